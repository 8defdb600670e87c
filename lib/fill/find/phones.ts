// Telephone numbers in a sentence, found by libphonenumber's rules of each country (its smallest table of them). As the customer wrote them.
import { type CountryCode, findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/min';
import type { Spot } from '../finding.ts';

export interface PhoneSpot extends Spot {
  number: NumberFound['number'];
}

// `extended` also yields numbers of a possible length that no one was given: tickets of trials and tests are full of them.
const OPTIONS = { extended: true } as const;
// Digits with little between them: only such runs are handed over, since the library's own search tries every cut of a long one.
const RUN = /(?<![\p{L}\d@#_])[+(]{0,2}\d(?:[ \u00a0()./-]{0,3}\d){5,60}/gu;
const MOST_DIGITS = 17;
const PLAIN_FROM = 10;

/** `countries`: of numbers without "+", tried in their order. */
export function findPhones(sentence: string, countries: readonly CountryCode[]): PhoneSpot[] {
  const spots: PhoneSpot[] = [];
  for (const run of sentence.matchAll(RUN)) {
    if (run[0].replace(/\D/g, '').length > MOST_DIGITS) continue;
    // A number with its country in front is the same everywhere.
    const tried = /^\(?\+/.test(run[0]) ? countries.slice(0, 1) : countries;
    const spot = tried.map((country) => phoneIn(sentence, run, country)).find((found) => found !== null);
    if (spot) spots.push(spot);
  }
  return spots;
}

function phoneIn(sentence: string, run: RegExpExecArray, country: CountryCode): PhoneSpot | null {
  for (const { number, startsAt, endsAt } of findPhoneNumbersInText(run[0], { ...OPTIONS, defaultCountry: country })) {
    const written = run[0].slice(startsAt, endsAt);
    // "(03 28 99 14 07": the bracket belongs to the sentence.
    const lead = /^\([^)]*$/.test(written) ? 1 : 0;
    const start = run.index + startsAt + lead;
    const value = written.slice(lead);
    if (looksDialled(value, sentence.slice(0, start), number.isValid()))
      return { value, start, end: start + value.length, number };
  }
  return null;
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
