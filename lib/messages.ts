// The contract between pages and background: each message's name, who may send it, what it must look like, what comes back.
// Who a sender is comes from the browser (router.ts), never from the payload.
import * as z from 'zod/mini';
import type { Draft, RevisionSummary } from './action/draft.ts';
import {
  ACTION_STATUSES,
  type Action,
  type ActionKind,
  type ActionStatus,
  actionSchema,
  type Method,
} from './action/schema.ts';
import type { Card, PanelView } from './card.ts';
import { type Connection, connectionSchema, type SecretState } from './connection.ts';
import type { ErrorDetail } from './errors.ts';
import { type LogFacets, type LoggedRun, type LogPage, logFilterSchema } from './log.ts';
import type { Run, ShownRequest } from './run.ts';
import { type DryRun, type TestReply, type TestSet, testSetSchema } from './test/test.ts';
import type { Ticket } from './ticket/ticket.ts';
import { pageReadingSchema } from './ticket/ticket-schema.ts';

/** `content`: a content script in the top frame of an allowed site. `panel`, `options`: the extension's own pages. */
export type Caller = 'panel' | 'options' | 'content';

interface Message<Request, Value> {
  callers: readonly Caller[];
  request: z.ZodMiniType<Request>;
  /** Never read: carries the reply's type. */
  value?: Value;
}

/** `message<Reply>()(callers, schema)`: the reply's type is given, the request's is read off the schema. */
const message =
  <Value>() =>
  <Request>(callers: readonly Caller[], request: z.ZodMiniType<Request>): Message<Request, Value> => ({
    callers,
    request,
  });

const PAGES = ['panel', 'options'] as const;
const PANEL = ['panel'] as const;
const OPTIONS = ['options'] as const;

const id = z.string().check(z.minLength(1), z.maxLength(100));
const windowId = z.int();
const ticketKey = z.nullable(z.string().check(z.maxLength(2_000)));
const origin = z.string().check(z.maxLength(300));
/** A UUID made by the page when the card or form is shown. */
const runId = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** Texts of values; true or false for a boolean; a name that is absent has no value. */
const values = z.record(
  z.string().check(z.maxLength(100)),
  z.union([z.string().check(z.maxLength(200_000)), z.boolean()]),
);
const nothing = z.strictObject({});
/** Never kept, and told to nobody. */
const passphrase = z.string().check(z.minLength(1), z.maxLength(1_000));
const logCursor = z.nullable(z.string().check(z.maxLength(500)));
const ids = z.array(id).check(z.maxLength(10_000));
const revision = z.int().check(z.minimum(0));
const version = z.int().check(z.minimum(0));

/** An action as lists show it. A broken one could not be parsed and says why. */
export type ActionSummary =
  | {
      id: string;
      name: string;
      description: string;
      kind: ActionKind;
      method: Method;
      origin: string;
      connectionId: string | null;
      /** The lookup that tells whether an unknown run of it happened, by id; null: none. */
      checkId: string | null;
      status: ActionStatus;
      revision: number;
      /** When this revision was saved, ms since 1970. */
      updatedAt: number;
      /** Work on it that is not in use yet: `kept` by itself while somebody typed, or `saved` as a draft. */
      draft: 'kept' | 'saved' | null;
      broken: null;
    }
  | { id: string; name: string; broken: string };

/** An action that was begun and never saved. It counts for no limit. */
export interface UnsavedAction {
  id: string;
  name: string;
  savedAt: number;
}

/** How an action has fared in this browser. Tests do not count. */
export interface ActionActivity {
  actionId: string;
  /** The last run: ms since 1970, and who ran it. */
  lastAt: number;
  lastAgent: string;
  /** Runs of the last 30 days by outcome. */
  succeeded: number;
  failed: number;
  unknown: number;
}

/** What a change of several things came to: each was taken or refused by itself. What was so already is in neither list. */
export interface BulkReport {
  changed: { id: string; name: string }[];
  refused: { id: string; name: string; reason: string }[];
}

/** An action as the editor opens it. */
export interface EditableAction {
  /** What the library holds; null when it was never saved or cannot be read. */
  action: Action | null;
  /** Why it cannot be read; restoring an earlier revision mends it. */
  broken: string | null;
  draft: Draft | null;
  tests: TestSet[];
}

export interface TrashedAction {
  id: string;
  name: string;
  /** Ms since 1970; 30 days later it is gone for good. */
  deletedAt: number;
}

export interface ConnectionSummary {
  id: string;
  name: string;
  /** The definition as it is stored; null when it cannot be parsed. */
  connection: Connection | null;
  secret: SecretState;
  /** When the secret was given or the agent signed in, ms since 1970. */
  secretAt: number | null;
  /** The actions that point at it. */
  usedBy: { id: string; name: string }[];
  /** Why the stored record could not be parsed; it is kept as it is. */
  broken?: string;
}

