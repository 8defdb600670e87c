// The words in a member's name, and names for outputs made of them. Pure.
import { EACH_INVISIBLE } from '../action/safe-names.ts';

/** Said in capitals by people, whatever the API writes. */
const CAPITALS = new Set(
  'api bic ean eta gtin html iban id ip isbn json pdf po sku sms ssn tv upc uri url usb uuid vat vin zip'.split(' '),
);
const LONGEST = 60;

/** `ships_by`, `shipsBy`, `@ships-by` are all "ships by"; `orderID` and `order_id` are "order ID". */
export function nameWords(name: string): string[] {
  return name
    .slice(0, LONGEST * 2)
    .toWellFormed()
    .replace(EACH_INVISIBLE, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}%€$£'’]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      if (CAPITALS.has(word.toLowerCase())) return word.toUpperCase();
      return word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase();
    });
}

/** "ships", "by" → "Ships by". */
export function sentence(words: readonly string[]): string {
  const text = words.join(' ').slice(0, LONGEST).toWellFormed().trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "order items" → "order item": what one entry of a list is called. English alone; anything else stays as it is. */
export function singular(words: readonly string[]): string[] {
  const last = words.at(-1);
  return last === undefined ? [] : [...words.slice(0, -1), singularWord(last)];
}

function singularWord(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x|us)es$/.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}
