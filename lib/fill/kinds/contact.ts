// Telephone numbers, web addresses and domain names.
import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min';
import type { Input } from '../../action/schema.ts';
import type { InputValue } from '../../action/values.ts';
import type { PhoneSpot } from '../find/phones.ts';
import { findDomains, findUrls } from '../find/urls.ts';
import type { Label } from '../label.ts';
import { placed } from '../places.ts';
import { type Kind, onlySpot, type Setting } from './kind.ts';
import { asksForNew, saysNew } from './new-value.ts';

export function phoneKind(input: Input, label: Label, { habits }: Setting): Kind | null {
  if (input.type !== 'string' || !isPhone(input, label)) return null;
  const isNew = asksForNew(input, label);
  const written = (number: PhoneSpot) => phoneText(number, input.description, habits.country);
  const find = (sentence: string) => habits.phones(sentence).map((spot) => ({ ...spot, value: written(spot) }));
  const mobile = /\bmobile|cell/i.test(`${input.name} ${input.description}`);
  return {
    find,
    base: 1,
    adjust: ({ passage, sentence, start, end }) => {
      const near = passage.text.slice(Math.max(sentence.start, start - 20), end);
      // The signature is where people put the number under which they are to be called.
      const signed = sentence.kind === 'signature' ? 0.5 : 0;
      return (
        signed +
        (mobile
          ? /\b(mobile|cell|handy)/i.test(near)
            ? 0.5
            : /\b(landline|office|fax|festnetz)/i.test(near)
              ? -1
              : 0
          : /\bfax/i.test(near)
            ? -1
            : 0)
      );
    },
    // A field holds what is on file.
    fromField: (text) => (isNew ? null : onlySpot(text, find)),
    ...(isNew && {
      uncertain: (finding) => !saysNew(finding),
      impossible: (value, { ticket }) => digitsOf(value) === digitsOf(ticket.requester.phone),
    }),
    others: ({ ticket }) =>
      isNew || ticket.requester.phone === ''
        ? []
        : [
            {
              value: onlySpot(ticket.requester.phone, find) ?? ticket.requester.phone,
              from: placed('requester', 'requester’s telephone', ticket.requester.phone),
              score: 1.4,
            },
          ],
  };
}

const NAMED = /^(phone|telephone|mobile|cell|cellphone|msisdn|tel|whatsapp|telefon|handy|téléphone|teléfono|telefone)$/;
const DESCRIBED = /\b(tele)?phone\b|\bmobile( number)?\b|\bcall(ed)? back\b|\bE\.?164\b/i;

/** "callback_number", described as "Telephone by the machine", is one as well. */
function isPhone({ description }: Input, label: Label): boolean {
  if (label.name.some((word) => NAMED.test(word))) return true;
  const numbers = label.name.some((word) => /^(number|contact|callback|sms|fax)$/.test(word));
  return numbers && DESCRIBED.test(description.split(/[.;]/)[0] ?? '');
}

const INTERNATIONAL =
  /\bE\.?164\b|\binternational\b|\b(with|including|starting with)( the)?( leading)? ["“(]?(\+|country code|dialling code|country prefix)|\bcountry code first\b/i;
const NATIONAL = /\bnational (format|form|number)\b|\bwithout( the)? (country|dialling) code\b/i;

/** E.164 where the description asks for it and the country is certain; otherwise as it was written. */
function phoneText({ value, number }: PhoneSpot, description: string, country: CountryCode | null): string {
  const certain =
    /^(\+|00)/.test(value) || (country !== null && number.countryCallingCode === getCountryCallingCode(country));
  if (!certain) return value;
  if (NATIONAL.test(description)) return number.formatNational();
  return INTERNATIONAL.test(description) ? number.number : value;
}

function digitsOf(value: InputValue): string {
  return String(value).replace(/\D/g, '');
}

export function webKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  const domain = label.name.includes('domain');
  if (!domain && !label.name.some((word) => /^(url|link|website|webpage)$/.test(word))) return null;
  const find = domain ? findDomains : findUrls;
  return { find, base: 0.8, fromField: (text) => onlySpot(text, find) };
}
