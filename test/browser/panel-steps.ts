// What an agent does in the panel, a step each, and what the panel's page can ask of the background.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Reply } from '#lib/errors.ts';
import type { MessageName } from '#lib/messages.ts';
import type { Run } from '#lib/run.ts';
import type { Deskhand } from '../world/deskhand.ts';

export const TICKET = '48213';

/** The demo ticket with the panel beside it, read. */
export async function besideTicket(deskhand: Deskhand, number: string = TICKET): Promise<Page> {
  await deskhand.page.goto(deskhand.ticketUrl(number));
  const panel = await deskhand.openPanel(deskhand.page);
  await expect(panel.locator('.ticket__bar')).toContainText(number);
  return panel;
}

/** Searches, and waits until what was found stands there: a suggestion of the same name goes away under a press before that. */
export async function searchFor(panel: Page, words: string): Promise<void> {
  await panel.getByRole('searchbox').fill(words);
  await expect(panel.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
}

/** Empties the search. Playwright does that by a key, which goes elsewhere while the focus still returns to a card: it is pressed again then. */
export async function clearSearch(panel: Page): Promise<void> {
  const box = panel.getByRole('searchbox');
  await expect(async () => {
    await box.fill('');
    await expect(box).toHaveValue('', { timeout: 500 });
  }).toPass();
}

/** The card of an action, found by its name. */
export async function findCard(panel: Page, name: string): Promise<Locator> {
  await searchFor(panel, name);
  const card = panel.locator('.card').filter({ has: panel.getByRole('button', { name, exact: true }) });
  await expect(card).toBeVisible();
  return card;
}

/** Finds an action and opens its form. */
export async function openAction(panel: Page, name: string): Promise<void> {
  const card = await findCard(panel, name);
  await card.getByRole('button', { name, exact: true }).click();
  await expect(panel.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** The exact request of the change whose form is open. */
export async function checkRequest(panel: Page): Promise<Locator> {
  await panel.getByRole('button', { name: 'Check the request' }).click();
  const request = panel.locator('.request');
  await expect(request).toBeVisible();
  return request;
}

export async function confirm(panel: Page): Promise<void> {
  // A change's button is the primary one, a delete's the red one: only there is a request to confirm.
  await panel.locator('.panel__foot .button:is([data-kind="primary"], [data-kind="danger"])').click();
}

/** Opens a lookup's form and runs it, or a change's and confirms it. */
export async function run(panel: Page, name: string, kind: 'lookup' | 'change'): Promise<void> {
  await openAction(panel, name);
  if (kind === 'lookup') return panel.getByRole('button', { name: 'Run', exact: true }).click();
  await checkRequest(panel);
  await confirm(panel);
}

export async function backToList(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Back to suggestions' }).click();
}

/** The window that the panel stands in, as its messages name it. */
export function windowOf(panel: Page): Promise<number> {
  return panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
}

/** Sends a message from the panel's page, as its own code would. */
export function tell(panel: Page, name: MessageName, request: object): Promise<Reply<unknown>> {
  return panel.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
}

/** The records of the open ticket's runs, newest first. */
export async function runsOnTicket(panel: Page): Promise<Run[]> {
  const reply = await tell(panel, 'tickets.view', { windowId: await windowOf(panel) });
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { runs: Run[] }).runs;
}

/** The newest record of an action's runs on the open ticket. */
export async function recordOf(panel: Page, actionName: string): Promise<Run> {
  const found = (await runsOnTicket(panel)).find((one) => one.actionName === actionName);
  if (!found) throw new Error(`No run of “${actionName}” on this ticket.`);
  return found;
}
