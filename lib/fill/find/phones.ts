// Telephone numbers in a sentence, found by libphonenumber's rules of each country (its smallest table of them). As the customer wrote them.
import { type CountryCode, findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/min';
import type { Spot } from '../finding.ts';

export interface PhoneSpot extends Spot {
  number: NumberFound['number'];
}

// `extended` also yields numbers of a possible length that no one was given: tickets of trials and tests are full of them.
const OPTIONS = { extended: true } as const;
// The least of a number; what has not so many digits is not handed over.
const SOME_DIGITS = /\d(?:[^\p{L}\d\n]{0,3}\d){5}/u;
const PLAIN_FROM = 10;

/** `countries`: of numbers without "+", tried in their order. */
export function findPhones(sentence: string, countries: readonly CountryCode[]): PhoneSpot[] {
  if (!SOME_DIGITS.test(sentence)) return [];
  const spots: PhoneSpot[] = [];
  for (const country of countries) {
    for (const { number, startsAt, endsAt } of findPhoneNumbersInText(sentence, {
      ...OPTIONS,
      defaultCountry: country,
    })) {
      const value = sentence.slice(startsAt, endsAt);
      const taken = spots.some((spot) => startsAt < spot.end && spot.start < endsAt);
      if (!taken && looksDialled(value, sentence.slice(0, startsAt), number.isValid()))
        spots.push({ value, start: startsAt, end: endsAt, number });
    }
  }
  return spots.sort((a, b) => a.start - b.start);
}

/** "1234567890" and "00731150" are order numbers more often than telephones, though some country dials them. */
function looksDialled(value: string, before: string, valid: boolean): boolean {
  if (/[\p{L}\d@#/_.-]$/u.test(before)) return false;
  if (/^(\+|00[1-9])/.test(value) && /\D/.test(value.slice(1))) return true;
  if (value.startsWith('+')) return true;
  const digits = value.replace(/\D/g, '').length;
  if (/^\(?0/.test(value)) return digits === value.length ? digits >= PLAIN_FROM : digits >= 8;
  // Without "+" or a leading 0 only where it is written in groups, as in North America and Spain.
  return valid && digits >= 9 && digits < value.length && TELEPHONE.test(before.slice(-40));
}

const TELEPHONE =
  /\b(phone|telephone|tel|mobile|cell|call|ring|reach|number|text|fax|handy|telefon\w*|anrufen|nummer|portable|appel\w*|móvil|teléfono|llam\w*|telemóvel|telefone|ligar|celular|whatsapp|sms)\b/iu;
