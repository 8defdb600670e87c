// The stored shape of an action, version 1. Shape and hard limits only: the rules that an active action must keep are in check.ts,
// because a draft may break them and must still be kept.
import * as z from 'zod/mini';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const VALUE_TYPES = ['string', 'integer', 'decimal', 'boolean'] as const;
export const OUTPUT_FORMATS = ['text', 'number', 'money', 'date', 'link', 'email', 'status', 'table'] as const;
export const AUDIENCES = ['customer-safe', 'internal', 'sensitive'] as const;
export const ACTION_STATUSES = ['draft', 'active', 'inactive'] as const;

/** The name of the header that carries the run id of a write, unless the action changes it. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

const text = (max: number) => z.string().check(z.maxLength(max));

/** Names of groups of agents; how they are compared is in groups.ts. */
export const groupsSchema = z.array(text(60).check(z.minLength(1))).check(z.maxLength(50));

export const inputSchema = z.strictObject({
  name: text(100),
  description: text(1_000),
  type: z.enum(VALUE_TYPES),
  required: z._default(z.boolean(), true),
  /** The text of a value of `type`; "true" or "false" for a boolean. */
  default: z.optional(text(10_000)),
  /** A closed list of values, each the text of a value of `type`. */
  options: z.optional(z.array(text(1_000)).check(z.maxLength(200))),
  /** Where in the ticket the value stands: `ticket.id`, `ticket.requester.email`, `ticket.fields["Order reference"]`, `agent.email`, … */
  source: z.optional(text(200)),
  sensitive: z._default(z.boolean(), false),
});

const pairSchema = z.strictObject({ name: text(200), value: text(10_000) });

export const requestSchema = z.strictObject({
  method: z.enum(METHODS),
  url: text(4_000),
  connectionId: z._default(z.nullable(text(100)), null),
  query: z._default(z.array(pairSchema).check(z.maxLength(100)), []),
  headers: z._default(z.array(pairSchema).check(z.maxLength(100)), []),
  /** JSON with placeholders; null for none. */
  body: z._default(z.nullable(text(200_000)), null),
  /** The header that carries the run id of a write; null turns it off (a warning). */
  idempotencyHeader: z._default(z.nullable(text(100)), IDEMPOTENCY_HEADER),
  /** True accepts `application/*+json` too. */
  acceptJsonSuffix: z._default(z.boolean(), false),
});

export const outputSchema = z.strictObject({
  name: text(200),
  description: z._default(text(1_000), ''),
  path: text(1_000),
  format: z._default(z.enum(OUTPUT_FORMATS), 'text'),
  audience: z._default(z.enum(AUDIENCES), 'internal'),
});

/** The lookup that tells whether an unknown run of this action happened. */
export const checkSchema = z.strictObject({
  actionId: text(100).check(z.minLength(1)),
  /** Which of this action's inputs fills which input of the lookup; one that is not named here is filled by the input of the same name. */
  inputs: z._default(z.array(z.strictObject({ name: text(100), from: text(100) })).check(z.maxLength(100)), []),
});

export const actionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: text(100).check(z.minLength(1)),
  name: text(500),
  description: text(10_000),
  inputs: z._default(z.array(inputSchema).check(z.maxLength(100)), []),
  request: requestSchema,
  outputs: z._default(z.array(outputSchema).check(z.maxLength(100)), []),
  status: z.enum(ACTION_STATUSES),
  /** What the agent reads before confirming a change; '' for none. May hold placeholders. */
  confirmation: z._default(text(1_000), ''),
  /** What customers say who need it, a line each: suggestions match on them. Absent for none. */
  phrases: z.optional(z.array(text(300).check(z.minLength(1))).check(z.maxLength(50))),
  /** The agents it is for, by their groups; absent for everybody. */
  groups: z.exactOptional(groupsSchema),
  /** A write's check ("Check what happened"); absent for none. */
  check: z.optional(checkSchema),
  revision: z.int().check(z.minimum(1)),
  /** Milliseconds since 1970. */
  updatedAt: z.number(),
});

export type Input = z.infer<typeof inputSchema>;
export type RequestDefinition = z.infer<typeof requestSchema>;
export type OutcomeCheck = z.infer<typeof checkSchema>;
export type Output = z.infer<typeof outputSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Method = (typeof METHODS)[number];
export type ValueType = (typeof VALUE_TYPES)[number];
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
export type Audience = (typeof AUDIENCES)[number];
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What an action does, in the word that cards show. */
export type ActionKind = 'lookup' | 'change' | 'delete';

/** GET looks up, DELETE deletes, everything else changes. */
export function actionKind(method: Method): ActionKind {
  if (method === 'GET') return 'lookup';
  return method === 'DELETE' ? 'delete' : 'change';
}
