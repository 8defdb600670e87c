// A ticket made of text that somebody pasted, so that Match and tests can be tried without any helpdesk. Pure.
import { SNAPSHOT_TEXT_LIMIT, type Ticket } from './ticket.ts';

/** Its own name among the helpdesks; no page is ever read as one. */
const PASTED = 'pasted';

/** Lines that mail programs and helpdesks put above a text when it is copied, and those of other kinds, which are no part of it. */
const HEAD_LINE = /^(subject|from|to|cc|date|sent)[ \t]*:[ \t]*(.*)$/i;

/**
 * `Subject:` and `From:` lines above the text become the ticket's subject and requester; all the rest is the requester's one message,
 * word for word. Text beyond the size of a ticket snapshot is left out and counted in `cut`.
 */
export function pastedTicket(pasted: string): Ticket {
  const { subject, from, text } = headOf(pasted.replace(/\r\n?/g, '\n').trim());
  const kept = text.slice(0, SNAPSHOT_TEXT_LIMIT).toWellFormed();
  const requester = personOf(from);
  return {
    key: `${PASTED}#text`,
    helpdesk: PASTED,
    helpdeskName: 'Pasted text',
    origin: '',
    url: '',
    id: '',
    number: '',
    subject,
    status: '',
    priority: '',
    tags: [],
    requester: { ...requester, phone: '' },
    assignee: '',
    agent: { name: '', email: '' },
    fields: [],
    messages: [{ id: '1', author: { role: 'requester', ...requester }, at: '', public: true, text: kept }],
    selection: '',
    source: 'page',
    cut: kept.length < text.length ? { messages: 0, characters: text.length - kept.length } : null,
  };
}

function headOf(pasted: string): { subject: string; from: string; text: string } {
  const lines = pasted.split('\n');
  const found = { subject: '', from: '' };
  let at = 0;
  for (; at < lines.length; at += 1) {
    const [, name, value] = HEAD_LINE.exec(lines[at] ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    if (name.toLowerCase() === 'subject') found.subject = value.trim().slice(0, 2_000);
    if (name.toLowerCase() === 'from') found.from = value.trim().slice(0, 2_000);
  }
  // "To: whom it may concern" opens many a letter: without a subject or a sender such lines are the text itself
  if (found.subject === '' && found.from === '') return { ...found, text: pasted };
  return { ...found, text: lines.slice(at).join('\n').trim() };
}

/** "Ada Byron <ada@example.com>", "ada@example.com" or "Ada Byron". */
function personOf(from: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^"?([^"<]*)"?\s*<([^<>\s]+@[^<>\s]+)>$/.exec(from) ?? [];
  if (email !== '') return { name: name.trim(), email };
  return /^\S+@\S+$/.test(from) ? { name: '', email: from } : { name: from, email: '' };
}
