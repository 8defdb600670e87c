// What the background accepts from a content script: a page is untrusted, so every text is capped and no unknown key passes.
import * as z from 'zod/mini';
import { type PageReading, SNAPSHOT_TEXT_LIMIT } from './ticket.ts';

const short = z.string().check(z.maxLength(2_000));
const long = z.string().check(z.maxLength(SNAPSHOT_TEXT_LIMIT));

const ticketSchema = z.strictObject({
  key: short,
  helpdesk: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  helpdeskName: short,
  origin: short,
  url: z.string().check(z.maxLength(10_000)),
  id: short,
  number: short,
  subject: short,
  status: short,
  priority: short,
  tags: z.array(short).check(z.maxLength(200)),
  requester: z.strictObject({ name: short, email: short, phone: short }),
  assignee: short,
  agent: z.strictObject({ name: short, email: short }),
  fields: z
    .array(z.strictObject({ key: short, label: short, value: z.string().check(z.maxLength(20_000)) }))
    .check(z.maxLength(500)),
  messages: z
    .array(
      z.strictObject({
        id: short,
        author: z.strictObject({
          role: z.enum(['requester', 'agent', 'system', 'unknown']),
          name: short,
          email: short,
        }),
        at: short,
        public: z.boolean(),
        text: long,
      }),
    )
    .check(z.maxLength(5_000)),
  selection: long,
  source: z.enum(['api', 'page']),
  notes: z.exactOptional(z.enum(['post', 'copy'])),
  cut: z.nullable(z.strictObject({ messages: z.int(), characters: z.int() })),
  missing: z.exactOptional(z.array(short).check(z.maxLength(200))),
});

export const pageReadingSchema: z.ZodMiniType<PageReading> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading') }),
  z.strictObject({ kind: z.literal('ticket'), ticket: ticketSchema }),
  z.strictObject({ kind: z.literal('no-ticket'), helpdeskName: short }),
  z.strictObject({ kind: z.literal('signed-out'), helpdeskName: short }),
  z.strictObject({ kind: z.literal('unreadable'), helpdeskName: short, message: short }),
]);
