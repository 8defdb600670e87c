// Telephone numbers, web addresses and domain names.
import type { Input } from '../../action/schema.ts';
import type { InputValue } from '../../action/values.ts';
import { findPhones } from '../find/phones.ts';
import { findDomains, findUrls } from '../find/urls.ts';
import type { Label } from '../label.ts';
import { placed } from '../places.ts';
import { type Kind, onlySpot } from './kind.ts';
import { asksForNew, saysNew } from './new-value.ts';

export function phoneKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || !label.name.some((word) => /^(phone|telephone|mobile|cell|msisdn|tel)$/.test(word)))
    return null;
  const isNew = asksForNew(input, label);
  const mobile = /\bmobile|cell/i.test(`${input.name} ${input.description}`);
  return {
    find: findPhones,
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
    fromField: (text) => onlySpot(text, findPhones),
    ...(isNew && {
      uncertain: (finding) => !saysNew(finding),
      impossible: (value, { ticket }) => digitsOf(value) === digitsOf(ticket.requester.phone),
    }),
    others: ({ ticket }) =>
      isNew || ticket.requester.phone === ''
        ? []
        : [
            {
              value: ticket.requester.phone,
              from: placed('requester', 'requester’s telephone', ticket.requester.phone),
              score: 1.4,
            },
          ],
  };
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
