// The helpdesks that Deskhand reads, in the order they are asked. A new one is added here and as `entrypoints/reader-<id>.ts`. Pure.
import type { Helpdesk, Page } from './adapter.ts';
import { otter } from './helpdesks/demo.ts';
import { anyPage } from './helpdesks/generic.ts';
import { requestTracker } from './helpdesks/rt.ts';
import { zendeskAgent } from './helpdesks/zendesk.ts';

const HELPDESKS: Helpdesk[] = [otter, zendeskAgent, requestTracker];

/** Whose page this is; any page when nobody knows it. */
export function chooseHelpdesk(page: Page): Helpdesk {
  return HELPDESKS.find((helpdesk) => helpdesk.matches(page)) ?? anyPage;
}
