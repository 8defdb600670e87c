// Order numbers, article numbers, keys, codes: by the shape that the description tells of, or by standing behind their name.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { foldWord } from '../../suggest/tokens.ts';
import { around } from '../evidence.ts';
import { findIbans } from '../find/ibans.ts';
import { findTownPostcodes } from '../find/postcodes.ts';
import type { Finding, Spot } from '../finding.ts';
import { ID_WORDS, type Label, mentions } from '../label.ts';
import type { Habits } from '../locale.ts';
import { placed } from '../places.ts';
import type { Reading } from '../reading.ts';
import { findShape, ownShape, type Shape, shapeFinder } from '../shape.ts';
import { type Kind, onlySpot, type Setting, type Weighed } from './kind.ts';

// Something with a digit in it that is not a date, a time, an amount or part of an address.
const ANY_IDENTIFIER =
  /(?<![\p{L}\p{N}_@.,/:€£$-])#?((?=[\w/-]*\d)[A-Za-z0-9][\w/-]{2,39})(?![\p{L}\p{N}_@%€£$]|[.,:]\d|\.\p{L})/gu;
const DATE_OR_MEASURE =
  /^(\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d+(st|nd|rd|th|kg|g|cm|mm|m|h|x|am|pm|min|gb|mb)|(19|20)\d\d)$/i;
const NAME_BEFORE = 40;
const ANSWER_WITHIN = 60;
// Beside a shape the name tells little: every NW-number is an order, whether the word stands before it or not.
const NAME_OF_SHAPE = 0.25;
// An article that comes back and the one that is sent instead have the same shape.
const COMES_BACK = /\b(comes?|coming|sent|goes|going) back\b|\b(is|are|being|to be) returned\b/i;
const GOES_OUT = /\bto send\b|\b(sent|shipped) (again|out|instead)\b/i;
const WANTED_INSTEAD = /\b(send|ship|give|get) (me|us|him|her|them)\b|\binstead\b(?! of)/i;
const RETURNING = /\b(send|sent|sending|give|giving|take|want) (\S+ ){0,4}\S*\bback\b|\breturn(ed|ing)?\b/i;

const POSTCODE = /^(postcode|zip|zipcode|postal|plz)$/;
// An input "order" or "invoice" asks for its number: nothing else of it can be sent.
const NUMBERED_THING =
  /^(order|po|invoice|bill|booking|reservation|parcel|shipment|consignment|policy|claim|contract|meter|serial|voucher|rma|quote|tracking|imei|iccid)$/;

export function identifierKind(input: Input, label: Label, { claimed, learned, habits }: Setting): Kind | null {
  if (input.type === 'boolean' || input.type === 'decimal') return null;
  // "Five digits" of a postcode stand before a town's name, "four digits" of a year alone.
  if (label.name.some((word) => POSTCODE.test(word)) || label.name.at(-1) === 'year') return null;
  const shape = ownShape(input) ?? learned;
  if (shape) return shapedKind(shape, input.description, label);
  const isNumber = label.name.some((word) => ID_WORDS.has(word)) || NUMBERED_THING.test(label.name.at(-1) ?? '');
  if (!isNumber || label.core.size === 0) return null;
  const answers = ({ passage, start }: Finding) => start < ANSWER_WITHIN && mentions(passage.asked, label.near);
  const named = (finding: Finding) => {
    const { passage, sentence, start } = finding;
    const before = passage.text.slice(Math.max(sentence.start, start - NAME_BEFORE), start);
    return mentions(before, label.near) || answers(finding);
  };
  return {
    find: (sentence) => findIdentifiers(sentence, claimed, habits),
    base: 0.4,
    adjust: (finding) =>
      (named(finding) ? 0.3 : -0.6) + (ofAnother(finding, label) ? -0.9 : 0) + (isOwn(finding, label) ? 0.4 : 0),
    // "Sorry, the right number is …" may correct the number of anything.
    uncertain: (finding) => !mentions(finding.sentence.text, label.near) && !answers(finding),
    fromField: (text) => (/\s/.test(text.trim()) ? null : text.trim()),
  };
}

function shapedKind(shape: Shape, description: string, label: Label): Kind {
  const find = shapeFinder(shape);
  return {
    find,
    // A plain shape needs its name beside it: "five digits" may be anything.
    base: shape.strong ? 1 : shape.plainness,
    ...(!shape.strong && shape.plainness >= 0.4 && { alone: 0.2 }),
    // A workspace's address or a customer number in the signature is the signer's own.
    adjust: (finding) => {
      if (shape.strong) return finding.sentence.kind === 'signature' ? 0.4 : 0;
      if (isPartOfAddress(finding)) return -1;
      return (ofAnother(finding, label) ? -0.9 : 0) + (isOwn(finding, label) ? 0.4 : 0);
    },
    quoted: shape.strong,
    ...(shape.strong && { others: (reading) => fieldsOfShape(reading, find, label) }),
    ...(shape.strong && { mostForName: NAME_OF_SHAPE }),
    uncertain: (finding) => goesTheOtherWay(finding, description),
    fromField: (text) => onlySpot(text, find) ?? (looksTyped(text, shape) ? text.trim() : null),
  };
}

