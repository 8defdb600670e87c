// Freshdesk's conversations: all pages of one ticket's, and who wrote what. Pure.
import type { JsonAnswer, Page } from '../adapter.ts';
import { countOf, jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { plainText, tidy } from '../plain-text.ts';
import type { TicketMessage } from '../ticket.ts';

/** The most that one answer holds, and the most answers asked for: every one counts against the account's quota. */
const PER_PAGE = 100;
const PAGES = 20;

export interface Thread {
  /** The first that is no success, else the last. */
  answer: JsonAnswer;
  notes: unknown[];
  /** More than was asked for. */
  left: number;
}

export async function readThread(page: Page, path: string): Promise<Thread> {
  const notes: unknown[] = [];
  for (let number = 1; ; number += 1) {
    const answer = await page.getJson(`${path}&per_page=${PER_PAGE}&page=${number}`);
    const value = jsonOf(answer);
    // The public API gives the bare list.
    const some = Array.isArray(value) ? value : listOf(value, 'conversations');
    notes.push(...some);
    const left = Math.max(0, countOf(member(value, 'meta'), 'count') - notes.length);
    if (answer.kind !== 'json' || some.length < PER_PAGE || number === PAGES) return { answer, notes, left };
  }
}

export const htmlText = (page: Page, html: string) => (html === '' ? '' : plainText(page.parseHtml(html).body));

export type People = (id: string) => { role: 'requester' | 'agent'; name: string; email: string } | undefined;

export function readNote(page: Page, note: unknown, find: People): TicketMessage {
  const incoming = member(note, 'incoming') === true;
  const writer = member(note, 'requester') ?? member(note, 'user');
  const [, name = '', email = ''] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(textOf(note, 'from_email')) ?? [];
  // Somebody in copy writes too: not every message from outside is the requester's.
  const author = find(textOf(note, 'user_id')) ?? {
    role: incoming ? ('unknown' as const) : ('agent' as const),
    name: textOf(writer, 'name') || (incoming ? name : ''),
    email: textOf(writer, 'email') || (incoming ? email || textOf(note, 'from_email') : ''),
  };
  return {
    id: textOf(note, 'id'),
    author,
    at: textOf(note, 'created_at'),
    public: member(note, 'private') !== true,
    // What is called text there has lost its line breaks.
    text: htmlText(page, textOf(note, 'body')) || tidy(textOf(note, 'body_text')),
  };
}
