// A helpdesk's definition as its form holds it: every part has a selector, '' for none. Pure.
import {
  type DefinedMessages,
  type EDITORS,
  type HelpdeskDefinition,
  PARTS,
  type Part,
} from '#lib/helpdesk/definition.ts';
import type { Asked, ReadAs } from '#lib/helpdesk/look-up.ts';

export interface PartForm {
  selector: string;
  optional: boolean;
}

export type EditorName = (typeof EDITORS)[number];

export interface ComposerForm {
  selector: string;
  /** '' : plain, or one that takes typing. */
  editor: EditorName | '';
}

export interface DefinitionForm {
  name: string;
  origins: string[];
  address: string;
  parts: Record<Part, PartForm>;
  messages: DefinedMessages;
  fields: (PartForm & { label: string })[];
  rows: { each: string; label: string; value: string };
  reply: ComposerForm;
  note: ComposerForm;
  /** Further editors, of a file: kept as they are. */
  others: HelpdeskDefinition['composers'];
}

const NO_PART: PartForm = { selector: '', optional: false };
const NO_COMPOSER: ComposerForm = { selector: '', editor: '' };

/** Not every ticket has these; of all others the administrator says so. */
const RARE: readonly Part[] = ['priority', 'tags', 'requesterPhone', 'assignee'];

export const EMPTY_FORM: DefinitionForm = {
  name: '',
  origins: [''],
  address: '',
  parts: Object.fromEntries(PARTS.map((part) => [part, { ...NO_PART, optional: RARE.includes(part) }])) as Record<
    Part,
    PartForm
  >,
  messages: {
    each: '',
    text: '',
    author: '',
    time: '',
    timeAttribute: '',
    customer: '',
    agent: '',
    internal: '',
    newestFirst: false,
  },
  fields: [],
  rows: { each: '', label: '', value: '' },
  reply: NO_COMPOSER,
  note: NO_COMPOSER,
  others: [],
};

export function formOf({
  name,
  origins,
  address,
  parts,
  messages,
  fields,
  rows,
  composers,
}: HelpdeskDefinition): DefinitionForm {
  const composer = (kind: 'reply' | 'note'): ComposerForm => {
    const found = composers.find((one) => one.kind === kind);
    return found ? { selector: found.selector, editor: found.editor ?? '' } : NO_COMPOSER;
  };
  const given = Object.fromEntries(parts.map(({ part, ...form }) => [part, form]));
  const first = new Set(['reply', 'note'].map((kind) => composers.find((one) => one.kind === kind)));
  return {
    name,
    origins,
    address,
    parts: { ...EMPTY_FORM.parts, ...given },
    messages: messages ?? EMPTY_FORM.messages,
    fields,
    rows: rows ?? EMPTY_FORM.rows,
    reply: composer('reply'),
    note: composer('note'),
    others: composers.filter((one) => !first.has(one)),
  };
}

/** What would be saved; it may break rules (checkHelpdesk). */
export function definitionOf(form: DefinitionForm, id: string): HelpdeskDefinition {
  const composer = (kind: 'reply' | 'note') => {
    const { selector, editor } = form[kind];
    return selector.trim() === '' ? [] : [{ kind, selector: selector.trim(), ...(editor === '' ? {} : { editor }) }];
  };
  return {
    schemaVersion: 1,
    id,
    name: form.name.trim(),
    origins: form.origins.map((origin) => origin.trim().replace(/\/$/, '')),
    address: form.address.trim(),
    parts: PARTS.flatMap((part) => {
      const { selector, optional } = form.parts[part];
      return selector.trim() === '' ? [] : [{ part, selector: selector.trim(), optional }];
    }),
    messages: form.messages.each.trim() === '' ? null : form.messages,
    fields: form.fields.map(({ label, selector, optional }) => ({
      label: label.trim(),
      selector: selector.trim(),
      optional,
    })),
    rows: form.rows.each.trim() === '' ? null : form.rows,
    composers: [...composer('reply'), ...composer('note'), ...form.others],
    updatedAt: 0,
  };
}

export const sameForm = (a: DefinitionForm, b: DefinitionForm): boolean => JSON.stringify(a) === JSON.stringify(b);

const READ: Partial<Record<Part, ReadAs>> = {
  requesterName: 'name',
  requesterEmail: 'email',
  requesterPhone: 'phone',
  assignee: 'name',
  agentName: 'name',
  agentEmail: 'email',
  signIn: 'form',
};

export const readAs = (part: Part): ReadAs => READ[part] ?? 'text';

/** The selectors to be looked up in an open page. */
export function askedOf({ parts, messages, rows, fields, reply, note }: DefinitionForm): Asked[] {
  const { each, text, author, time, customer, agent, internal } = messages;
  const inMessage = (field: string, selector: string, as: ReadAs) =>
    each === '' ? [] : [{ field: `messages.${field}`, selector, as, within: each }];
  const inRow = (field: string, selector: string) =>
    rows.each === '' ? [] : [{ field: `rows.${field}`, selector, as: 'text' as const, within: rows.each }];
  const asked: Asked[] = [
    ...PARTS.map((part) => ({ field: `parts.${part}`, selector: parts[part].selector, as: readAs(part), within: '' })),
    { field: 'messages.each', selector: each, as: 'each', within: '' },
    ...inMessage('text', text, 'text'),
    ...inMessage('author', author, 'name'),
    ...inMessage('time', time, 'time'),
    ...inMessage('customer', customer, 'mark'),
    ...inMessage('agent', agent, 'mark'),
    ...inMessage('internal', internal, 'mark'),
    { field: 'rows.each', selector: rows.each, as: 'each', within: '' },
    ...inRow('label', rows.label),
    ...inRow('value', rows.value),
    ...fields.map(({ selector }, at) => ({
      field: `fields[${at}].selector`,
      selector,
      as: 'text' as const,
      within: '',
    })),
    { field: 'reply', selector: reply.selector, as: 'editor', within: '' },
    { field: 'note', selector: note.selector, as: 'editor', within: '' },
  ];
  return asked.filter(
    ({ selector, within }) => selector.trim() !== '' && selector.length <= 1_000 && within.length <= 1_000,
  );
}

/** Which field of the form shows a problem of the definition: editors that are left out move the others up. */
export function formField(field: string, { reply }: DefinitionForm): string {
  const [, at] = /^composers\[(\d+)\]$/.exec(field) ?? [];
  if (at === undefined) return field;
  return Number(at) === 0 && reply.selector.trim() !== '' ? 'reply' : 'note';
}
