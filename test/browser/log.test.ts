// The log in the options page: what agents ran and what administrators changed, filtered, opened, exported, erased.
import type { Page } from '@playwright/test';
import { storedRow, storedRun } from '#background/store/log-rows.ts';
import type { LoggedRun } from '#lib/log.ts';
import { runRecord } from '../unit/run/run-record.ts';
import { DEMO_SECRET, type Deskhand } from '../world/deskhand.ts';
import { expect, test } from './fixtures.ts';
import { descriptionField, openEditor, save, toast } from './options-steps.ts';
import { backToList, besideTicket, checkRequest, confirm, openAction, run, TICKET } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { putRecords } from './stored.ts';

const rows = (page: Page) => page.locator('a[data-entry]');
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
const entry = (page: Page) => page.getByRole('region', { name: 'Open entry' });
const count = (page: Page) => page.locator('.log-filters output');

/** A lookup and a change on the demo ticket. */
async function runTwo(deskhand: Deskhand): Promise<void> {
  const panel = await besideTicket(deskhand);
  await run(panel, 'Look up an order', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
  await backToList(panel);
  await openAction(panel, 'Refund an order');
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await checkRequest(panel);
  await confirm(panel);
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
}

test('a run by an agent can be read in full, compared and tried again', async ({ deskhand, world }) => {
  await runTwo(deskhand);
  const page = await deskhand.openOptions('#log?show=runs');
  await expect(count(page)).toHaveText('2 entries');
  await row(page, 'Refund an order').click();
  const open = entry(page);
  await expect(open.getByRole('heading', { name: 'Refund an order' })).toBeVisible();
  await expect(open.locator('.notice')).toContainText('Succeeded.');
  await expect(open.locator('.notice')).toContainText('201 Created');
  await expect(open.locator('.log-facts').first()).toContainText(`#${TICKET}`);
  await expect(open.locator('.log-facts').first()).toContainText('Dana Reyes');
  await expect(open.locator('.log-facts').first()).toContainText('Revision 1');
  await expect(open.locator('.phases')).toContainText('Wait');
  await expect(open.locator('.timeline > li')).toHaveCount(3);
  const sent = world.api.requests.at(-1);
  await expect(open.locator('.request').first()).toContainText(String(sent?.headers['idempotency-key']));
  await expect(open.locator('.request').first()).toContainText('Bearer ••••••••');
  await expect(open).toContainText('are not kept');
  await expect(open.locator('.outputs')).toContainText('RF-771204');
  expect(await page.content()).not.toContain(DEMO_SECRET);
  await checkScreen(page, 'log-run', OPTIONS);

  await page.reload();
  await expect(open.getByRole('heading', { name: 'Refund an order' })).toBeVisible();
  await expect(page).toHaveURL(/#log\/[0-9a-f-]{36}\?show=runs$/);
  const asked = world.api.requests.length;
  await open.getByRole('button', { name: 'Test with these inputs…' }).click();
  await expect(page).toHaveURL(/#actions\/refund-order\/test$/);
  await expect(page.getByLabel(/^order_number/)).toHaveValue('NW-20481');
  await expect(toast(page)).toContainText('filled in');
  expect(world.api.requests).toHaveLength(asked);
});

test('filters and search stand in the address, and new entries wait to be asked for', async ({ deskhand }) => {
  await runTwo(deskhand);
  const page = await deskhand.openOptions('#log');
  await expect(row(page, 'Look up an order')).toBeVisible();
  await page.getByRole('searchbox').fill('RF-771204');
  await expect(rows(page)).toHaveText(['Refund an order']);
  await expect(page).toHaveURL(/#log\?q=RF-771204$/);
  await page.reload();
  await expect(rows(page)).toHaveText(['Refund an order']);
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Action', { exact: true }).selectOption({ label: 'Look up an order' });
  await page.getByLabel('Outcome', { exact: true }).selectOption('succeeded');
  await page.getByLabel('Date', { exact: true }).selectOption('today');
  await expect(rows(page)).toHaveText(['Look up an order']);
  await page.getByLabel('Outcome', { exact: true }).selectOption('failed');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await checkScreen(page, 'log-nothing', OPTIONS);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/#log$/);
  await expect(row(page, 'Refund an order')).toBeVisible();

  const before = await rows(page).count();
  await deskhand.ask('actions.setStatus', { ids: ['hold-order'], status: 'inactive' });
  const fresh = page.getByRole('button', { name: '1 new entry' });
  await expect(fresh).toBeVisible();
  await expect(rows(page)).toHaveCount(before);
  await fresh.click();
  await expect(rows(page)).toHaveCount(before + 1);
  await expect(rows(page).first()).toBeFocused();
});

test('the log leaves as JSON, CSV and HAR, as the server saw it and without a secret', async ({ deskhand, world }) => {
  await runTwo(deskhand);
  const page = await deskhand.openOptions('#log');
  await expect(row(page, 'Refund an order')).toBeVisible();
  const exported = async (format: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^deskhand-log-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`),
    );
    // the panel's own line to the browser has taken the downloads' folder over: the bytes are read where the browser was given them
    const text = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
    expect(text).not.toContain(DEMO_SECRET);
    await expect(page.getByRole('region', { name: 'Export' })).toContainText('2 runs');
    return text;
  };
  const sent = world.api.requests.map(({ method, path }) => `${method} ${path}`);
  const places = (all: { method: string; url: string }[]) =>
    all.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`).toReversed();

  const json = JSON.parse(await exported('JSON')) as { entries: { run?: LoggedRun; event?: object }[] };
  const runs = json.entries.flatMap((one) => (one.run ? [one.run] : []));
  const urlOf = ({ request }: LoggedRun) => request.url.map(({ text }) => text).join('');
  expect(places(runs.map((one) => ({ method: one.request.method, url: urlOf(one) })))).toEqual(sent);
  expect(json.entries.some((one) => one.event)).toBe(true);
  await checkScreen(page, 'log-exported', OPTIONS);

  const har = JSON.parse(await exported('HAR')) as { log: { entries: { request: { method: string; url: string } }[] } };
  expect(places(har.log.entries.map(({ request }) => request))).toEqual(sent);
  await expect(page.getByRole('region', { name: 'Export' })).toContainText('A HAR file holds runs alone');

  const csv = await exported('CSV');
  for (const one of runs) expect(csv).toContain(one.runId);
});

test('changes stand in the log with who and what, until they are erased', async ({ deskhand }) => {
  const page = await openEditor(deskhand, 'cancel-order');
  await deskhand.ask('settings.set', { person: 'Mara Lindqvist', logDays: 30, logRuns: 1_000 });
  await descriptionField(page).fill('Cancels an order that has not left the warehouse yet.');
  await save(page, 'Save and activate');
  await expect(page.getByText('Revision 2 is active')).toBeVisible();
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await expect(page.locator('.head')).toContainText('Kept for 30 days, at most 1,000 runs, on this machine');
  await page.getByRole('button', { name: /^Changes/ }).click();
  await row(page, 'Cancel an order').first().click();
  await expect(entry(page)).toContainText('Mara Lindqvist');
  await expect(entry(page).locator('ins').first()).toContainText('has not left the warehouse');
  await checkScreen(page, 'log-change', OPTIONS);
  await entry(page).getByRole('link', { name: 'Revision 2' }).click();
  await expect(page.getByRole('heading', { name: 'From revision 1 to revision 2' })).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Erase…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Gone for good');
  await dialog.getByRole('radio', { name: 'All of it' }).check();
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(toast(page)).toContainText('erased.');
  await expect(rows(page)).toHaveText(['Log']);
  await expect(entry(page)).toBeVisible();
});

test('2,000 runs are gone through by keyboard, page after page', async ({ deskhand }) => {
  const now = Date.now();
  const runs = Array.from({ length: 2_000 }, (_, index) => {
    const at = now - index * 600_000;
    const runId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return runRecord({
      runId,
      preparedAt: at,
      sentAt: at,
      settledAt: at + 80,
      kind: 'lookup',
      ticketNumber: String(index),
    });
  });
  const worker = await deskhand.worker();
  await putRecords(
    worker,
    'runs',
    runs.map((one) => storedRun(one, -one.preparedAt * 1_000)),
  );
  await putRecords(
    worker,
    'log',
    runs.map((one) => storedRow(one, -one.preparedAt * 1_000)),
  );
  const page = await deskhand.openOptions('#log?show=runs');
  await expect(count(page)).toHaveText('The latest 50 of 2,000');
  await expect(page.locator('.log-list .day').first()).toHaveText('Today');
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entry(page)).toContainText('#1 ');
  await expect(rows(page).nth(1)).toBeFocused();
  for (let shown = 50; shown < 300; shown = await rows(page).count()) {
    await page.keyboard.press('End');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(shown);
  }
  await rows(page).nth(120).focus();
  await page.keyboard.press('PageDown');
  await expect(rows(page).nth(130)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toBeFocused();
  await page.getByRole('searchbox').fill('00000000-0000-4000-8000-000000001999');
  await expect(count(page)).toHaveText('1 entry');
});
