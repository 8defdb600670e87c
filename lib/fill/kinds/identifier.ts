// Order numbers, article numbers, keys, codes: by the shape that the description tells of, or by standing behind their name.
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import { ID_WORDS, type Label, mentions } from '../label.ts';
import { findShape, type Shape, shapeOf } from '../shape.ts';
import { type Kind, onlySpot } from './kind.ts';

// Something with a digit in it that is not a date, a time, an amount or part of an address.
const ANY_IDENTIFIER =
  /(?<![\p{L}\p{N}_@.,/:€£$-])#?((?=[\w/-]*\d)[A-Za-z0-9][\w/-]{2,39})(?![\p{L}\p{N}_@%€£$]|[.,:]\d|\.\p{L})/gu;
const DATE_OR_MEASURE =
  /^(\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d+(st|nd|rd|th|kg|g|cm|mm|m|h|x|am|pm|min|gb|mb)|(19|20)\d\d)$/i;
const NAME_BEFORE = 28;

export function identifierKind(input: Input, label: Label): Kind | null {
  if (input.type === 'boolean' || input.type === 'decimal') return null;
  const shape = shapeOf(input.description);
  if (shape) return shapedKind(shape);
  if (!label.name.some((word) => ID_WORDS.has(word)) || label.core.size === 0) return null;
  return {
    find: findIdentifiers,
    base: 0.4,
    adjust: ({ passage, sentence, start }) =>
      mentions(passage.text.slice(Math.max(sentence.start, start - NAME_BEFORE), start), label.near) ? 0.3 : -0.6,
    fromField: (text) => (/\s/.test(text.trim()) ? null : text.trim()),
  };
}

function shapedKind(shape: Shape): Kind {
  const find = (sentence: string) => findShape(sentence, shape);
  return {
    find,
    // A plain shape needs its name beside it: "five digits" may be anything.
    base: shape.strong ? 1 : 0.1,
    // A workspace's address or a customer number in the signature is the signer's own.
    adjust: ({ sentence }) => (shape.strong && sentence.kind === 'signature' ? 0.4 : 0),
    fromField: (text) => onlySpot(text, find) ?? (looksTyped(text, shape) ? text.trim() : null),
  };
}

/** A slug's field holds the slug itself and not the address it is part of. */
function looksTyped(text: string, shape: Shape): boolean {
  return shape.slug && /^[a-z0-9][a-z0-9-]*$/i.test(text.trim());
}

function* findIdentifiers(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(ANY_IDENTIFIER)) {
    const value = match[1] ?? '';
    if (DATE_OR_MEASURE.test(value)) continue;
    const start = match.index + match[0].length - value.length;
    yield { value, start, end: start + value.length };
  }
}
