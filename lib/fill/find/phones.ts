// Telephone numbers in a sentence, as the customer wrote them. No country is assumed: a number has to look like one.
import type { Spot } from '../finding.ts';

const PHONE = /(?<![\p{L}\p{N}_@.,/+-])(?:\+|00|\(?0)\d(?:[ ()/.-]{0,2}\d){5,13}(?![\p{L}\p{N}_@]|[-.,/]\d)/gu;

export function* findPhones(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(PHONE)) {
    // "00731150": digits without a gap and without "+" are a register or account number more often than a telephone.
    if (/^\d+$/.test(match[0]) && match[0].length < 10) continue;
    yield { value: match[0], start: match.index, end: match.index + match[0].length };
  }
}
