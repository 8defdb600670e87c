// The few free texts that can be filled surely: the requester's name, a postcode, a currency, a title between quotation marks.
import type { Input } from '../../action/schema.ts';
import { findAddresses, findStreets } from '../find/addresses.ts';
import { findMoney } from '../find/money.ts';
import { findPaths } from '../find/paths.ts';
import {
  findLeadingPostcodes,
  findLetteredPostcodes,
  findLivedInPostcodes,
  findNamedPostcodes,
  findSearchedPostcodes,
  findTownPostcodes,
} from '../find/postcodes.ts';
import { findQuotedTitles } from '../find/titles.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberOf } from '../number-words.ts';
import { placed } from '../places.ts';
import type { Reading } from '../reading.ts';
import { speaksOfSelf } from '../speaks-of-self.ts';
import { companyKind } from './company.ts';
import { type Kind, onlySpot } from './kind.ts';
import { namedKind } from './named-thing.ts';
import { doctorKind, personKind } from './person.ts';
import { townKind } from './town.ts';

// Only where the description's example is of digits: bare digits in a text may be anything.
const DIGITS_EXAMPLE = /\b(?:such as|e\.\s?g\.|for example|like)[,:]?\s*["“]?(\d{4,5})\b/i;
// An example with letters in it is of a country whose postcodes have them.
const LETTERED = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/;
const TO_SEARCH = /\b(near|around|nearby|close to|search)\b/i;

export function textKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string') return null;
  if (label.name.some((word) => /^(postcode|zip|zipcode|postal)$/.test(word))) {
    return postcodeKind(input.description);
  }
  if (label.name.includes('title'))
    return { find: findQuotedTitles, base: 1, fromField: (text) => text.trim() || null };
  const last = label.name.at(-1);
  if (last === 'street') return addressKind(findStreets);
  if (last === 'address' && !OTHER_ADDRESS.test(`${label.name.join(' ')} ${input.description.split(/[.;]/)[0]}`))
    return addressKind(findAddresses);
  if (
    label.name.some((word) => /^(path|folder|directory|drive)$/.test(word)) ||
    /\bpath (of|to|or)\b/i.test(input.description)
  )
    return { find: findPaths, base: 1, fromField: (text) => text.trim() || null };
  if (isRequestersName(input, label))
    return label.name[0] === 'full' ? fullNameKind(input, label) : requesterNameKind();
  return (
    doctorKind(input, label) ??
    companyKind(input, label) ??
    townKind(input, label) ??
    personKind(input, label) ??
    namedKind(input, label) ??
    plainKind()
  );
}

const OTHER_ADDRESS = /\b(e-?mail|mail|ip|mac|web|url|internet|network|wallet)\b/i;

function addressKind(find: (sentence: string) => Iterable<Spot>): Kind {
  return {
    find,
    base: 0.7,
    alone: 0.25,
    // What stands under a letter is where its writer is, and not where something is to go.
    uncertain: ({ sentence }) => sentence.kind === 'signature',
    fromField: (text) => text.trim() || null,
  };
}

/** Before the options: "£" chooses GBP from a list that holds it. */
export function currencyKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || !label.name.includes('currency')) return null;
  return { find: findCurrencies, base: 0.9, fromField: (text) => onlySpot(text, findCurrencies) ?? code(text) };
}

function postcodeKind(description: string): Kind {
  const digits = DIGITS_EXAMPLE.exec(description)?.[1]?.length ?? countedDigits(description);
  const search = TO_SEARCH.test(description);
  const find = function* (sentence: string): Generator<Spot> {
    yield* findLetteredPostcodes(sentence);
    if (digits === undefined && LETTERED.test(description)) return;
    const bare = [...findNamedPostcodes(sentence), ...findTownPostcodes(sentence)];
    if (search) bare.push(...findSearchedPostcodes(sentence));
    if (digits === 5) bare.push(...findLivedInPostcodes(sentence), ...findLeadingPostcodes(sentence));
    yield* digits === undefined ? bare : bare.filter(({ value }) => value.length === digits);
  };
  return { find, base: 0.9, fromField: (text) => text.trim() || null };
}

/** "Five digits." */
function countedDigits(description: string): number | undefined {
  return numberOf(/\b(\d|four|five)[- ]digits?\b/i.exec(description)?.[1] ?? '') ?? undefined;
}

function* findCurrencies(sentence: string): Generator<Spot> {
  for (const { currency, start, end } of findMoney(sentence))
    if (currency !== '') yield { value: currency, start, end };
  for (const match of sentence.matchAll(/(?<![\p{L}])(euros?|pounds)(?![\p{L}])/giu)) {
    yield { value: /^e/i.test(match[0]) ? 'EUR' : 'GBP', start: match.index, end: match.index + match[0].length };
  }
}

function code(text: string): string | null {
  return /^[A-Z]{3}$/.test(text.trim()) ? text.trim() : null;
}

/** "customer_name", "requester name", or a "name" that the description says is the customer's and nobody else's. */
function isRequestersName(input: Input, label: Label): boolean {
  if (label.name.at(-1) !== 'name' || /\bunless\b/i.test(input.description)) return false;
  const [first] = label.name;
  if (label.name.length === 2) return /^(requester|customer|client|full|contact)$/.test(first ?? '');
  return label.name.length === 1 && /\b(requester|customer)\b/i.test(input.description);
}

/** Whose it is nobody says: the requester's where the ticket speaks of nobody else. */
function fullNameKind(input: Input, label: Label): Kind {
  const { others } = requesterNameKind();
  const own = (reading: Reading) => (speaksOfSelf(reading) ? (others?.(reading) ?? []) : []);
  return { ...(personKind(input, label) ?? requesterNameKind()), others: own };
}

function requesterNameKind(): Kind {
  return {
    find: () => [],
    base: 0,
    fromField: (text) => text.trim() || null,
    others: ({ ticket }) =>
      ticket.requester.name.trim() === ''
        ? []
        : [
            {
              value: ticket.requester.name,
              from: placed('requester', 'requester’s name', ticket.requester.name),
              score: 1.6,
            },
          ],
  };
}

/** Everything else stays empty unless a custom field of that name holds it: a wrong text costs more than a blank. */
function plainKind(): Kind {
  return { find: () => [], base: 0, fromField: (text) => text.trim() || null };
}
