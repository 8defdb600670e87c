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

export function readTicket(ticket: Ticket): Reading {
  const passages: Passage[] = [];
  let left = MOST_CHARACTERS;
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
  return { ticket, passages: passages.reverse() };
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
  return { kind, messageId, author, role, at, text, recency, sentences: said, history };
}

function readSentences(text: string, author: string): ReadSentence[] {
  const all = sentences(text, author);
  return all.map(({ start, end, kind }, place) => {
    const after = all[place + 1];
    const next = after?.kind === kind ? { next: text.slice(after.start, Math.min(after.end, after.start + 80)) } : {};
    return { start, end, kind, text: text.slice(start, end), ...next };
  });
}
