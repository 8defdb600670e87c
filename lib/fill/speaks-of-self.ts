// Whether a ticket is about whoever wrote it.
import { findEmails } from './find/emails.ts';
import { findPeople } from './find/people.ts';
import type { Reading } from './reading.ts';

const SOMEBODY_ELSE =
  /(?<![\p{L}])(colleagues?|co-?worker|employee|boss|manager|assistant|intern|apprentice|successor|staff|wife|husband|partner|mother|father|mum|dad|son|daughter|friend|client|customer|he|she|him|her|his|hers|they|them|their|kolleg\w*|mitarbeiter\w*|chef\w*|frau|mann|tochter|sohn|er|ihm|ihn|collègue|employée?|il|elle|lui|compañer[oa]|emplead[oa]|él|ella|colega|funcionári[oa]|ele|ela)(?![\p{L}])/iu;
// "Asks Anna Berg": in the middle of a sentence hardly anything but a name.
const TWO_CAPITALS = /(?<=\p{Ll} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** True where the requester's own words name nobody else: by a name, an address, a relation or a pronoun. */
export function speaksOfSelf({ ticket, passages }: Reading): boolean {
  const own = passages.filter(({ role, kind }) => role === 'requester' && kind === 'message');
  const said = own.flatMap(({ sentences }) => sentences.filter(({ kind }) => kind === 'own'));
  const isOwn = (address: string) => address.toLowerCase() === ticket.requester.email.toLowerCase();
  return (
    said.length > 0 &&
    said.every(
      ({ text }) =>
        !SOMEBODY_ELSE.test(text) &&
        !TWO_CAPITALS.test(text) &&
        [...findEmails(text)].every(({ value }) => isOwn(value)) &&
        findPeople(text).every(({ told }) => told === 'self'),
    )
  );
}
