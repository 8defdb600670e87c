// The registration plate of a vehicle.
import type { Input } from '../../action/schema.ts';
import { findPlates } from '../find/plates.ts';
import type { Label } from '../label.ts';
import { findShape } from '../shape.ts';
import type { Kind, Setting } from './kind.ts';

const NAMED =
  /^(plate|plates|registration|numberplate|licenceplate|licenseplate|kennzeichen|immatriculation|matricula|matrícula)$/;
const PLATE_ASKED = /\b(plates?|registration|reg|number plate|kennzeichen|immatriculation|plaque|matr[ií]cula)\b/iu;
const DESCRIBED = /\b(number|licen[cs]e|registration) plate\b|\bvehicle registration\b|\bplate of\b/i;

export function plateKind(input: Input, label: Label, { claimed }: Setting): Kind | null {
  if (input.type !== 'string') return null;
  if (!label.name.some((word) => NAMED.test(word)) && !DESCRIBED.test(input.description)) return null;
  return {
    find: (sentence, { asked }) => {
      const taken = claimed.flatMap((shape) => [...findShape(sentence, shape)]);
      // In a chat the answer is typed in small letters.
      const told = PLATE_ASKED.test(asked) ? sentence.toUpperCase() : sentence;
      return [...findPlates(told)].filter(
        ({ start, end }) => !taken.some((spot) => start < spot.end && spot.start < end),
      );
    },
    base: 0.5,
    alone: 0.3,
    // Whose plate it is no shape tells.
    uncertain: () => /\bother\b/i.test(`${label.name.join(' ')} ${input.description}`),
    fromField: (text) => text.trim() || null,
  };
}
