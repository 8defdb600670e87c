// A value inside a table or an object, as a person reads it: these have no format of their own, so only what is plain by its form is written anew. Pure.
import type { ShownValue } from '#lib/run.ts';
import { formatDate } from './format-date.ts';
import { formatMoney, moneyText } from './format-money.ts';
import { readableName } from './readable-name.ts';
import { statusText } from './status-text.ts';
import { valueText } from './value-text.ts';

/** Ten digits may be a time, and are more often a number of something. */
const DATE = /^\d{4}-\d{2}-\d{2}/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const CODE = /^(?:([A-Z]{3})\s?-?\d|-?[\d.]+\s?([A-Z]{3})$)/;
const STATUS = /(^|[\s_-])(status|state)$/i;

/** @param name of the column or member: a status is known by it */
export function cellText(name: string, value: ShownValue, locale?: string, timeZone?: string): string {
  switch (value.kind) {
    case 'text': {
      if (DATE.test(value.text)) return formatDate(value.text, locale, timeZone)?.text ?? value.text;
      const code = CODE.exec(value.text);
      if (CURRENCIES.has(code?.[1] ?? code?.[2] ?? '')) return formatMoney(value.text, locale);
      return STATUS.test(readableName(name)) ? statusText(value.text) : value.text;
    }
    case 'list':
      return value.items.map((item) => cellText(name, item, locale, timeZone)).join(', ');
    case 'object': {
      const money = amountText(value, locale);
      if (money !== null) return money;
      const members = value.members.map((one) => [
        readableName(one.name),
        cellText(one.name, one.value, locale, timeZone),
      ]);
      return members.map((member) => member.join(' ')).join(', ');
    }
    case 'number':
    case 'boolean':
    case 'empty':
      return valueText(value);
  }
}

/** An amount with its currency and nothing else; null: the object is something else. */
export function amountText(value: ShownValue, locale?: string): string | null {
  if (value.kind !== 'object' || value.members.length !== 2) return null;
  const money = moneyText(value);
  return money === null ? null : formatMoney(money, locale);
}
