// Provenance of values that stand in the ticket's own data and not in a text.
import type { Provenance } from './filled-input.ts';

export function placed(kind: Provenance['kind'], label: string, value: string): Provenance {
  const quote = value.slice(0, 120);
  return { kind, label, messageId: null, author: '', at: '', quote, start: 0, end: quote.length };
}
