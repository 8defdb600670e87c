// Money as the agent's locale writes it, every digit of the response kept. Pure: the locale comes in.
import type { ShownValue } from '#lib/run.ts';

const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?`;
const CODE_FIRST = new RegExp(`^([A-Z]{3})\\s?(${NUMBER})$`);
const CODE_LAST = new RegExp(`^(${NUMBER})\\s?([A-Z]{3})$`);
const BARE = new RegExp(`^${NUMBER}$`);

/**
 * "49.90 EUR" → "€49.90", "1234.5" → "1,234.5": as many decimals as were sent, never rounded. A currency is never guessed.
 * Anything that is not plainly an amount ("about 5", "€49.90") is shown as it stands.
 */
export function formatMoney(text: string, locale?: string): string {
  const amount = text.trim();
  if (BARE.test(amount)) return written(amount, null, locale);
  const first = CODE_FIRST.exec(amount);
  if (first?.[1] && first[2]) return written(first[2], first[1], locale);
  const last = CODE_LAST.exec(amount);
  if (last?.[1] && last[2]) return written(last[1], last[2], locale);
  return text;
}

/** The amount in an object such as `{ "amount": "49.90", "currency": "EUR" }` as "49.90 EUR"; null when it is no such object. */
export function moneyText(value: ShownValue): string | null {
  if (value.kind === 'text' || value.kind === 'number') return value.text;
  if (value.kind !== 'object') return null;
  const text = (names: string[]) => {
    const member = value.members.find((one) => names.includes(one.name));
    return member && (member.value.kind === 'text' || member.value.kind === 'number') ? member.value.text : null;
  };
  const amount = text(['amount', 'value']);
  const currency = text(['currency', 'currency_code', 'currencyCode']);
  if (amount === null || currency === null || value.members.length > 3) return null;
  return `${amount} ${currency}`;
}

function written(amount: string, currency: string | null, locale: string | undefined): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  // Intl takes at most 100 decimals; more than that is no amount of money.
  if (digits > 100) return currency === null ? amount : `${amount} ${currency}`;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const options = currency === null ? decimals : { ...decimals, style: 'currency' as const, currency };
  // A text, not a number: Intl then keeps digits that a double would lose.
  return new Intl.NumberFormat(locale, options).format(amount as Intl.StringNumericLiteral);
}
