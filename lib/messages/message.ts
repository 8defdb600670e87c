// What the messages of every noun are made of: who may send one, and the texts and numbers that stand in many. What each says stands in its
// noun's file.
import * as z from 'zod/mini';
import type { Side } from '../sync/sides.ts';

/** `content`: a content script in the top frame of an allowed site. `panel`, `options`: the extension's own pages. */
export type Caller = 'panel' | 'options' | 'content';

export interface Message<Request, Value> {
  callers: readonly Caller[];
  request: z.ZodMiniType<Request>;
  /** Never read: carries the reply's type. */
  value?: Value;
}

/** `message<Reply>()(callers, schema)`: the reply's type is given, the request's is read off the schema. */
export const message =
  <Value>() =>
  <Request>(callers: readonly Caller[], request: z.ZodMiniType<Request>): Message<Request, Value> => ({
    callers,
    request,
  });

export const PAGES = ['panel', 'options'] as const;
export const PANEL = ['panel'] as const;
export const OPTIONS = ['options'] as const;

export const id = z.string().check(z.minLength(1), z.maxLength(100));
export const windowId = z.int();
export const ticketKey = z.nullable(z.string().check(z.maxLength(2_000)));
export const origin = z.string().check(z.maxLength(300));
/** A UUID made by the page when the card or form is shown. */
export const runId = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** Texts of values; true or false for a boolean; a name that is absent has no value. */
export const values = z.record(
  z.string().check(z.maxLength(100)),
  z.union([z.string().check(z.maxLength(200_000)), z.boolean()]),
);
export const nothing = z.strictObject({});
export const ids = z.array(id).check(z.maxLength(10_000));
export const revision = z.int().check(z.minimum(0));
export const version = z.int().check(z.minimum(0));
/** By the path of the field; '' for the whole. */
export const sides = z.record(
  z.string().check(z.maxLength(1_000)),
  z.enum(['mine', 'theirs'] as const satisfies Side[]),
);
