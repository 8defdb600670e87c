// What stands in osTicket's ticket page: which ticket, the rows above its thread, its forms and its entries. Pure.
import type { Page } from '../adapter.ts';
import { lineText, plainText } from '../plain-text.ts';
import type { AuthorRole, TicketField, TicketMessage } from '../ticket.ts';
import { fullValue } from './osticket-server.ts';

/** What stands in a cell beside its value: "— Empty —", hints, and menus of related tickets. */
const ASIDE = '.faded,.help-tip,.action-dropdown,[data-dropdown$="-stats"]';
/** osTicket's script puts the file name and a button beside each picture. */
const CAPTION = '.image-hover > .caption';
/** The rows of the four columns above the forms. Agents who may not edit see plain text without ids: their place tells which is which. */
const COLUMNS = [
  ['status', 'priority', 'department', 'created'],
  ['user', 'email', 'organization', 'source'],
  ['assignee', 'sla', 'duedate'],
  ['topic', 'last-message', 'last-response'],
];
/** Each cut value is one request. */
const MOST_FULL_VALUES = 10;

/** The ticket that stands in the page. The address is ahead of it: osTicket changes the address first and fetches the page then. */
export function shown({ document }: Page): { id: string; number: string } | null {
  const link = document.querySelector('.sticky.bar .flush-left h2 a[href*="tickets.php?id="]');
  const id = /[?&]id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  if (id === undefined || !document.querySelector('.tixTitle')) return null;
  const text = lineText(link);
  const number = /#\s*(\S.*)$/.exec(text)?.[1] ?? /\S*\d\S*$/.exec(text)?.[0];
  return { id, number: number ?? id };
}

/** The rows above the forms by what they are. */
export function readRows({ document }: Page): Map<string, TicketField> {
  const rows = new Map<string, TicketField>();
  const columns = document.querySelectorAll('table.ticket_info:not(.custom-data) table');
  for (const [at, names] of COLUMNS.entries()) {
    const found = [...(columns[at]?.querySelectorAll('tr') ?? [])];
    // People without an organization have no row of it.
    const kept = names.filter((name) => name !== 'organization' || found.length === names.length);
    for (const [place, row] of found.entries()) {
      const key = kept[place];
      const label = lineText(row.querySelector('th')).replace(/\s*:$/, '');
      if (key) rows.set(key, { key, label, value: lineText(row.querySelector('td'), ASIDE) });
    }
  }
  return rows;
}

/** Who gets copies: the list that the reply form chooses from, where the agent may reply. */
export function readCollaborators({ document }: Page): TicketField {
  const people = [...document.querySelectorAll('#collabselection option.active')].map((person) => lineText(person));
  return { key: 'collaborators', label: lineText(document.querySelector('#show_ccs')), value: people.join(', ') };
}

export async function readForms(page: Page, basePath: string, id: string): Promise<TicketField[]> {
  let asked = 0;
  const rows = [...page.document.querySelectorAll('table.ticket_info.custom-data > tbody > tr')].filter(
    // A task that is open in its tab has forms of its own.
    (row) => !row.closest('#ticket_tabs_container'),
  );
  const fields = rows.map(async (row) => {
    const cell = row.querySelector(':scope > td + td');
    const value = plainText(cell, ASIDE);
    const key = /^inline-answer-(\d+)$/.exec(cell?.id ?? '')?.[1];
    const label = lineText(row.querySelector('td')).replace(/\s*:$/, '');
    // Past 200 characters the page has a piece of the value, and a pencil on a line of its own.
    const isCut = cell?.querySelector('[id^="field_"] + br + .icon-edit') && value.length > 0;
    if (!isCut || key === undefined || ++asked > MOST_FULL_VALUES) return { key: key ?? label, label, value };
    return { key, label, value: (await fullValue(page, basePath, id, key)) || value };
  });
  return (await Promise.all(fields)).filter(({ value }) => value !== '');
}

interface Person {
  name: string;
  email: string;
}

export function readEntry(entry: Element, requester: Person): TicketMessage {
  const name = lineText(entry.querySelector('.header > b'));
  const isMessage = entry.classList.contains('message');
  const isSystem = entry.classList.contains('system') || name === 'SYSTEM';
  // A message of someone else is a collaborator's, or came with a merged ticket.
  const ofOther: AuthorRole = isMessage ? 'unknown' : 'agent';
  const role = isSystem ? 'system' : isMessage && name === requester.name ? 'requester' : ofOther;
  return {
    id: /\d+$/.exec(entry.parentElement?.id ?? '')?.[0] ?? '',
    author: { role, name, email: role === 'requester' ? requester.email : '' },
    at: entry.querySelector('.header time')?.getAttribute('datetime') ?? '',
    public: isMessage || entry.classList.contains('response'),
    // Some have a title alone.
    text:
      plainText(entry.querySelector('.thread-body > div'), CAPTION) ||
      lineText(entry.querySelector('.header > .title')),
  };
}

/** Oldest first: agents can have them the other way round. Merged tickets’ entries have ids of their own, so the time decides. */
export function inOrder(messages: TicketMessage[]): TicketMessage[] {
  const sorted = messages.map((message) => ({ message, time: Date.parse(message.at), id: Number(message.id) }));
  if (sorted.some(({ time }) => Number.isNaN(time))) return messages;
  return sorted.sort((a, b) => a.time - b.time || a.id - b.id).map(({ message }) => message);
}
