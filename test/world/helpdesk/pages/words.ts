// How Otter writes statuses, priorities and times. All times are the story's: UTC, "today" is 20 November 2025.
import { type Html, html } from '../html.ts';
import type { Priority, Status } from '../ticket-data.ts';

export const STATUS_WORDS: Record<Status, string> = { open: 'Open', pending: 'Pending', solved: 'Solved' };
export const PRIORITY_WORDS: Record<Priority, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "13:58" today, "19 Nov" in a list, "19 Nov, 15:08" in a thread. */
export function timeElement(at: string, place: 'list' | 'thread'): Html {
  const day = at.slice(0, 10);
  const clock = at.slice(11, 16);
  const date = `${Number(at.slice(8, 10))} ${MONTHS[Number(at.slice(5, 7)) - 1]}`;
  const text = day === '2025-11-20' ? clock : place === 'list' ? date : `${date}, ${clock}`;
  return html`<time datetime="${at}">${text}</time>`;
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** One of five quiet colours, always the same for the same name. */
export function avatar(name: string): Html {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return html`<span class="avatar avatar--${String(sum % 5)}" aria-hidden="true">${initials(name)}</span>`;
}
