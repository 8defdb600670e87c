// Where a value came from, in words, and which words of the page show it. Pure: the locale and the time zone come in.
import type { InputValue } from '#lib/action/values.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import type { AuthorRole, Ticket } from '#lib/ticket/ticket.ts';

const ROLES: Record<AuthorRole, string> = {
  requester: 'customer',
  agent: 'agent',
  system: 'system',
  unknown: 'unknown author',
};

export function roleText(role: AuthorRole): string {
  return ROLES[role];
}

/** "message 2 · customer, 14:02", "the ticket · requester’s e-mail", "typed by you". */
export function originText(from: Provenance, ticket: Ticket | null, locale?: string, timeZone?: string): string {
  switch (from.kind) {
    case 'typed':
      return 'typed by you';
    case 'default':
      return 'the action’s default';
    case 'fallback':
      return 'the description’s “if not available”';
    case 'run':
      return `the run at ${clock(from.at, locale, timeZone)}`;
    case 'subject':
      return 'the subject';
    case 'selection':
      return 'what you selected in the page';
    case 'message':
      return messageOrigin(from, ticket, locale, timeZone);
    case 'requester':
    case 'ticket':
    case 'field':
    case 'agent':
      return from.label === '' ? 'the ticket' : `the ticket · ${from.label}`;
  }
}

function messageOrigin(from: Provenance, ticket: Ticket | null, locale?: string, timeZone?: string): string {
  const index = ticket?.messages.findIndex((message) => message.id === from.messageId) ?? -1;
  const message = ticket?.messages[index];
  const place = index < 0 ? 'a message' : `message ${index + 1}`;
  const who = message === undefined ? from.author : roleText(message.author.role);
  const about = [who, clock(from.at, locale, timeZone)].filter((part) => part !== '').join(', ');
  return about === '' ? place : `${place} · ${about}`;
}

/** The hour and minute of an ISO time, '' when there is none. */
export function clock(at: string, locale?: string, timeZone?: string): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return '';
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone }).format(time);
}

/** The most text that may be looked for in the page. */
const MARKED = 500;

/** What to mark in the page for a value; null when its place is not in the page's conversation. */
export function wordsToMark(
  from: Provenance,
  value: InputValue | null,
  ticket: Ticket | null,
): { messageId: string | null; text: string } | null {
  const messageId = from.kind === 'message' ? from.messageId : null;
  if (from.kind !== 'message' && from.kind !== 'subject') return null;
  const whole =
    from.kind === 'subject' ? ticket?.subject : ticket?.messages.find((message) => message.id === messageId)?.text;
  const words = whole?.slice(from.start, from.end) || (typeof value === 'string' ? value : '');
  return words === '' ? null : { messageId, text: words.slice(0, MARKED) };
}
