// The stored shape of a helpdesk's definition, version 1: how to read a helpdesk that Deskhand does not know, as an administrator pointed at
// its parts. Selectors alone: no HTML, no code, no expressions. Rules that go further than the shape are in check.ts.
import * as z from 'zod/mini';

/** What a ticket's page shows once. `signIn` is the form that stands there instead when nobody is signed in. */
export const PARTS = [
  'subject',
  'id',
  'number',
  'status',
  'priority',
  'tags',
  'requesterName',
  'requesterEmail',
  'requesterPhone',
  'assignee',
  'agentName',
  'agentEmail',
  'signIn',
] as const;
/** Editors that keep their text in the page's own scripts; everything else takes typing. */
export const EDITORS = ['ckeditor4', 'ckeditor5', 'tinymce', 'redactor', 'summernote', 'trix'] as const;

export const SELECTOR_LIMIT = 1_000;

const text = (max: number) => z.string().check(z.maxLength(max));
const some = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
/** '' for none. */
const maybeSelector = z._default(text(SELECTOR_LIMIT), '');

export const helpdeskSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: some(100),
  name: some(120),
  /** Exact origins (`https://desk.example.com`) that it is for. */
  origins: z.array(some(300)).check(z.minLength(1), z.maxLength(50)),
  /** Which addresses there show a ticket: address.ts. */
  address: some(1_000),
  parts: z._default(
    z
      .array(
        z.strictObject({
          part: z.enum(PARTS),
          selector: some(SELECTOR_LIMIT),
          /** True: not every ticket has it, so nothing is said when it is not there. */
          optional: z._default(z.boolean(), false),
        }),
      )
      .check(z.maxLength(PARTS.length)),
    [],
  ),
  /** null: none are read. Selectors other than `each` are looked for inside a message; `text` '' is all of the message. */
  messages: z._default(
    z.nullable(
      z.strictObject({
        each: some(SELECTOR_LIMIT),
        text: maybeSelector,
        author: maybeSelector,
        time: maybeSelector,
        /** Where in the time's element the time stands; '' for its text or its `datetime`. */
        timeAttribute: z._default(text(100), ''),
        /** What a message of that kind is, or has in it. */
        customer: maybeSelector,
        agent: maybeSelector,
        internal: maybeSelector,
        newestFirst: z._default(z.boolean(), false),
      }),
    ),
    null,
  ),
  /** Custom fields one by one, */
  fields: z._default(
    z
      .array(
        z.strictObject({
          label: some(200),
          selector: some(SELECTOR_LIMIT),
          optional: z._default(z.boolean(), false),
        }),
      )
      .check(z.maxLength(100)),
    [],
  ),
  /** and as rows that have their labels in the page. `label` '' is the row itself, `value` '' what stands behind the label. */
  rows: z._default(
    z.nullable(z.strictObject({ each: some(SELECTOR_LIMIT), label: maybeSelector, value: maybeSelector })),
    null,
  ),
  composers: z._default(
    z
      .array(
        z.strictObject({
          kind: z.enum(['reply', 'note']),
          selector: some(SELECTOR_LIMIT),
          editor: z.optional(z.enum(EDITORS)),
        }),
      )
      .check(z.maxLength(10)),
    [],
  ),
  /** Milliseconds since 1970. */
  updatedAt: z.number(),
});

export type HelpdeskDefinition = z.infer<typeof helpdeskSchema>;
export type Part = (typeof PARTS)[number];
export type DefinedMessages = NonNullable<HelpdeskDefinition['messages']>;
