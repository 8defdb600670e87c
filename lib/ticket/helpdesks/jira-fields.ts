// Jira's fields as agents see them: values of every usual shape as text, under the names that the site gives them. Pure.
import type { Page } from '../adapter.ts';
import { listOf, member, textOf } from '../loose-json.ts';
import { plainText, tidy } from '../plain-text.ts';
import type { TicketField } from '../ticket.ts';

/** Read beside the site's own fields; the others have a place of their own in a ticket, or are none of it. */
const SYSTEM = [
  'project',
  'issuetype',
  'resolution',
  'components',
  'versions',
  'fixVersions',
  'duedate',
  'environment',
];
/** Places in a list and summaries for machines. */
const NOISE = /^(?:\d+\|[a-z0-9]+:.*|\{.*\})$/s;

/** The HTML that Jira made of a text, as text. */
export function htmlText(page: Page, html: string): string {
  if (html === '') return '';
  const { body } = page.parseHtml(html);
  for (const image of body.querySelectorAll<HTMLElement>('img.emoticon,img.emoji'))
    image.replaceWith(image.dataset.emojiFallback || image.getAttribute('alt') || '');
  return plainText(body);
}

/** What Jira rendered, else the text as it was written. */
export const richText = (page: Page, rendered: unknown, raw: unknown) =>
  htmlText(page, textOf(rendered)) || tidy(textOf(raw));

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return String(value);
  const plain = textOf(value);
  if (plain !== '') return NOISE.test(plain) ? '' : plain;
  const option = textOf(value, 'value');
  // A list that depends on another one holds what was chosen there.
  if (option) return [option, valueText(member(value, 'child'))].filter(Boolean).join(' / ');
  // Service level clocks run on while the ticket stays the same.
  if (member(value, 'ongoingCycle') !== undefined || member(value, 'completedCycles') !== undefined) return '';
  return (
    textOf(value, 'displayName') ||
    textOf(value, 'name') ||
    textOf(member(value, 'requestType'), 'name') ||
    textOf(value, 'label') ||
    textOf(value, 'emailAddress')
  );
}

/** @param issue with `names` and `renderedFields` */
export function readFields(page: Page, issue: unknown): TicketField[] {
  const fields = member(issue, 'fields');
  const own = Object.keys(fields ?? {}).filter((key) => key.startsWith('customfield_'));
  return [...SYSTEM, ...own].flatMap((key) => {
    const raw = member(fields, key);
    const rendered = textOf(member(issue, 'renderedFields'), key);
    // Dates are rendered too, as "yesterday": only what is markup says more than the value itself.
    const isMarkup = rendered.includes('<') && (typeof raw === 'string' || textOf(raw, 'type') === 'doc');
    const value = isMarkup ? htmlText(page, rendered) : valueText(raw);
    return value === '' ? [] : [{ key, label: textOf(member(issue, 'names'), key) || key, value }];
  });
}

export const labelsOf = (fields: unknown) => listOf(fields, 'labels').map((label) => textOf(label));