export interface Site {
  origin: string;
  addedAt: number;
  /** False when the browser's permission was taken back. */
  granted: boolean;
}

export interface Settings {
  /** Addresses written as private or loopback may be called. */
  allowPrivateAddresses: boolean;
  /** How many actions one library may hold (100 unless raised, at most 10,000). */
  actionLimit: number;
  /** Which bodies the log keeps: of requests always but with `none`; of answers with `failures` only those of failed runs. */
  keepBodies: 'none' | 'failures' | 'all';
  /** Runs and events are kept for so many days, */
  logDays: number;
  /** and at most so many runs. */
  logRuns: number;
  /** With a passphrase: locked after so many minutes in which nothing was done. */
  lockAfterMinutes: number;
  /** Who changes definitions in this browser, for the event log; '' for nobody named. */
  person: string;
}

/**
 * How secrets are kept. `browser`: plain, in this browser's profile. `session`: in memory, until the browser closes. `passphrase`:
 * encrypted with a key made of it.
 */
export const SECRET_LEVELS = ['browser', 'session', 'passphrase'] as const;
export type SecretLevel = (typeof SECRET_LEVELS)[number];

export interface SecretsStatus {
  level: SecretLevel;
  /** Only ever with `passphrase`. */
  locked: boolean;
  /** Connections that a secret or a sign-in is kept for. */
  kept: number;
}

/** What "Test connection" found, in the order of the asking; what comes after an error was not asked. */
export interface ConnectionTest {
  steps: { name: 'address' | 'access' | 'secret' | 'token' | 'request'; error: ErrorDetail | null }[];
  /** Of the request to its `testUrl`; null when there is none or it was not answered. */
  answer: { status: number; contentType: string; size: number; duration: number } | null;
}

/** Names of what an import changed. A broken record that a good one took the place of is among the replaced. */
export interface ImportReport {
  /** Actions. */
  added: string[];
  replaced: string[];
  connections: { added: string[]; replaced: string[] };
  /** What was not taken, and why, an entry each. */
  refused: { name: string; reason: string }[];
}

/** What storage looks like: fine, or in need of a person's decision. */
export type StorageStatus =
  | { state: 'ready' }
  | {
      state: 'recovery';
      /** What was found wrong, one sentence. */
      reason: string;
      /** What the database still holds. */
      found: { actions: number; connections: number };
      /** The copy kept beside the database (no secrets, no runs). */
      snapshot: { takenAt: number; actions: number; connections: number } | null;
    };

/** `settled`: this reply carries the outputs unmasked. `repeated`: the run had been started before under the same id. */
export interface RunReply {
  run: Run;
  repeated: boolean;
}

const run = z.strictObject({
  windowId,
  actionId: id,
  revision: z.int().check(z.minimum(1)),
  runId,
  values,
  ticketKey,
});

