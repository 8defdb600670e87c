// Yes or no: by what the description says that each means, by what people say to such questions everywhere, or by the input's own name.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { topicsOf } from '../boolean-topics.ts';
import { isNotTheCustomers, NEGATION, type Said, saidOf, yesAndNo } from '../clauses.ts';
import { findMoney } from '../find/money.ts';
import type { Spot } from '../finding.ts';
import { type Label, mentions } from '../label.ts';
import { oncePer } from '../once-per.ts';
import type { Passage } from '../reading.ts';
import { synonymsOf } from '../synonyms.ts';
import type { Kind } from './kind.ts';

const AUXILIARY = new Set(
  'is has have was be are include includes included should already needed wanted asked allow by need want attached enclosed'.split(
    ' ',
  ),
);
const ASKED =
  /\b(please|i['’]?d like|we['’]?d like|want|need|with|including|as well|too|happy|fine|done|yes|have paid|paid|attached|enclosed|bitte|avec|con|com|mit)\b/iu;
const YES = /^(yes|true|ja|oui|sí|si|sim|x|on|checked|1)$/i;
const NO = /^(no|false|nein|non|não|off|unchecked|0)$/i;
// Nobody tells what is the case by asking for it, or by an if.
const UNSURE = /\b(if|whether|in case|wenn|falls|ob|si|se caso)\b/iu;

const ASKS_AGREEMENT =
  /\b(agrees?|agreed|accept(s|ed)?|consent(s|ed)?|approves?|approved|confirms?|confirmed|(is|are) (fine|ok|okay|happy) with)\b/i;
const COSTS = /\b(costs?|fees?|charges?|pays?|price|surcharge|amount)\b/i;

export function booleanKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'boolean') return null;
  const topics = topicsOf(label.name, input.description);
  const { yes, no } = yesAndNo(input.description);
  const superior = isNotTheCustomers(input.description);
  const byName = namedSpots(label);
  const asksAgreement = ASKS_AGREEMENT.test(input.description);
  const costs = COSTS.test(`${label.name.join(' ')} ${input.description}`);
  const agreed = (sentence: string, { agrees, sentences, before }: Passage) =>
    asksAgreement &&
    agrees &&
    sentences[0]?.text === sentence &&
    (mentions(before, label.near) || (costs && !findMoney(before).next().done));
  return {
    find: (sentence, passage) => {
      if (superior) return [];
      const question = sentence.includes('?');
      if (agreed(sentence, passage)) return [{ value: 'true', start: 0, end: sentence.trimEnd().length }];
      const all = [...topicSpots(topics, sentence, question)];
      // What was asked for is told by the customer; the agent's words are the company's.
      if (all.length === 0 && !question && ownWords(passage) && !UNSURE.test(sentence)) {
        const positive = saidOf(yes, sentence);
        const negative = saidOf(no, sentence);
        const told = decided(positive, negative);
        if (told) all.push(told);
      }
      // The whole sentence is the finding: a "not" in front of a word of it is part of what it says.
      const start = sentence.length - sentence.trimStart().length;
      const found = all.length > 0 || question ? all : byName(sentence);
      return found.map(({ value }) => ({ value, start, end: sentence.trimEnd().length }));
    },
    base: 0.75,
    alone: 0.25,
    meaning: (text) => text === 'true',
    fromField: (text) => (YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : null),
  };
}

function ownWords({ role, confirmed }: Passage): boolean {
  return role !== 'agent' || confirmed;
}

/** The clause of which more is said; of the false one only its being so, because its contrary need not be the true one. */
function decided(yes: Said | null, no: Said | null): Spot | null {
  if (no?.yes && no.share >= (yes?.share ?? 0)) {
    // "Kept" said as much as "came back" tells neither.
    return yes?.yes && yes.share === no.share ? null : { value: 'false', start: no.start, end: no.end };
  }
  return yes && { value: String(yes.yes), start: yes.start, end: yes.end };
}

function* topicSpots(topics: ReturnType<typeof topicsOf>, sentence: string, question: boolean): Generator<Spot> {
  for (const { yes, no, inQuestions } of topics) {
    if (question && !inQuestions) continue;
    const denied = no.exec(sentence);
    const told = denied ?? yes.exec(sentence);
    if (!told) continue;
    yield { value: String(!denied), start: told.index, end: told.index + told[0].length };
  }
}

/** Only where a sentence holds every word of the input's name and says clearly which. */
const namedSpots = oncePer((label: Label): ((sentence: string) => Spot[]) => {
  const telling = label.name.filter((word) => !AUXILIARY.has(word));
  const needed = telling.map((word) => new Set([word, ...synonymsOf(word)].map((each) => stemmer(each))));
  return (sentence) => {
    if (needed.length === 0 || !needed.every((stems) => mentions(sentence, stems))) return [];
    const start = sentence.length - sentence.trimStart().length;
    const end = sentence.trimEnd().length;
    if (NEGATION.test(sentence)) return [{ value: 'false', start, end }];
    return ASKED.test(sentence) ? [{ value: 'true', start, end }] : [];
  };
});
