// A whole day's journey through the production build: no page of Deskhand breaks its own security policy or complains to the console.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { expect, test } from './fixtures.ts';
import { backToList, besideTicket, confirm, openAction, run } from './panel-steps.ts';

/** Gathers what goes wrong in a page that is open already: thrown errors, console errors (refused by policy among them), violations. */
async function listen(page: Page, name: string, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(`${name} threw: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(`${name} printed: ${line.text()}`);
  });
  await page.exposeFunction('tellViolation', (text: string) => faults.push(`${name} broke its policy: ${text}`));
  const watch = () =>
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
        `${event.effectiveDirective} ${event.blockedURI}`,
      );
    });
  await page.addInitScript(watch);
  await page.reload();
}

async function journey(deskhand: Deskhand, panel: Page, options: Page): Promise<void> {
  await deskhand.page.bringToFront();
  await run(panel, 'Look up an order', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('Items');
  await panel.getByRole('button', { name: 'Copy all' }).click();
  await backToList(panel);
  await openAction(panel, 'Refund an order');
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByRole('button', { name: /^from message 2/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await panel.getByRole('button', { name: 'Check the request' }).click();
  await confirm(panel);
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(panel.locator('.said')).not.toBeEmpty();
  await backToList(panel);
  await deskhand.page.goto(deskhand.ticketUrl('48220'));
  await expect(panel.locator('.ticket__bar')).toContainText('48220');
  await deskhand.stopWorker();
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  await expect(panel.locator('.ticket__bar')).toContainText('48213');

  await options.bringToFront();
  await options.getByRole('searchbox').fill('refund');
  await options.getByRole('button', { name: 'More for Refund an order' }).click();
  await options.getByRole('menuitem', { name: 'Deactivate' }).click();
  await options.getByRole('button', { name: 'Undo' }).click();
  for (const section of ['Connections', 'Helpdesks', 'Settings', 'Actions']) {
    await options.getByRole('link', { name: section }).click();
    await expect(options.getByRole('heading', { level: 1, name: section })).toBeVisible();
  }
}

test('no violation of the policy and no word on a console, from the first ticket to the options', async ({
  deskhand,
}) => {
  const faults: string[] = [];
  const watchWorker = (worker: Awaited<ReturnType<Deskhand['worker']>>) =>
    worker.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') faults.push(`the worker printed: ${line.text()}`);
    });
  for (const worker of deskhand.context.serviceWorkers()) watchWorker(worker);
  deskhand.context.on('serviceworker', watchWorker);
  const options = await deskhand.openOptions();
  await listen(options, 'options', faults);
  const panel = await besideTicket(deskhand);
  await listen(panel, 'the panel', faults);
  const helpdesk: string[] = [];
  deskhand.page.on('console', (line) => {
    if (line.type() === 'error') helpdesk.push(line.text());
  });

  await journey(deskhand, panel, options);
  expect(faults).toEqual([]);
  expect(helpdesk).toEqual([]);

  // The watch does see one: a script from elsewhere is refused in either page.
  for (const page of [panel, options])
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'https://evil.example/x.js';
      document.head.append(script);
    });
  const seen = () => new Set(faults.filter((fault) => fault.includes('broke its policy: script-src'))).size;
  await expect.poll(seen).toBe(2);
});
