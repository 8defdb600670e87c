// International bank account numbers (ISO 13616) in a sentence, with or without spaces. Only those whose check digits are right.
import type { Spot } from '../finding.ts';

const CANDIDATE = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \u00a0-]?[a-z0-9]){11,30}(?![\p{L}\p{N}])/giu;

/** The values are without spaces and in capitals, as banks exchange them. */
export function* findIbans(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(CANDIDATE)) {
    // "… 0130 00 at my bank": words behind a number look like its last groups, so groups are taken off until the digits are right.
    let written = match[0];
    while (written !== '') {
      const value = written.replace(/[ \u00a0-]/g, '').toUpperCase();
      if (isIban(value)) {
        yield { value, start: match.index, end: match.index + written.length };
        break;
      }
      written = written.slice(0, Math.max(0, written.search(/[ \u00a0-][a-z0-9]*$/i)));
    }
  }
}

/** ISO 7064 mod 97-10: the first four signs go to the end, letters count from A = 10, and the rest of the division by 97 is 1. */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false;
  let rest = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(sign, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}
