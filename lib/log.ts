// The integration log and the event log as pages ask for them: filters, entries, events. Types and schemas only; nothing here is a secret.
import * as z from 'zod/mini';
import type { ActionKind } from './action/schema.ts';
import type { ErrorCode } from './errors.ts';
import type { RunRecord, RunState } from './run.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const time = z.int().check(z.minimum(0));

export const RUN_STATES = ['prepared', 'sending', 'succeeded', 'failed', 'unknown'] as const satisfies RunState[];

/** What is absent does not matter. */
export const logFilterSchema = z.strictObject({
  /** `runs`: the integration log. `events`: the event log. */
  show: z.enum(['all', 'runs', 'events']),
  actionId: z.optional(text(100)),
  connectionId: z.optional(text(100)),
  /** Exactly, as the record has it. */
  agent: z.optional(text(300)),
  /** The ticket's number. */
  ticket: z.optional(text(200)),
  states: z.optional(z.array(z.enum(RUN_STATES)).check(z.maxLength(5))),
  /** ms since 1970, `to` excluded. */
  from: z.optional(time),
  to: z.optional(time),
  /** Administrators' tests among the runs. */
  tests: z.enum(['include', 'leave-out', 'only']),
  /** Every word must stand somewhere in the entry: action, agent, ticket, connection, origin, error, status, run id, inputs and outputs. */
  search: z.optional(text(200)),
});

export type LogFilter = z.infer<typeof logFilterSchema>;

/** A run as the list shows it. */
export interface LogRun {
  kind: 'run';
  runId: string;
  at: number;
  actionId: string;
  actionName: string;
  does: ActionKind;
  agent: string;
  ticketNumber: string;
  connectionName: string;
  origin: string;
  state: RunState;
  status: number | null;
  code: ErrorCode | null;
  /** Prepared to settled, in ms; null while open. */
  duration: number | null;
  test: boolean;
}

export const EVENT_SUBJECTS = [
  'action',
  'connection',
  'secret',
  'setting',
  'site',
  'helpdesk',
  'library',
  'log',
  'storage',
] as const;
export const EVENT_VERBS = [
  'created',
  'saved',
  'drafted',
  'activated',
  'deactivated',
  'deleted',
  'restored',
  'erased',
  'imported',
  'changed',
  'given',
  'forgotten',
  'signed-in',
  'signed-out',
  'added',
  'removed',
  'recovered',
  'published',
] as const;

/** One field, before and after, as people may see it; null: it was not there. At most 2,000 characters each. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** Who changed which definition, connection or setting, when, and the difference. Never a secret. */
export interface LogEvent {
  kind: 'event';
  /** Counts up. */
  id: number;
  at: number;
  /** The name given in the settings; '' when none was given. */
  who: string;
  subject: { kind: (typeof EVENT_SUBJECTS)[number]; id: string; name: string };
  what: (typeof EVENT_VERBS)[number];
  /** Of an action: the revision that came of it. */
  revision: number | null;
  changes: FieldChange[];
}

export type LogEntry = LogRun | LogEvent;

/** `next`: what to ask with for what is older; null at the end. `looked`: how many records were looked at for this page. */
export interface LogPage {
  entries: LogEntry[];
  next: string | null;
  looked: number;
}

/** A run in full, as it is kept. */
export type LoggedRun = Omit<RunRecord, 'fingerprint'>;

/** What the filters can be set to: what stands in the log. */
export interface LogFacets {
  runs: number;
  events: number;
  /** ms since 1970; null for an empty log. */
  oldest: number | null;
  agents: string[];
  actions: { id: string; name: string }[];
  connections: { id: string; name: string }[];
}
