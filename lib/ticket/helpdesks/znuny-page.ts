// What Znuny's ticket page says beside the articles' texts, told without its labels: those are translated, places and titles are not. Pure.
import { lineText } from '../plain-text.ts';
import type { AuthorRole, TicketField } from '../ticket.ts';

export interface Person {
  name: string;
  email: string;
}

/** One line of the list of articles. */
export interface Article {
  id: string;
  /** Its place in the list: part of the address of its text. */
  count: string;
  author: Person & { role: AuthorRole };
  at: string;
  public: boolean;
}

const ROLES: [string, AuthorRole][] = [
  ['customer', 'requester'],
  ['agent', 'agent'],
  ['system', 'system'],
];

/** `"Maria Gonzalez" <maria@example.com>` → both parts. */
export function splitAddress(text: string): Person {
  const [, name = '', email = ''] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text.trim()) ?? [];
  if (email) return { name: name.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'), email };
  return text.includes('@') ? { name: '', email: text.trim() } : { name: text.trim(), email: '' };
}

function readArticle(row: Element): Article[] {
  const hidden = (cell: string) => row.querySelector(`${cell} input.SortData`)?.getAttribute('value')?.trim() ?? '';
  const id = row.querySelector('input.ArticleID')?.getAttribute('value') ?? '';
  if (!/^\d+$/.test(id)) return [];
  const sender = row.querySelector('.Sender [title]')?.getAttribute('title') ?? hidden('.Sender');
  const [date = '', time = ''] = hidden('.Created').split(' ');
  return [
    {
      id,
      count: /^Row(\d+)$/.exec(row.id)?.[1] ?? '1',
      author: { role: ROLES.find(([name]) => row.classList.contains(name))?.[1] ?? 'unknown', ...splitAddress(sender) },
      // What the column is sorted by is the database's time, which Znuny keeps in UTC unless told otherwise.
      at: /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d:\d\d$/.test(time) ? `${date}T${time}Z` : '',
      public: row.classList.contains('VisibleForCustomer'),
    },
  ];
}

/** Oldest first, however the agent sorts them. */
export const readArticles = (document: Document): Article[] =>
  [...document.querySelectorAll('#ArticleTable tbody tr')]
    .flatMap(readArticle)
    .sort((a, b) => Number(a.id) - Number(b.id));

interface Pair {
  label: string;
  value: string;
  /** Absent for times that are still to come. */
  title: string | null;
}

/** Labels and values. Long values are cut in the page and whole in their title. */
const readPairs = (within: Element | null | undefined): Pair[] =>
  [...(within?.querySelectorAll('p.Value') ?? [])].map((value) => {
    const label = [...(value.parentElement?.children ?? [])];
    const before = label.slice(0, label.indexOf(value)).findLast((one) => one.localName === 'label');
    const text = lineText(value);
    const title = value.getAttribute('title') ?? value.querySelector(':scope > span')?.getAttribute('title');
    return {
      label: lineText(before).replace(/\s*:$/, ''),
      value: text.endsWith('[...]') ? title?.trim() || text : text,
      title: value.getAttribute('title'),
    };
  });

const asField = ({ label, value }: Pair): TicketField => ({ key: label, label, value });

export interface Facts {
  status: string;
  priority: string;
  assignee: string;
  customerId: string;
  fields: TicketField[];
}

/** The first widget beside the ticket: always state, lock, priority and queue in this order, the owner with the customer's number. */
export function readFacts(document: Document): Facts {
  const priority = lineText(document.querySelector('.Headline .Flag'));
  const [basics, , people, ...more] = document.querySelectorAll(
    '.SidebarColumn > .WidgetSimple:first-of-type fieldset',
  );
  const titled = readPairs(basics).filter(({ title }) => title !== null);
  const at = titled.findLastIndex(({ value }) => value === priority);
  const customer = readPairs(people);
  const owner = customer.find(({ title }) => title !== null);
  const own = [
    ...(at < 0 ? [] : titled.slice(at + 1)),
    ...customer.slice(0, 1),
    ...more.flatMap((one) => readPairs(one)),
  ];
  return {
    priority,
    status: titled[at - 2]?.value ?? '',
    assignee: owner?.title?.replace(/ \([^()]*\)$/, '') ?? '',
    customerId: customer[0]?.value ?? '',
    fields: own.filter(({ label, value }) => label && value && value !== '-').map(asField),
  };
}

const isEmail = (text: string | undefined) => text !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(text);

/** Who asks, as the widget of the customer says: names, then the login, the address, and numbers. */
export function readRequester(widget: Element | null, articles: Article[], customerId: string) {
  const values = readPairs(widget).map(({ value }) => value);
  const first = values.findIndex(isEmail);
  const at = isEmail(values[first + 1]) ? first + 1 : first;
  const sender = articles.find(({ author }) => author.role === 'requester')?.author;
  if (first < 0) return { name: sender?.name ?? '', email: sender?.email ?? '', phone: '' };
  const phone = values.slice(at + 1).find((one) => one !== customerId && /^[+(]?\d[\d\s()./-]{4,}$/.test(one));
  const email = values[at] ?? '';
  const name = values.slice(0, Math.max(at - 1, 0)).join(' ');
  return { name: name || (sender?.email === email ? sender.name : ''), email, phone: phone ?? '' };
}
