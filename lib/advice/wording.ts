// Names and descriptions that say too little: suggestions match on them, and agents choose by them.
import { stemmer } from 'stemmer';
import { type Action, actionKind } from '../action/schema.ts';
import { foldWord, identifierWords, words } from '../suggest/tokens.ts';
import type { Advice } from './advice.ts';

/** Words that fit every action and so tell nothing of one. */
const EMPTY_WORDS = stems(
  'action api call request endpoint test new custom data info information details thing stuff item object record do run execute perform process handle manage get set fetch update check query my copy temp demo example untitled v1 v2',
);

/** What an action can come to, in the words administrators use for it. Stems, so that "adds", "added" and "adding" count alike. */
const OUTCOME_WORDS = stems(
  'show return give tell list find look display report say read answer contain create add make open start send issue book place order change update set replace rename move transfer merge assign correct edit cancel stop close end delete remove erase withdraw revoke block unblock lock unlock pause resume hold release refund pay charge credit reimburse compensate reset renew extend resend retry confirm verify approve reject subscribe unsubscribe enable disable activate deactivate register schedule reschedule apply redeem print generate export save note record log notify inform mail email trace track check count calculate estimate compare',
);

/** "Whether a code is valid, what it is worth": a lookup's outcome without a verb. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(['whether', 'what', 'how', 'which', 'where', 'who']);

const FEWEST_WORDS = 8;

export function adviseOnName({ name }: Action): Advice[] {
  const own = wordsOf(name);
  if (own.length === 0) return [];
  const telling = own.filter((word) => !EMPTY_WORDS.has(stemmer(word)) && !/^\d+$/.test(word));
  if (telling.length > 0 && own.length > 1) return [];
  return [
    {
      kind: 'name',
      field: 'name',
      message: telling.length > 0 ? `“${name}” is a single word.` : `“${name}” could be any action.`,
      better: 'Name what it does and to what, such as “Refund order” or “Look up parcel”.',
    },
  ];
}

export function adviseOnDescription(action: Action): Advice[] {
  const { description, name } = action;
  if (description.trim() === '') return [];
  const own = wordsOf(description);
  const named = new Set(wordsOf(name).map((word) => stemmer(word)));
  const beyond = own.filter((word) => !named.has(stemmer(word)));
  const advice: Advice[] = [];
  if (own.length < FEWEST_WORDS || beyond.length < FEWEST_WORDS / 2) {
    advice.push({
      kind: 'description',
      field: 'description',
      message: 'The description says little more than the name, so few tickets will match it.',
      better: 'Add when to use it, in the words customers use: “Use it when a customer asks where a parcel is.”',
    });
  }
  const lookup = actionKind(action.request.method) === 'lookup';
  const shown = new Set(
    lookup ? action.outputs.flatMap((output) => wordsOf(output.name)).map((word) => stemmer(word)) : [],
  );
  const saysOutcome = (word: string) =>
    OUTCOME_WORDS.has(stemmer(word)) || (lookup && (QUESTION_WORDS.has(word) || shown.has(stemmer(word))));
  if (!own.some(saysOutcome)) {
    advice.push({
      kind: 'outcome',
      field: 'description',
      message: 'The description does not say what comes of it.',
      better: lookup
        ? 'Say what it shows, such as “Shows the order’s status and when it arrives.”'
        : 'Say what is different afterwards, such as “Cancels the order and releases its stock.”',
    });
  }
  return advice;
}

export function wordsOf(text: string): string[] {
  return [...words(identifierWords(text))].map(({ word }) => foldWord(word)).filter((word) => word !== '');
}

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => stemmer(word)));
}
