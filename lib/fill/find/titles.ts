// Titles between quotation marks: "Tidal Mills of the Western Estuaries".
import type { Spot } from '../finding.ts';

const QUOTED = /["“„«]\s?([^"“”„«»\n]{3,120}?)\s?["”“»]/gu;

export function* findQuotedTitles(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(QUOTED)) {
    const value = (match[1] ?? '').replace(/[.,;]$/, '');
    const start = match.index + match[0].indexOf(value);
    if (/\p{L}/u.test(value)) yield { value, start, end: start + value.length };
  }
}
