// Sums of money: what is to be paid back, taken off, set as a limit or collected from now on.
import type { Input } from '../../action/schema.ts';
import { REQUEST } from '../evidence.ts';
import { findMoney } from '../find/money.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberText } from '../number-text.ts';
import type { ReadSentence } from '../reading.ts';
import { type Kind, onlySpot } from './kind.ts';

const MONEY = /\b(amount|price|value|total|sum|cost|charge|fee|refund|balance|budget|betrag|montant|importe)\b/i;
const UNIT = /\b(euros?|pounds|dollars|EUR|GBP|USD|CHF|kroner|kronor)\b/i;
// A sum of money in the story is not one that anybody agreed to give.
const MUST_BE_AGREED =
  /\b(must|has to) (have been |be )agreed\b|\bagreed with\b|\b(must|may) not be guessed\b|\bnever guess\b/i;
const AGREED = /\b(agreed?|promised?|offered|approved|as discussed|credit|vereinbart|versprochen|convenu|acordado)\b/i;
// A number with two decimals that is no price: a tariff code, a version.
const OTHER_FIGURE = /\b(number|code|version|tariff|article)\b/i;
const BARE = /^[\d.,\s]+$/;
// What it cost belongs to the story.
const PRICE = /\b(paid|bought|cost|costs|price|worth|bezahlt|gekostet|kostet|payé|coûte|costó|pagué|custou|paguei)\b/iu;
// "They took 312.00 from my card."
const MOVED =
  /\b(took|taken|charged|debited|deducted|transferred|sent|withdrew|withdrawn|abgebucht|überwiesen|débité|prélevé|viré|cobrad[oa]|cobraron|cargad[oa]|debitad[oa]|transferi)\b[^.;]{0,20}$/iu;
const PAYMENT_ASKED = /\b(payment|paid|pays?|transfer\w*|charge[ds]?|debit\w*|booking|withdraw\w*)\b/i;
const PRICE_ASKED = /\b(paid|price|cost|costs|worth|value|charged?|fee|fine|bought|receipts?|bill)\b/i;
const NEW_AMOUNT = /^(the )?(new|wanted|wished)\b|\bfrom now on\b|^(spending |monthly )?(limit|cap|ceiling)\b/i;
// "Three of 84 each" are a part of the sum.
const EACH_BEFORE =
  /(?<![\p{L}])(zu je|à je|je|each of) $|(?<![\p{L}])(pro|per|par|por) (?!month|monat|mois|mes|mês|year|jahr|an|año|ano)\p{L}+[^.;\d]{0,25}$/iu;
const EACH_AFTER =
  /^ ?(each|apiece|per (piece|item|head|person)|pro (stück|person)|chacune?|pièce|cada( un[oa]?)?)(?![\p{L}])/iu;
const EACH_ASKED = /\b(each|per|unit price|piece)\b/i;
const A_MONTH = /^ ?(a|per|each|every|im|par|al|por) (month|monat|mois|mes|mês)\b|^ ?(monthly|monatlich)\b/iu;
const MONTHLY = /\b(month(ly)?|instalments?|monat\w*|rates?|limit|cap)\b/i;
const SAID_TO = /\b(make it|set it to|spend|(down|up|lower it|raise it|reduce it|increase it|limit) (to|of)|auf) $/i;
const TAKEN_NOW =
  /\b(you (take|took|charge|collect|debit|deduct|draw|want)|(i|we) (pay|am paying|are paying)|currently|at the moment|so far|until now|bisher|derzeit|(ich|wir) zahlen?|(ihr|sie) buch(t|en)|buch(t|en) (ihr|sie)|vous prélevez|je paie|nous payons|pago|pagamos|cobran|cobram)\b[^.;]{0,30}$/iu;
// "95 is plenty", "25 a month", "put it down to 80": a sum without its currency.
const BARE_SUM =
  /(?<![\p{L}\p{N}.,:/-])(\d{1,5})(?=,? (?:(?:is|are|would be|will be) (?:plenty|enough|fine|right)|would do|should do|will do|a month|per month|each month|monthly|im monat|monatlich|par mois|al mes|por mês|reichen|genügen)(?!\p{L}))|(?<=(?:make it|set it to|spend|(?:down|up|lower it|raise it|reduce it|increase it|limit) (?:to|of)|auf) )(\d{1,3}(?:[.,]\d{3})|\d{1,5})(?![\p{L}\p{N}%]|[.,:/-]\d| (?:%|percent|prozent))/giu;

export function moneyKind(input: Input, label: Label): Kind | null {
  const { description } = input;
  const told = `${label.name.join(' ')} ${description}`;
  // A whole number is a sum where its description names the currency.
  if (
    input.type === 'decimal'
      ? !MONEY.test(told) && !UNIT.test(description)
      : !(input.type === 'integer' && UNIT.test(description))
  )
    return null;
  const isNew = label.side === 'new' || NEW_AMOUNT.test(description) || NEW_AMOUNT.test(label.name.join(' '));
  const mustBeAgreed = MUST_BE_AGREED.test(description);
  const ofPrice = PRICE_ASKED.test(told);
  const ofPayment = PAYMENT_ASKED.test(told);
  return {
    find: isNew ? findNewMoney : findMoney,
    wish: isNew,
    // An amount that nothing speaks for may be any price in the story, unless it is the only one.
    base: 0.4,
    alone: ({ sentence, passage, start, end }) =>
      BARE.test(passage.text.slice(start, end)) ||
      (!ofPrice && PRICE.test(sentence.text)) ||
      passage.text[start - 1] === '('
        ? 0
        : 0.25,
    adjust: ({ sentence, passage, start, end }) => {
      const bare = BARE.test(passage.text.slice(start, end));
      if (isNew && TAKEN_NOW.test(passage.text.slice(sentence.start, start))) return -0.9;
      if (!isNew && !MONTHLY.test(told) && A_MONTH.test(passage.text.slice(end, sentence.end))) return -0.6;
      if (ofPayment && MOVED.test(passage.text.slice(sentence.start, start))) return 0.4;
      if (!EACH_ASKED.test(told) && isEach(passage.text, sentence, start, end)) return -0.6;
      if (isNew && SAID_TO.test(passage.text.slice(sentence.start, start))) return 0.5;
      if (isNew && A_MONTH.test(passage.text.slice(end, sentence.end))) return 0.5;
      return (REQUEST.test(sentence.text) ? 0.15 : 0) + (bare && OTHER_FIGURE.test(sentence.text) ? -0.8 : 0);
    },
    uncertain: ({ sentence, passage }) => mustBeAgreed && !AGREED.test(sentence.text) && !passage.confirmed,
    fromField: (text) => onlySpot(text, findMoney) ?? numberText(text, true),
  };
}

function isEach(text: string, sentence: ReadSentence, start: number, end: number): boolean {
  return EACH_BEFORE.test(text.slice(sentence.start, start)) || EACH_AFTER.test(text.slice(end, sentence.end));
}

function* findNewMoney(sentence: string): Generator<Spot> {
  const sums = [...findMoney(sentence)];
  yield* sums;
  for (const match of sentence.matchAll(BARE_SUM)) {
    const value = (match[1] ?? match[2] ?? '').replace(/\D/g, '');
    const spot = { value, start: match.index, end: match.index + match[0].length };
    if (!sums.some(({ start, end }) => start < spot.end && spot.start < end)) yield spot;
  }
}
