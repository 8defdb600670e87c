// The last digits of a card or an account, as people name them: "ending 8812", "…3306", "endet auf 4471".
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberOf } from '../number-words.ts';
import type { Kind } from './kind.ts';

const DESCRIBED = /\blast (\d|three|four|five|six) (?:digits|figures|numbers)\b/i;
const ENDING =
  /(?:\b(?:end(?:s|ing)?(?: (?:in|with|on))?|last (?:\w+ )?(?:digits|figures|numbers)(?: (?:on|of) (?:the|my) \w+)?(?: (?:are|is))?|endet (?:auf|mit)|endziffern|(?:se )?termin(?:e|ant|a|ada|ado) (?:par|en|em)|acaba(?:da)? (?:en|em)|card|karte|carte|tarjeta|cartão)[: ]{1,2}|(?:…|\.{3}|x{2,}|\*{2,})[ -]?)(\d{3,6})(?!\d|[.,:/-]\d)/giu;

export function lastDigitsKind(input: Input, _label: Label): Kind | null {
  const count = numberOf(DESCRIBED.exec(input.description)?.[1] ?? '');
  if (input.type !== 'string' || count === null) return null;
  return {
    find: function* (sentence): Generator<Spot> {
      for (const match of sentence.matchAll(ENDING)) {
        const value = match[1] ?? '';
        const end = match.index + match[0].length;
        if (value.length === count) yield { value, start: end - count, end };
      }
    },
    base: 0.8,
    fromField: (text) => (/^\d+$/.test(text.trim()) && text.trim().length >= count ? text.trim().slice(-count) : null),
  };
}
