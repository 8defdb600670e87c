// Every message's handler.
import type { MessageName } from '#lib/messages.ts';
import { actionHandlers } from './actions.ts';
import { cardHandlers } from './cards.ts';
import { connectionHandlers } from './connections.ts';
import type { Handler } from './handler.ts';
import { helpdeskHandlers } from './helpdesks.ts';
import { insightsHandlers } from './insights.ts';
import { learningHandlers } from './learning.ts';
import { libraryHandlers } from './library.ts';
import { logHandlers } from './log.ts';
import { policyHandlers } from './policy.ts';
import { publishHandlers } from './publish.ts';
import { runHandlers } from './runs.ts';
import { secretHandlers } from './secrets.ts';
import { settingsHandlers } from './settings.ts';
import { siteHandlers } from './sites.ts';
import { storageHandlers } from './storage.ts';
import { syncHandlers } from './sync.ts';
import { testHandlers } from './tests.ts';
import { ticketHandlers } from './tickets.ts';
import { trashHandlers } from './trash.ts';

export const handlers: { [Name in MessageName]: Handler<Name> } = {
  ...ticketHandlers,
  ...cardHandlers,
  ...runHandlers,
  ...actionHandlers,
  ...trashHandlers,
  ...testHandlers,
  ...libraryHandlers,
  ...learningHandlers,
  ...connectionHandlers,
  ...helpdeskHandlers,
  ...siteHandlers,
  ...logHandlers,
  ...insightsHandlers,
  ...secretHandlers,
  ...settingsHandlers,
  ...storageHandlers,
  ...syncHandlers,
  ...publishHandlers,
  ...policyHandlers,
};
