// E-mail addresses in a sentence.
import type { Spot } from '../finding.ts';

// Practical, not RFC 5322: what people write in a ticket. Bounded, so that a hostile text cannot make it slow.
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu;

export function* findEmails(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(EMAIL)) {
    yield { value: match[0], start: match.index, end: match.index + match[0].length };
  }
}
