// How an output is shown best, out of its value and its name. Pure. What is doubtful stays text, which shows every value as it is.
import { type Json, JsonNumber } from '../action/json.ts';
import type { OutputFormat } from '../action/schema.ts';
import { nameWords } from './name-words.ts';
import { isObject } from './place.ts';

const EMAIL = /^[^\s@,;:?&<>"]+@[^\s@,;:?&<>"]+\.[^\s@,;:?&<>"]+$/;
const DATE = /^\d{4}-(\d{2})-(\d{2})(?:[T ]([0-2]\d):[0-5]\d(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** Seconds or milliseconds since 1970, from 2001 on. */
const MOMENT = /^1\d{9}(?:\d{3})?$/;
const AMOUNT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MONEY_TEXT = /^(?:[A-Z]{3}\s?-?\d+(?:\.\d+)?|-?\d+(?:\.\d+)?\s?[A-Z]{3})$/;
const STATUS_TEXT = /^\p{L}[\p{L}\d _-]{0,39}$/u;

const DATE_NAME = /(?:^| )(?:at|on|by|date|time|timestamp|until|since|day|expires|expiry|deadline|birthday)$/i;
const STATUS_NAME = /(?:^| )(?:status|state|phase|stage|outcome)$/i;
const EMAIL_NAME = /(?:^| )(?:email|mail)(?: address)?$/i;
const LINK_NAME = /(?:^| )(?:url|uri|link|href|website|homepage)$/i;
const MONEY_NAME =
  /(?:^| )(?:amount|price|total|subtotal|cost|costs|fee|fees|tax|vat|shipping|balance|discount|refund|refunded|paid|due|revenue|salary)$/i;
/** Amounts in cents would be shown a hundred times too high. */
const MINOR_NAME = /(?:^| )(?:cents|cent|minor|pence|units|micros|millis)(?: |$)/i;
/** Numbers that name something: nobody adds them up. */
const ID_NAME =
  /(?:^| )(?:id|ids|no|nr|number|code|ref|reference|zip|postcode|isbn|ean|gtin|sku|upc|phone|mobile|fax|iban|vin|uuid|serial|year|pin)$/i;
const CURRENCY_NAMES = ['currency', 'currency_code', 'currencyCode'];
const AMOUNT_NAMES = ['amount', 'value'];

/**
 * @param name of the member that holds the value, or of the list whose entry it is
 * @param parent what the member stands in: an amount is known by the currency beside it
 */
export function suggestFormat(name: string, value: Json, parent: Json | null): OutputFormat {
  const words = nameWords(name).join(' ');
  if (Array.isArray(value)) return listFormat(name, value);
  if (isObject(value)) return isMoney(value) ? 'money' : 'text';
  if (value === null) return formatByName(words);
  if (typeof value === 'boolean') return 'text';
  if (typeof value === 'string') return textFormat(words, value.trim(), parent);
  return numberFormat(words, value, parent);
}

/** `{ "amount": "49.90", "currency": "EUR" }`, as components/shared/format-money.ts takes it. */
export function isMoney(value: Json): boolean {
  if (!isObject(value) || Object.keys(value).length > 3) return false;
  const has = (names: string[]) => names.some((name) => Object.hasOwn(value, name) && isScalar(value[name] ?? null));
  return has(AMOUNT_NAMES) && has(CURRENCY_NAMES);
}

/** One odd entry and the whole list is shown in lines instead, so as many are looked at as are ever shown. */
function listFormat(name: string, list: readonly Json[]): OutputFormat {
  const shown = list.slice(0, 1_000);
  if (shown.length > 0 && shown.every(isObject)) return 'table';
  const first = shown.find((entry) => entry !== null);
  return first === undefined || Array.isArray(first) || isObject(first) ? 'text' : suggestFormat(name, first, null);
}

function textFormat(words: string, text: string, parent: Json | null): OutputFormat {
  if (isDate(text)) return 'date';
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return 'link';
  if (EMAIL.test(text)) return 'email';
  if (MONEY_TEXT.test(text) && (MONEY_NAME.test(words) || hasCurrency(text))) return 'money';
  if (AMOUNT.test(text)) return isAmount(words, parent) ? 'money' : 'text';
  if (STATUS_NAME.test(words) && STATUS_TEXT.test(text)) return 'status';
  return 'text';
}

function numberFormat(words: string, { text }: JsonNumber, parent: Json | null): OutputFormat {
  if (MOMENT.test(text) && DATE_NAME.test(words)) return 'date';
  if (ID_NAME.test(words)) return 'text';
  return AMOUNT.test(text) && isAmount(words, parent) ? 'money' : 'number';
}

function formatByName(words: string): OutputFormat {
  if (STATUS_NAME.test(words)) return 'status';
  if (EMAIL_NAME.test(words)) return 'email';
  if (LINK_NAME.test(words)) return 'link';
  if (DATE_NAME.test(words)) return 'date';
  return MONEY_NAME.test(words) && !MINOR_NAME.test(words) ? 'money' : 'text';
}

function isAmount(words: string, parent: Json | null): boolean {
  if (MINOR_NAME.test(words)) return false;
  if (MONEY_NAME.test(words)) return true;
  return words === 'value' && parent !== null && isObject(parent) && CURRENCY_NAMES.some((one) => one in parent);
}

function isDate(text: string): boolean {
  const [, month, day, hour] = DATE.exec(text) ?? [];
  return month !== undefined && within(month, 1, 12) && within(day, 1, 31) && within(hour ?? '0', 0, 23);
}

function within(text: string | undefined, least: number, most: number): boolean {
  return Number(text) >= least && Number(text) <= most;
}

let currencies: Set<string> | undefined;
function hasCurrency(text: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(/[A-Z]{3}/.exec(text)?.[0] ?? '');
}

function isScalar(value: Json): boolean {
  return typeof value === 'string' || value instanceof JsonNumber;
}