export const messages = {
  // The ticket in the page
  'tickets.publish': message<null>()(['content'], z.strictObject({ reading: pageReadingSchema })),
  /** Puts `reader-<helpdesk>.js` into the sender's page, and answers once it is there: a page loads no other helpdesk's reader. */
  'tickets.loadReader': message<null>()(
    ['content'],
    z.strictObject({ helpdesk: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)) }),
  ),
  /** Tickets that were read since the browser started, newest first, at most ten: never stored. */
  'tickets.recent': message<Ticket[]>()(OPTIONS, nothing),
  'tickets.view': message<PanelView>()(PANEL, z.strictObject({ windowId })),
  /** Shows words in the page: `text` is looked for in that message (null: the subject). */
  'tickets.mark': message<{ found: boolean }>()(
    PANEL,
    z.strictObject({
      windowId,
      ticketKey,
      messageId: z.nullable(z.string()),
      text: z.string().check(z.maxLength(500)),
    }),
  ),
  /** Puts a run's outputs into the open composer. Which outputs, the background decides by audience. */
  'tickets.insert': message<{ inserted: boolean; composer: 'reply' | 'note' | null; outputs: string[] }>()(
    PANEL,
    z.strictObject({ windowId, runId, target: z.enum(['reply', 'note']) }),
  ),

  // Cards
  'cards.search': message<Card[]>()(PANEL, z.strictObject({ windowId, query: z.string().check(z.maxLength(200)) })),
  'cards.get': message<Card>()(PANEL, z.strictObject({ windowId, actionId: id })),
  /** "Not relevant": hides the action for this ticket and teaches the ranking. */
  'cards.dismiss': message<null>()(PANEL, z.strictObject({ windowId, actionId: id, ticketKey })),

  // Runs
  'runs.preview': message<ShownRequest>()(PANEL, run),
  'runs.start': message<RunReply>()(
    PANEL,
    z.extend(run, {
      /** True: the agent saw the exact request of a change and confirmed it. */
      confirmed: z.boolean(),
      /** The earlier run that the agent was told of and chose to repeat. */
      repeatOf: z.optional(runId),
      /** Send an unknown write once more, under the same id and key: how many attempts the agent knew of, so that a replay is none. */
      again: z.optional(z.int().check(z.minimum(1))),
      /** The unknown run that this lookup is to tell about. */
      checks: z.optional(runId),
    }),
  ),
  'runs.cancel': message<null>()(PAGES, z.strictObject({ runId })),
  'runs.get': message<Run>()(PAGES, z.strictObject({ runId })),
  /** What the agent found out about an unknown run. Sends nothing. */
  'runs.settle': message<Run>()(PANEL, z.strictObject({ runId, happened: z.boolean(), checkedBy: z.optional(runId) })),
  /** The card of the lookup that tells whether an unknown run happened, its inputs carried over from that run. Sends nothing. */
  'runs.checkCard': message<Card>()(PANEL, z.strictObject({ windowId, runId })),

  // Definitions
  'actions.list': message<{ actions: ActionSummary[]; unsaved: UnsavedAction[]; limit: number }>()(PAGES, nothing),
  'actions.activity': message<ActionActivity[]>()(OPTIONS, nothing),
  /** `action-not-found` when the library holds neither the action nor a draft of it. */
  'actions.get': message<EditableAction>()(OPTIONS, z.strictObject({ id })),
  /**
   * Keeps the working copy while somebody types; nothing that agents see changes. `after`: the draft's version that the page knows, 0
   * for none. `edit-conflict` when another page has written since.
   */
  'actions.keepDraft': message<Draft>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, base: revision, after: version }),
  ),
  'actions.discardDraft': message<null>()(OPTIONS, z.strictObject({ id, after: version })),
  /**
   * Saves a revision. `draft` beside an active or inactive action leaves what agents use as it is. `base`: the revision the library
   * held when the edit began, 0 for a new action. `edit-conflict` when either has moved on; `limit-reached`; `definition-invalid` for
   * an `active` one that breaks a rule. Nothing is lost by any of them: the draft stays.
   */
  'actions.save': message<{ action: Action | null; draft: Draft | null }>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, as: z.enum(ACTION_STATUSES), base: revision, after: version }),
  ),
  /** Newest first; none of an action that was erased. */
  'actions.revisions': message<RevisionSummary[]>()(OPTIONS, z.strictObject({ id })),
  'actions.revision': message<Action>()(OPTIONS, z.strictObject({ id, revision })),
  'actions.setStatus': message<BulkReport>()(OPTIONS, z.strictObject({ ids, status: z.enum(['active', 'inactive']) })),
  /** Into the trash, with drafts and tests; `trash.restore` brings all of it back. */
  'actions.delete': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),
  /** Newest first. */
  'trash.list': message<TrashedAction[]>()(OPTIONS, nothing),
  'trash.restore': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),
  /** For good. */
  'trash.erase': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),

  // Trying an action out
  /** In the place of all that were saved with it. `action-not-found` before the action or a draft of it is kept. */
  'tests.save': message<null>()(
    OPTIONS,
    z.strictObject({ actionId: id, sets: z.array(testSetSchema).check(z.maxLength(50)) }),
  ),
  /** Sends the request of the definition as it stands in the editor. The same `testId` sends nothing a second time. */
  'tests.call': message<TestReply>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, values, testId: runId, confirmed: z.boolean() }),
  ),
  'tests.dryRun': message<DryRun>()(OPTIONS, z.strictObject({ action: actionSchema, values, testId: runId })),

  /**
   * Definitions in full, for export, comparison and Match; null: all of them. A choice comes with the connections that it needs. Broken
   * ones are left out. There is no secret in them.
   */
  'library.read': message<{ actions: Action[]; connections: Connection[] }>()(
    OPTIONS,
    z.strictObject({ ids: z.nullable(ids) }),
  ),
  'library.import': message<ImportReport>()(PAGES, z.strictObject({ text: z.string().check(z.maxLength(20_000_000)) })),
  'library.importDemo': message<ImportReport>()(PAGES, nothing),
  'connections.list': message<ConnectionSummary[]>()(PAGES, nothing),
  /** A new one or one in the place of another. Secrets given for origins that it names no longer stay where they were. */
  'connections.save': message<null>()(OPTIONS, z.strictObject({ connection: connectionSchema })),
  /** Refused while an action points at it. */
  'connections.delete': message<null>()(OPTIONS, z.strictObject({ id })),
  /** Write-only: no message answers with a secret. */
  'connections.setSecret': message<null>()(
    PAGES,
    z.strictObject({ id, secret: z.string().check(z.minLength(1), z.maxLength(10_000)) }),
  ),
  'connections.forgetSecret': message<null>()(OPTIONS, z.strictObject({ id })),
  /**
   * Opens the server's sign-in page and waits until the agent is through (`oauth-code`). The page asked for the permission `identity` and
   * for the token address in the click before. `cancelled`, `sign-in-failed`.
   */
  'connections.signIn': message<null>()(PAGES, z.strictObject({ id })),
  'connections.signOut': message<null>()(PAGES, z.strictObject({ id })),
  /** The connection as it is saved. Changes nothing but a token that was renewed. */
  'connections.test': message<ConnectionTest>()(OPTIONS, z.strictObject({ id })),

  // How secrets are kept
  'secrets.status': message<SecretsStatus>()(PAGES, nothing),
  /** Rewrites every kept secret. `secret-locked` while locked. `passphrase`: a new one, given with that level alone. */
  'secrets.setLevel': message<SecretsStatus>()(
    OPTIONS,
    z.strictObject({ level: z.enum(SECRET_LEVELS), passphrase: z.optional(passphrase) }),
  ),
  /** `passphrase-wrong` changes nothing. */
  'secrets.unlock': message<SecretsStatus>()(PAGES, z.strictObject({ passphrase })),
  'secrets.lock': message<SecretsStatus>()(PAGES, nothing),
  /** Of all connections, for good: the way out for who forgot the passphrase. Back to the level `browser`. */
  'secrets.forgetAll': message<SecretsStatus>()(OPTIONS, nothing),

  // The log
  /** Newest first. */
  'log.list': message<LogPage>()(
    OPTIONS,
    z.strictObject({ filter: logFilterSchema, after: logCursor, limit: z.int().check(z.minimum(1), z.maximum(200)) }),
  ),
  'log.run': message<LoggedRun>()(OPTIONS, z.strictObject({ runId })),
  /** For exports: as `log.list`, in full, runs alone. Few enough at a time to fit a message. */
  'log.records': message<{ runs: LoggedRun[]; next: string | null }>()(
    OPTIONS,
    z.strictObject({ filter: logFilterSchema, after: logCursor }),
  ),
  'log.facets': message<LogFacets>()(OPTIONS, nothing),
  /** Erases settled runs and events before that time, for good; null: all of them. */
  'log.erase': message<{ runs: number; events: number }>()(
    OPTIONS,
    z.strictObject({ before: z.nullable(z.int().check(z.minimum(0))) }),
  ),

  // Sites that carry tickets
  'sites.list': message<Site[]>()(PAGES, nothing),
  /** The browser's permission was granted in the click before this message. */
  'sites.add': message<null>()(PAGES, z.strictObject({ origin })),
  'sites.remove': message<null>()(OPTIONS, z.strictObject({ origin })),

  // This browser
  'settings.get': message<Settings>()(PAGES, nothing),
  'settings.set': message<Settings>()(
    OPTIONS,
    z.strictObject({
      allowPrivateAddresses: z.optional(z.boolean()),
      actionLimit: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
      keepBodies: z.optional(z.enum(['none', 'failures', 'all'])),
      logDays: z.optional(z.int().check(z.minimum(1), z.maximum(3_650))),
      logRuns: z.optional(z.int().check(z.minimum(100), z.maximum(1_000_000))),
      lockAfterMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(1_440))),
      person: z.optional(z.string().check(z.maxLength(120))),
    }),
  ),
  'storage.status': message<StorageStatus>()(PAGES, nothing),
  /** `snapshot`: put the kept copy back. `found`: go on with what the database holds. `empty`: start over. */
  'storage.recover': message<StorageStatus>()(OPTIONS, z.strictObject({ use: z.enum(['snapshot', 'found', 'empty']) })),
} as const;

export type MessageName = keyof typeof messages;

/** What travels through `runtime.sendMessage`: the message's name and its request, nothing else. */
export interface Envelope {
  name: MessageName;
  request: unknown;
}

export type RequestOf<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>;
export type ValueOf<Name extends MessageName> = Exclude<(typeof messages)[Name]['value'], undefined>;

/** What the background tells a page over its port (`connect({ name: 'panel:<windowId>' })` or `'options'`), unasked. */
export type Push =
  | { name: 'view.changed'; view: PanelView }
  | { name: 'run.changed'; run: Run }
  | { name: 'definitions.changed' }
  | { name: 'storage.changed'; status: StorageStatus };
