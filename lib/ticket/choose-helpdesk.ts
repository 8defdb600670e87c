// The helpdesks that Deskhand reads, in the order they are asked. A new one is added here and as `entrypoints/reader-<id>.ts`. Pure.
import type { Helpdesk, PageView } from './adapter.ts';
import { chatwootAgent } from './helpdesks/chatwoot.ts';
import { otter } from './helpdesks/demo.ts';
import { freeScout } from './helpdesks/freescout.ts';
import { freshdeskAgent } from './helpdesks/freshdesk.ts';
import { anyPage } from './helpdesks/generic.ts';
import { jiraAgent } from './helpdesks/jira.ts';
import { osTicket } from './helpdesks/osticket.ts';
import { requestTracker } from './helpdesks/rt.ts';
import { zammadDesk } from './helpdesks/zammad.ts';
import { zendeskAgent } from './helpdesks/zendesk.ts';
import { znunyAgent } from './helpdesks/znuny.ts';

const HELPDESKS: Helpdesk[] = [
  otter,
  zendeskAgent,
  zammadDesk,
  chatwootAgent,
  requestTracker,
  osTicket,
  freeScout,
  freshdeskAgent,
  jiraAgent,
  znunyAgent,
];

/** Whose page this is; any page when nobody knows it. */
export function chooseHelpdesk(page: PageView): Helpdesk {
  return HELPDESKS.find((helpdesk) => helpdesk.matches(page)) ?? anyPage;
}
