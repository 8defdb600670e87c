// Telephone numbers, web addresses and domain names.
import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min';
import type { Input } from '../../action/schema.ts';
import type { InputValue } from '../../action/values.ts';
import type { PhoneSpot } from '../find/phones.ts';
import { findDomains, findIps, findUrls } from '../find/urls.ts';
import type { Finding } from '../finding.ts';
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

const HOST = /^(host|hostname|server|nameserver|ns|fqdn|mx|cname)$/;
const IP = /\bIP(v[46])?\b( or IPv6)?( address)?/;
// The first or the second of two that are named in a row.
const FIRST = /^(primary|first|main|1)$/;
const SECOND = /^(secondary|second|backup|2)$/;

export function webKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  const has = (pattern: RegExp) => label.name.some((word) => pattern.test(word));
  if (has(/^(ip|ipv4|ipv6)$/) || (has(/^address$/) && IP.test(input.description)))
    return { find: findIps, base: 1, fromField: (text) => onlySpot(text, findIps) };
  const host = has(HOST) && /\b(host|server|domain) ?names?\b/i.test(input.description);
  const domain = has(/^domain$/);
  if (host || domain)
    return {
      find: findDomains,
      base: 0.8,
      alone: 0.25,
      adjust: (finding) => (host ? placeInRow(finding, has(FIRST), has(SECOND)) : isHost(finding) ? -0.5 : 0),
      fromField: (text) => onlySpot(text, findDomains),
    };
  if (!has(/^(url|link|website|webpage)$/)) return null;
  return { find: findUrls, base: 0.8, alone: 0.25, fromField: (text) => onlySpot(text, findUrls) };
}

const isHost = ({ value }: Finding) => value.split('.').length > 2;

function placeInRow(finding: Finding, first: boolean, second: boolean): number {
  if (!isHost(finding)) return -0.5;
  if (!first && !second) return 0;
  const hosts = [...findDomains(finding.sentence.text)].filter(({ value }) => value.split('.').length > 2);
  const place = hosts.findIndex(({ start }) => start + finding.sentence.start === finding.start);
  return hosts.length !== 2 ? 0 : (place === 0) === first ? 0.4 : -0.4;
}
