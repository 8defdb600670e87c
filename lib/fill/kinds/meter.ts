// What a meter or an odometer shows: a number that is no other input's, beside a word of showing.
import type { Input } from '../../action/schema.ts';
import { around } from '../evidence.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberText } from '../number-text.ts';
import { findShape } from '../shape.ts';
import type { Kind, Setting } from './kind.ts';

const READING =
  /\b(meter|counter|odometer|mileage|index|zähler\w*|kilometer) ?(reading|stand|figures?)\b|\breading\b|\bmileage\b/i;
const READ_BEFORE =
  /\b(reads?|reading|shows?|says?|stands?( at)?|is at|at|of|figures?|number|steht|stand|zeigt|zahl|lautet|zählerstand|affiche|indique|index|relevé|marca|indica|lectura|leitura)\b( \p{L}+){0,2}:? *$|\bso: *$/iu;

const SHOWN = /(?<![\p{L}\p{N}.,:/#-])(\d{1,3}(?:[ .,]\d{3})+|\d{3,8})(?:[.,]\d{1,2})?(?![\p{L}\p{N}]|[.,:/-]\d)/gu;

export function meterKind(input: Input, label: Label, { claimed }: Setting): Kind | null {
  if (input.type !== 'integer' && input.type !== 'decimal') return null;
  if (!READING.test(`${label.name.join(' ')} ${input.description}`)) return null;
  const find = function* (sentence: string): Generator<Spot> {
    const taken = claimed.flatMap((shape) => [...findShape(sentence, shape)]);
    for (const match of sentence.matchAll(SHOWN)) {
      const end = match.index + match[0].length;
      if (taken.some((spot) => spot.start < end && match.index < spot.end)) continue;
      yield { value: (match[1] ?? '').replace(/\D/g, ''), start: match.index, end };
    }
  };
  return {
    find,
    base: 0.1,
    alone: 0.2,
    adjust: (finding) => (READ_BEFORE.test(around(finding).before) ? 0.5 : 0),
    fromField: (text) => numberText(text.trim(), false),
  };
}
