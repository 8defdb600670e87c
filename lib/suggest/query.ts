// A ticket as a query: its sentences with how much each counts. The customer's latest words weigh most, older ones less, agents' least.
import type { Ticket, TicketMessage } from '../ticket/ticket.ts';
import { isDetail, saysNothing } from './details.ts';
import { guessLanguage } from './language.ts';
import type { Language } from './lexicon/concept.ts';
import { sentences } from './sentences.ts';
import { type FoldedWord, foldedWords, identifierWords, type Token, telling } from './tokens.ts';

export interface QuerySentence {
  /** False for tags, which no reason can point at. */
  shown: boolean;
  /** null: the subject. */
  messageId: string | null;
  /** The whole text that the offsets of `tokens` point into. */
  text: string;
  weight: number;
  /** How many newer messages there are from the customer; the subject is as old as the first of them. */
  age: number;
  language: Language;
  /** Every word, small ones too. */
  words: FoldedWord[];
  tokens: Token[];
}

const SUBJECT_WEIGHT = 1;
// A tag is a colleague's or a rule's word for the matter: a hint beside the customer's own.
const TAG_WEIGHT = 0.3;
const OLDER_BY = 0.85;
const OLDEST = 0.4;
const ROLE_WEIGHT = { requester: 1, unknown: 0.7, agent: 0.3, system: 0.15 } as const;
// A remark without any word of asking or trouble is more often a story than the matter itself.
const NO_CUE = 0.9;
// "Order number: 48213" says which, not what for. Its words drew messages to whatever speaks of orders: five points of a hundred.
const DETAIL = 0.5;
const EMPTY_SUBJECT = 0.2;
const CUE =
  /\?|\b(please|pls|plz|can|could|would|will you|want|need|like to|help|how|where|when|why|cannot|not|never|no|wrong|missing|broken|problem|issue|error|cancel|refund|bitte|könn\w+|möchte|nicht|kein\w*|por favor|puede\w*|quier\w+|no|pourri\w+|pouvez|voudrai\w*|pas|podem?|poderia\w*|quer\w+|não)\b|n['’]t\b/iu;

const MOST_TAGS = 20;
// Ranking reads the newest words of an endless thread: beyond this many characters nothing new is learnt and time is lost.
const MOST_CHARACTERS = 40_000;

const NOBODY: ReadonlySet<string> = new Set();

const read = new WeakMap<Ticket, QuerySentence[]>();

/** The sentences of a ticket that say what it is about. Quoted history, greetings, signatures and the agent's drafts are left out. */
export function ticketQuery(ticket: Ticket): readonly QuerySentence[] {
  // Ranking and learning ask for the same ticket in turn; a snapshot never changes.
  const known = read.get(ticket) ?? readTicket(ticket);
  read.set(ticket, known);
  return known;
}

function readTicket(ticket: Ticket): QuerySentence[] {
  const query: QuerySentence[] = [];
  const newest = ticket.messages.findLast(({ author }) => author.role === 'requester' || author.role === 'unknown');
  const language = guessLanguage(newest?.text ?? ticket.subject);
  const fromCustomer = ticket.messages.filter(({ author }) => author.role === 'requester').length;
  if (ticket.subject.trim() !== '') {
    const own = guessLanguage(ticket.subject, language);
    const subject = unplaced(ticket.subject, SUBJECT_WEIGHT, true, own, Math.max(0, fromCustomer - 1));
    query.push({ ...subject, weight: subject.weight * shareOfSubject(subject) });
  }
  const tags = ticket.tags.slice(0, MOST_TAGS).map(identifierWords).join(' . ');
  if (tags !== '') query.push(unplaced(tags, TAG_WEIGHT, false, 'en', 0));
  let left = MOST_CHARACTERS;
  let newerFromCustomer = 0;
  for (const message of ticket.messages.toReversed()) {
    if (left <= 0) break;
    const text = message.text.slice(0, left);
    left -= text.length;
    const age = Math.max(OLDEST, OLDER_BY ** newerFromCustomer);
    query.push(...messageQuery(message, text, age * ROLE_WEIGHT[message.author.role], newerFromCustomer, language));
    if (message.author.role === 'requester') newerFromCustomer += 1;
  }
  return query.filter((sentence) => sentence.words.length > 0);
}

function unplaced(text: string, weight: number, shown: boolean, language: Language, age: number): QuerySentence {
  const words = foldedWords(text);
  return { shown, messageId: null, text, weight, age, language, words, tokens: telling(words, language) };
}

function shareOfSubject({ words, language }: QuerySentence): number {
  if (saysNothing(words, language)) return EMPTY_SUBJECT;
  return isDetail(words, language, NOBODY) ? DETAIL : 1;
}

function messageQuery(
  message: TicketMessage,
  text: string,
  weight: number,
  age: number,
  otherwise: Language,
): QuerySentence[] {
  const language = guessLanguage(text, otherwise);
  const names = new Set(foldedWords(message.author.name).map(({ folded }) => folded));
  return sentences(text, message.author.name)
    .filter((sentence) => sentence.kind === 'own')
    .map(({ start, end }) => {
      const words = foldedWords(text, start, end);
      const share = isDetail(words, language, names) ? DETAIL : CUE.test(text.slice(start, end)) ? 1 : NO_CUE;
      return {
        shown: true,
        messageId: message.id,
        text,
        weight: weight * share,
        age,
        language,
        words,
        tokens: telling(words, language),
      };
    });
}
