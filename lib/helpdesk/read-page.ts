// A ticket's page as a definition describes it → what stands in it, and which of the described parts are not there. Pure.
import { isShown } from '../ticket/is-shown.ts';
import { lineText, plainText } from '../ticket/plain-text.ts';
import type { AuthorRole, Ticket, TicketField, TicketMessage } from '../ticket/ticket.ts';
import type { DefinedMessages, HelpdeskDefinition, Part } from './definition.ts';
import { emailIn, findAll, findEach, findOne, isOrHas, lineIn, nameIn, phoneIn, textIn, timeIn } from './find.ts';
import { MESSAGE_PART_NAMES, PART_NAMES, ROW_NAMES } from './part-names.ts';

/** A selector that a library file brought along may be none. */
function isSelector(root: ParentNode, selector: string): boolean {
  try {
    root.querySelector(selector);
    return selector !== '';
  } catch {
    return false;
  }
}

export function selectorOf({ parts }: HelpdeskDefinition, wanted: Part): string {
  return parts.find(({ part }) => part === wanted)?.selector ?? '';
}

export const partIn = (root: ParentNode, definition: HelpdeskDefinition, part: Part): Element | null =>
  findOne(root, selectorOf(definition, part));

/** As the ticket's key has it: a sign before a number is none of it. */
export const idIn = (element: Element | null): string => lineIn(element).replace(/^#\s*/, '');

/** Every message's element, oldest first. */
export function messagesIn(root: ParentNode, messages: DefinedMessages | null): { id: string; element: Element }[] {
  if (!messages) return [];
  const elements = findEach(root, messages.each);
  if (messages.newestFirst) elements.reverse();
  const taken = new Set<string>();
  return elements.map((element, at) => {
    const own = element.getAttribute('data-message-id') || element.id || element.getAttribute('data-id') || '';
    // A page may give two the same.
    const id = own === '' || own.length > 200 || taken.has(own) ? String(at + 1) : own;
    taken.add(id);
    return { id, element };
  });
}

/** Mail stands in frames in some helpdesks: of the same site, or written down in the page itself. */
function bodyOf(element: Element | null, parseHtml: (html: string) => Document): Element | null {
  if (element?.localName !== 'iframe') return element;
  const frame = element as HTMLIFrameElement;
  return (frame.srcdoc ? parseHtml(frame.srcdoc).body : frame.contentDocument?.body) ?? null;
}

function roleOf(element: Element, { customer, agent }: DefinedMessages): AuthorRole {
  if (isOrHas(element, customer)) return 'requester';
  if (isOrHas(element, agent)) return 'agent';
  // Who told one of the two apart meant the other by all the rest.
  if (customer !== '' && agent === '') return 'agent';
  return customer === '' && agent !== '' ? 'requester' : 'unknown';
}

function messageOf(
  id: string,
  element: Element,
  defined: DefinedMessages,
  parseHtml: (html: string) => Document,
): TicketMessage {
  const author = findOne(element, defined.author);
  const about = [defined.author, defined.time].filter((selector) => isSelector(element, selector)).join(',');
  return {
    id,
    author: { role: roleOf(element, defined), name: nameIn(author), email: emailIn(author) },
    at: timeIn(findOne(element, defined.time), defined.timeAttribute),
    public: !isOrHas(element, defined.internal),
    text:
      defined.text === '' ? plainText(element, about) : plainText(bodyOf(findOne(element, defined.text), parseHtml)),
  };
}

/** The rows' labels and values; one whose label is empty says nothing. */
function rowFields(root: ParentNode, { rows }: HelpdeskDefinition): TicketField[] {
  if (!rows) return [];
  return findEach(root, rows.each).flatMap((row) => {
    const labelled = rows.label === '' ? row : findOne(row, rows.label);
    const valued = rows.value === '' ? (labelled?.nextElementSibling ?? null) : findOne(row, rows.value);
    const label = lineText(labelled).replace(/\s*:$/, '');
    const value = textIn(valued);
    return label === '' || value === '' ? [] : [{ key: label, label, value }];
  });
}

export type PageRead = Pick<
  Ticket,
  'number' | 'subject' | 'status' | 'priority' | 'tags' | 'requester' | 'assignee' | 'agent' | 'fields' | 'messages'
>;

export function readDefined(
  root: ParentNode,
  definition: HelpdeskDefinition,
  parseHtml: (html: string) => Document,
): PageRead {
  const part = (name: Part) => partIn(root, definition, name);
  const tags = findAll(root, selectorOf(definition, 'tags')).filter(isShown);
  const requester = {
    name: nameIn(part('requesterName')),
    email: emailIn(part('requesterEmail')),
    phone: phoneIn(part('requesterPhone')),
  };
  const agent = { name: nameIn(part('agentName')), email: emailIn(part('agentEmail')) };
  const { messages: defined } = definition;
  const messages = defined
    ? messagesIn(root, defined).map(({ id, element }) => messageOf(id, element, defined, parseHtml))
    : [];
  for (const { author } of messages) {
    const same = (name: string) => name !== '' && author.name === name;
    if (author.role === 'unknown' && same(requester.name)) author.role = 'requester';
    else if (author.role === 'unknown' && same(agent.name)) author.role = 'agent';
    if (author.role === 'requester' && same(requester.name)) author.email ||= requester.email;
  }
  const fields = definition.fields.flatMap(({ label, selector }) => {
    const value = textIn(findOne(root, selector));
    return value === '' ? [] : [{ key: label, label, value }];
  });
  return {
    number: idIn(part('number')),
    subject: lineIn(part('subject')),
    status: lineIn(part('status')),
    priority: lineIn(part('priority')),
    tags: [...new Set(tags.map(lineIn))].filter((tag) => tag !== ''),
    requester,
    assignee: nameIn(part('assignee')),
    agent,
    fields: [...fields, ...rowFields(root, definition)],
    messages,
  };
}

const isGone = (root: ParentNode, selector: string) => findAll(root, selector).length === 0;

/** Of what is looked for inside each of several elements: the parts that none of them has. */
function goneFromAll<Name extends string>(
  elements: readonly Element[],
  selectors: Readonly<Record<Name, string>>,
  names: Readonly<Record<Name, string>>,
  wanted: readonly Name[],
): string[] {
  return wanted.flatMap((name) => {
    const selector = selectors[name];
    return selector !== '' && elements.every((element) => isGone(element, selector)) ? [names[name]] : [];
  });
}

/**
 * What the definition names and the page does not have. What is there and empty is no fault, nor is what not every ticket has, nor an
 * editor or a form that is not open now.
 */
export function missingIn(root: ParentNode, definition: HelpdeskDefinition): string[] {
  const { parts, messages, fields, rows } = definition;
  const missing = parts.flatMap(({ part, selector, optional }) =>
    part !== 'signIn' && !optional && isGone(root, selector) ? [PART_NAMES[part]] : [],
  );
  if (messages) {
    const each = findEach(root, messages.each);
    if (each.length === 0) missing.push(MESSAGE_PART_NAMES.each);
    else missing.push(...goneFromAll(each, messages, MESSAGE_PART_NAMES, ['text', 'author', 'time']));
  }
  if (rows) {
    const each = findEach(root, rows.each);
    if (each.length === 0) missing.push(ROW_NAMES.each);
    else missing.push(...goneFromAll(each, rows, ROW_NAMES, ['label', 'value']));
  }
  const unseen = fields.filter(({ selector, optional }) => !optional && isGone(root, selector));
  return [...missing, ...unseen.map(({ label }) => label)];
}
