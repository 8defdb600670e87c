// A ticket as filling reads it: its texts, newest last, cut into sentences of which the quoted ones are gone. Made once for all inputs.
import type { LineKind } from '../suggest/clean.ts';
import { sentences } from '../suggest/sentences.ts';
import type { AuthorRole, Ticket } from '../ticket/ticket.ts';
import type { Provenance } from './filled-input.ts';

export interface Passage {
  kind: Extract<Provenance['kind'], 'message' | 'subject' | 'selection'>;
  messageId: string | null;
  author: string;
  role: AuthorRole;
  at: string;
  text: string;
  /** 0 (the oldest message) to 1 (the newest, or what the agent has selected). */
  recency: number;
  sentences: ReadSentence[];
  /** What its author quoted of earlier messages. */
  history: ReadSentence[];
  /** What the agent had asked before the requester's answers; '' elsewhere. */
  asked: string;
  /** What the agent wrote right before it, where the requester answers; '' elsewhere. */
  before: string;
  /** True for an agent's message to which the requester's next one says yes. */
  confirmed: boolean;
  /** True for the requester's yes to an agent. */
  agrees: boolean;
  /** The beginning of what the requester wrote in later messages. */
  since: string;
}

export interface ReadSentence {
  start: number;
  end: number;
  kind: LineKind;
  text: string;
  /** What its author says right after it; absent for the last. */
  next?: string;
}

export interface Reading {
  ticket: Ticket;
  /** Oldest first; the subject counts as the oldest, the agent's selection as the newest. */
  passages: Passage[];
}

// The newest words of an endless thread hold the values; reading all of 1 MB for each input would be felt.
const MOST_CHARACTERS = 60_000;

/** @param most how much of its newest text is read, in UTF-16 units */
export function readTicket(ticket: Ticket, most: number = MOST_CHARACTERS): Reading {
  const passages: Passage[] = [];
  let left = most;
  if (ticket.selection.trim() !== '') {
    passages.push(passage('selection', null, 'unknown', '', '', ticket.selection.slice(0, left), 1));
  }
  // What a system writes makes nobody's words older.
  const people = ticket.messages.filter((message) => message.author.role !== 'system');
  for (const message of ticket.messages.toReversed()) {
    if (left <= 0) break;
    const text = message.text.slice(0, left);
    left -= text.length;
    const { role, name } = message.author;
    const recency = people.length < 2 ? 1 : Math.max(0, people.indexOf(message)) / (people.length - 1);
    passages.push(passage('message', message.id, role, name, message.at, text, recency));
  }
  const at = ticket.messages[0]?.at ?? '';
  passages.push(passage('subject', null, 'requester', ticket.requester.name, at, ticket.subject, 0));
  passages.reverse();
  linkAnswers(passages.filter(({ kind, role }) => kind === 'message' && role !== 'system'));
  return { ticket, passages };
}

const MOST_SINCE = 2_000;
const QUESTION = /[^.!?\n]{2,200}\?/gu;
// "Fair enough, do that", "ja genau": what the agent wrote before is the writer's own word from here on. A "but" takes it back.
const AGREES =
  /^\W*(yes|yep|yeah|yup|sure|ok|okay|fine|agreed|deal|done|perfect|great|exactly|correct|right|fair enough|sounds (good|fine|fair)|that['’]?s (right|correct|fine|it|okay|ok)|that (works|suits|will do|would be)|decent of you|go ahead|please do|plenty|ja|genau|gerne?|einverstanden|passt|in ordnung|stimmt|richtig|oui|d['’]accord|parfait|entendu|exactement|volontiers|c['’]est (bon|ça|parfait)|s[ií]|vale|de acuerdo|perfecto|correcto|exacto|sim|certo|está bem|combinado|perfeito|exato)(?![\p{L}])/iu;
const AGREES_AFTER_ALL =
  /^[^.!?\n]{0,60}\b(but|aber|mais|pero|mas) (yes|ok|okay|fine|go ahead|ja|gut|oui|d['’]accord|sí|vale|sim)(?![\p{L}])/iu;
const BUT = /^[^.!?]{0,60}\b(but|except|actually|though|aber|jedoch|mais|pero|mas)\b/iu;

/** Ties a requester's message to the agent's before it: what was asked, and whether the answer is a yes. */
function linkAnswers(messages: readonly Passage[]): void {
  let since = '';
  for (const message of messages.toReversed()) {
    message.since = since;
    if (message.role === 'requester') since = `${message.text.slice(0, 500)}\n${since}`.slice(0, MOST_SINCE);
  }
  for (const [place, answer] of messages.entries()) {
    const previous = messages[place - 1];
    if (answer.role !== 'requester' || !previous) continue;
    // In a chat one question is answered in several lines.
    if (previous.role === 'requester') answer.asked = previous.asked;
    if (previous.role !== 'agent') continue;
    answer.before = previous.text.slice(-2_000);
    answer.asked = [...answer.before.matchAll(QUESTION)].map(([question]) => question.trim()).join(' ');
    const reply = answer.text.slice(0, 200);
    answer.agrees = (AGREES.test(reply) && !BUT.test(reply)) || AGREES_AFTER_ALL.test(reply);
    previous.confirmed = answer.agrees;
  }
}

function passage(
  kind: Passage['kind'],
  messageId: string | null,
  role: AuthorRole,
  author: string,
  at: string,
  text: string,
  recency: number,
): Passage {
  const whole = [{ start: 0, end: text.length, kind: 'own' as const, text }];
  const all: ReadSentence[] = kind === 'subject' ? whole : readSentences(text, author);
  const history = all.filter((sentence) => sentence.kind === 'quoted');
  const own = all.filter((sentence) => sentence.kind !== 'quoted');
  // A message of nothing but quoted lines was sent on for what stands in them.
  const said = own.some((sentence) => sentence.kind === 'own') ? own : all;
  return {
    kind,
    messageId,
    author,
    role,
    at,
    text,
    recency,
    sentences: said,
    history,
    asked: '',
    before: '',
    confirmed: false,
    agrees: false,
    since: '',
  };
}

function readSentences(text: string, author: string): ReadSentence[] {
  const all = sentences(text, author);
  return all.map(({ start, end, kind }, place) => {
    const after = all[place + 1];
    const next = after?.kind === kind ? { next: text.slice(after.start, Math.min(after.end, after.start + 80)) } : {};
    return { start, end, kind, text: text.slice(start, end), ...next };
  });
}
