// The contract between pages and background: each message's name, who may send it, what it must look like, what comes back. Whoever asks or
// answers imports it from here; what stands in it is written down by noun, in messages/.
// Who a sender is comes from the browser (router.ts), never from the payload.
import type * as z from 'zod/mini';
import type { PanelView } from './card.ts';
import { actionMessages } from './messages/actions.ts';
import { browserMessages, type StorageStatus } from './messages/browser.ts';
import { connectionMessages } from './messages/connections.ts';
import { helpdeskMessages } from './messages/helpdesks.ts';
import { insightsMessages } from './messages/insights.ts';
import { learningMessages } from './messages/learning.ts';
import { libraryMessages } from './messages/library.ts';
import { logMessages } from './messages/log.ts';
import { policyMessages } from './messages/policy.ts';
import { publishMessages } from './messages/publish.ts';
import { runMessages } from './messages/runs.ts';
import { secretMessages } from './messages/secrets.ts';
import { syncMessages } from './messages/sync.ts';
import { ticketMessages } from './messages/tickets.ts';
import type { Run } from './run.ts';

export type {
  ActionActivity,
  ActionSummary,
  BulkReport,
  EditableAction,
  TrashedAction,
  UnsavedAction,
} from './messages/actions.ts';
export type { AccessLeft, Settings, Site, StorageStatus } from './messages/browser.ts';
export type { ConnectionSummary, ConnectionTest } from './messages/connections.ts';
export type { HelpdeskSummary, NoPage, OpenPage } from './messages/helpdesks.ts';
export type { Insights } from './messages/insights.ts';
export type { LearntAction } from './messages/learning.ts';
export type { ImportReport } from './messages/library.ts';
export type { Caller } from './messages/message.ts';
export type { PublishOffer, PublishView } from './messages/publish.ts';
export type { RunReply } from './messages/runs.ts';
export { SECRET_LEVELS, type SecretLevel, type SecretsStatus } from './messages/secrets.ts';
export type { SyncView } from './messages/sync.ts';

export const messages = {
  ...ticketMessages,
  ...runMessages,
  ...actionMessages,
  ...libraryMessages,
  ...learningMessages,
  ...connectionMessages,
  ...secretMessages,
  ...helpdeskMessages,
  ...logMessages,
  ...insightsMessages,
  ...browserMessages,
  ...syncMessages,
  ...publishMessages,
  ...policyMessages,
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
