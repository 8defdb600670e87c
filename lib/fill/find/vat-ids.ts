// VAT identification numbers with a country's letters in front, as Europe writes them: "DK 31 88 20 47", "ATU12345678".
import type { Spot } from '../finding.ts';

const VAT =
  /(?<![\p{L}\p{N}])(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[ -]?[A-Z]{0,2}\d(?:[ .-]?\d){6,11}(?: ?MVA|[A-Z]{1,3}\d{0,2})?(?![\p{L}\p{N}])/gu;

export function* findVatIds(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(VAT)) {
    yield { value: match[0], start: match.index, end: match.index + match[0].length };
  }
}