// What numbers are of. Beside a plain number one of these words tells whose it is, so that an invoice's is not taken for an order's.
const NUMBERED =
  /(\p{L}+?)[- ]?(?:number|no|nr|num|nummer|code|id|ref|reference|numéro|número|núm|n°|nº)?[.:#]*(?:\s(?:is|was|ist|est|es|é|number|no|nr|code|id|n°|nº|numéro|número)[.:#]*){0,2}[\s#:]*$/iu;
const OWNERS: ReadonlySet<string> = new Set(
  `order invoice bill ticket case customer client account member membership booking reservation tracking parcel shipment article item sku
  card contract policy meter phone tel telephone mobile fax room serial claim flight seat po postcode zip vat case purchase delivery note
  bestellung bestell rechnung rechnungs kunden kunde kundennummer bestellnummer rechnungsnummer auftrag auftrags vertrag vertrags zähler
  commande facture client contrat colis pedido factura cliente contrato encomenda fatura`
    .split(/\s+/)
    .map((word) => stemmer(foldWord(word))),
);

function ofAnother({ passage, sentence, start }: Finding, label: Label): boolean {
  const owner = NUMBERED.exec(passage.text.slice(Math.max(sentence.start, start - NAME_BEFORE), start))?.[1];
  if (owner === undefined) return false;
  const stem = stemmer(foldWord(owner));
  return OWNERS.has(stem) && !label.near.has(stem);
}

const OWN_NUMBER =
  /\b(we are|we['’]re|i am|i['’]m|(my|our|with you|unsere?|meine?|mon|notre|mi|nuestr[oa]|meu|minha|nosso)( \p{L}+)?)( (number|no\.?|nummer|numéro|número))?( (is|ist|est|es|é))?[:,]?\s*$/iu;
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'account',
  'custom',
  'member',
  'membership',
  'debtor',
  'dealer',
  'client',
  'contract',
]);

/** "We are 28801." */
function isOwn(finding: Finding, label: Label): boolean {
  return (
    [...label.core, ...label.name.map((word) => stemmer(word))].some((stem) => OF_PEOPLE.has(stem)) &&
    OWN_NUMBER.test(around(finding).before)
  );
}

function isPartOfAddress({ passage, sentence, start }: Finding): boolean {
  return [...findTownPostcodes(sentence.text)].some(
    (spot) => spot.start + sentence.start === start && passage.text !== '',
  );
}

/** Custom fields that hold nothing but a value of an unmistakable shape, whatever they are called. */
function fieldsOfShape({ ticket }: Reading, find: (sentence: string) => Iterable<Spot>, label: Label): Weighed[] {
  return ticket.fields.flatMap((field) => {
    const [spot, ...more] = [...find(field.value.trim())];
    const whole = spot && more.length === 0 && spot.start === 0 && spot.end === field.value.trim().length;
    const named = mentions(field.label, label.near);
    return whole
      ? [{ value: spot.value, score: named ? 2.4 : 1.5, from: placed('field', `field ${field.label}`, field.value) }]
      : [];
  });
}

function goesTheOtherWay(finding: Finding, description: string): boolean {
  const { passage, sentence, end } = finding;
  const soFar = passage.text.slice(sentence.start, end);
  if (COMES_BACK.test(description)) return WANTED_INSTEAD.test(soFar);
  return GOES_OUT.test(description) && RETURNING.test(soFar + around(finding).after) && !WANTED_INSTEAD.test(soFar);
}

/** A slug's field holds the slug itself and not the address it is part of. */
function looksTyped(text: string, shape: Shape): boolean {
  return shape.slug && /^[a-z0-9][a-z0-9-]*$/i.test(text.trim());
}

function* findIdentifiers(sentence: string, claimed: readonly Shape[], habits: Habits): Generator<Spot> {
  const taken = [
    ...habits.phones(sentence),
    ...findTownPostcodes(sentence),
    ...findIbans(sentence),
    ...claimed.flatMap((shape) => [...findShape(sentence, shape)]),
  ];
  for (const match of sentence.matchAll(ANY_IDENTIFIER)) {
    const value = match[1] ?? '';
    if (DATE_OR_MEASURE.test(value)) continue;
    const start = match.index + match[0].length - value.length;
    const end = start + value.length;
    if (taken.some((spot) => start < spot.end && spot.start < end)) continue;
    yield { value, start, end };
  }
}
