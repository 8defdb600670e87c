// The rules that a helpdesk's definition must keep beside its shape. Pure: whether a selector is one, the browser's own parser knows, so a
// page may bring it along.
import { isOrigin } from '../connection/check-connection.ts';
import { addressProblem, hasIdPlace } from './address.ts';
import { type HelpdeskDefinition, SELECTOR_LIMIT } from './definition.ts';
import { COMPOSER_NAMES, MESSAGE_PART_NAMES, PART_NAMES, ROW_NAMES } from './part-names.ts';

export interface HelpdeskProblem {
  /** `name`, `origins[0]`, `address`, `parts.subject`, `messages.text`, `fields[2].label`, `rows.each`, `composers[0]`. */
  field: string;
  message: string;
}

/** All selectors of a definition, with the field they stand in and what people call them. */
export function selectorsOf(definition: HelpdeskDefinition): { field: string; name: string; selector: string }[] {
  const { parts, messages, fields, rows, composers } = definition;
  const messageParts = Object.keys(MESSAGE_PART_NAMES) as (keyof typeof MESSAGE_PART_NAMES)[];
  const rowParts = Object.keys(ROW_NAMES) as (keyof typeof ROW_NAMES)[];
  return [
    ...parts.map(({ part, selector }) => ({ field: `parts.${part}`, name: PART_NAMES[part], selector })),
    ...messageParts.flatMap((part) =>
      messages ? [{ field: `messages.${part}`, name: MESSAGE_PART_NAMES[part], selector: messages[part] }] : [],
    ),
    ...fields.map(({ label, selector }, at) => ({ field: `fields[${at}].selector`, name: label, selector })),
    ...rowParts.flatMap((part) =>
      rows ? [{ field: `rows.${part}`, name: ROW_NAMES[part], selector: rows[part] }] : [],
    ),
    ...composers.map(({ kind, selector }, at) => ({ field: `composers[${at}]`, name: COMPOSER_NAMES[kind], selector })),
  ].filter(({ selector }) => selector !== '');
}

/** What is evidently no selector; null: it may be one. */
export function selectorProblem(selector: string): string | null {
  if (selector.trim() === '') return 'Write a selector, or pick the part in the page.';
  if (selector.length > SELECTOR_LIMIT) return `A selector has at most ${SELECTOR_LIMIT} characters.`;
  // Outside a text in quotation marks nothing of CSS that names elements has these; a rule or HTML would.
  const bare = selector.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, '""');
  if (/[{};<@]/.test(bare) || /\p{Cc}/u.test(selector)) return 'This is no selector. It looks like “.ticket-subject”.';
  const open = (text: string) => bare.split(text).length;
  if (open('[') !== open(']') || open('(') !== open(')')) return 'A bracket of this selector is not closed.';
  return null;
}

/** @param parses the browser's own parser; without it a selector is judged by its look alone */
export function checkHelpdesk(
  definition: HelpdeskDefinition,
  parses: (selector: string) => boolean = () => true,
): HelpdeskProblem[] {
  const problems: HelpdeskProblem[] = [];
  const say = (field: string, message: string | null) => {
    if (message !== null) problems.push({ field, message });
  };
  const { name, origins, address, parts, messages, fields } = definition;
  if (name.trim() === '') say('name', 'Give it the name that your people use for this helpdesk.');
  for (const [at, origin] of origins.entries()) {
    if (!isSite(origin)) {
      say(`origins[${at}]`, 'Write the exact address of the site without a path, like https://support.example.com.');
    } else if (origins.indexOf(origin) < at) say(`origins[${at}]`, 'This site stands here twice.');
  }
  say('address', addressProblem(address));
  const seen = new Set<string>();
  for (const { part } of parts) {
    if (seen.has(part)) say(`parts.${part}`, `${PART_NAMES[part]} stands in the definition twice.`);
    seen.add(part);
  }
  if (addressProblem(address) === null && !hasIdPlace(address) && !seen.has('id')) {
    say('address', 'Write {id} where the ticket’s id stands, or point at the ticket’s id in the page.');
  }
  for (const { field, selector } of selectorsOf(definition)) {
    say(field, selectorProblem(selector) ?? (parses(selector) ? null : 'The browser does not know this selector.'));
  }
  for (const [at, { label, selector }] of fields.entries()) {
    if (selector === '') say(`fields[${at}].selector`, selectorProblem(selector));
    if (label.trim() === '') say(`fields[${at}].label`, 'Give the field its label.');
  }
  if (messages === null && !seen.has('subject')) say('parts.subject', 'Point at the subject, or at the messages.');
  return problems;
}

/** An exact origin; helpdesks on a network of one's own may be without https. */
export function isSite(text: string): boolean {
  const url = URL.parse(text);
  return isOrigin(text) || (url?.protocol === 'http:' && url.origin === text && !text.includes('*'));
}
