// The list of actions and its trash: what it shows, what can be done with one and with many, and that all of it can be undone.
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import { DEMO_SECRET, type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { API_ORIGIN } from '../world/world.ts';
import {
  actionOf,
  bulkBar,
  listOf,
  nameField,
  pickInMenu,
  rowOf,
  save,
  saveBar,
  select,
  toast,
  undo,
} from './options-steps.ts';
import { backToList, besideTicket, run, runsOnTicket } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

const look = (page: Page, name: string) => checkScreen(page, `options-${name}`, OPTIONS);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const names = (page: Page) => page.locator('tbody').getByRole('rowheader').getByRole('link').allTextContents();
const sortBy = (page: Page, column: string) =>
  page.getByRole('columnheader', { name: column }).getByRole('button').click();
/** How many actions agents can search. */
const searched = (panel: Page, count: number) =>
  expect(panel.getByRole('searchbox', { name: `Search ${count} actions` })).toBeVisible();

/** A draft that breaks a rule: its address is not https. */
async function saveDraftWithAProblem(deskhand: Deskhand): Promise<void> {
  const { action } = await actionOf(deskhand, 'track-parcel');
  if (!action) throw new Error('The demo library has no such action.');
  const draft = {
    ...action,
    id: 'half-done',
    name: 'Half done',
    request: { ...action.request, url: 'http://api.northwind.example/', connectionId: null },
    inputs: [],
    outputs: [],
  };
  await deskhand.ask('actions.save', { action: draft, as: 'draft', base: 0, after: 0 });
}

test('the list tells how actions have fared in real runs, and is searched, sorted and filtered', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const settled = (count: number) =>
    expect
      .poll(
        async () =>
          (await runsOnTicket(panel)).filter(({ state }) => state === 'succeeded' || state === 'failed').length,
      )
      .toBe(count);
  await run(panel, 'See an order’s refunds', 'lookup');
  await settled(1);
  await backToList(panel);
  await run(panel, 'Look up an order', 'lookup');
  await settled(2);
  await backToList(panel);
  world.api.disturb({ path: '/v2/orders/NW-20481', kind: 'unavailable' });
  await run(panel, 'Look up an order', 'lookup');
  await settled(3);
  await saveDraftWithAProblem(deskhand);
  await deskhand.ask('actions.setStatus', { ids: ['track-parcel'], status: 'inactive' });

  const page = await deskhand.openOptions();
  await expect(page.getByText('41 of 41 shown')).toBeVisible();
  await expect(page.locator('.count')).toHaveText('41 of 100');
  const cells = (name: string) => rowOf(page, name).getByRole('cell');
  const origin = 'api.northwind.example';
  const connection = 'Northwind shopbearer token';
  const lookup = rowOf(page, 'Look up an order');
  await expect(lookup.getByRole('rowheader')).toContainText('Look up an order');
  await expect(lookup.getByRole('rowheader')).toContainText(/order/i);
  await expect(cells('Look up an order')).toHaveText([
    '',
    'GET',
    connection,
    origin,
    'Active',
    /^(just now|\d+ min\. ago)Dana/,
    '50%2 runs',
    '1',
    '',
  ]);
  await expect(cells('See an order’s refunds').nth(6)).toHaveText('100%1 run');
  await expect(cells('Check a voucher').nth(5)).toHaveText('Never run');
  await expect(cells('Track a parcel').nth(4)).toHaveText('Inactive');
  await expect(cells('Track a parcel').nth(7)).toHaveText('2');
  await expect(cells('Half done').nth(2)).toHaveText('None');
  await look(page, 'actions-fared');

  await sortBy(page, 'Last run');
  expect((await names(page)).slice(0, 2)).toEqual(['Look up an order', 'See an order’s refunds']);
  await expect(page.getByRole('columnheader', { name: 'Last run' })).toHaveAttribute('aria-sort', 'descending');
  await sortBy(page, '30-day success');
  expect((await names(page)).slice(0, 2)).toEqual(['Look up an order', 'See an order’s refunds']);
  await sortBy(page, '30-day success');
  expect((await names(page)).slice(0, 2)).toEqual(['See an order’s refunds', 'Look up an order']);
  await sortBy(page, 'Revision');
  expect((await names(page))[0]).toBe('Track a parcel');
  await sortBy(page, 'Name');
  const inOrder = await names(page);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a.localeCompare(b)));
  await sortBy(page, 'Name');
  expect(await names(page)).toEqual(inOrder.toReversed());

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search actions' })).toBeFocused();
  await page.keyboard.type('REFUND order');
  await expect(page.getByText(/^\d of 41 shown$/)).toBeVisible();
  expect(await names(page)).toContain('See an order’s refunds');
  expect(await names(page)).not.toContain('Check a voucher');
  await page.getByLabel('Method').selectOption('POST');
  expect(await names(page)).toContain('Refund an order');
  expect(await names(page)).not.toContain('See an order’s refunds');
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No action fits.')).toBeVisible();
  await button(page, 'Show all').click();
  await expect(page.getByText('41 of 41 shown')).toBeVisible();
  for (const [status, shown] of [
    ['Draft 2', ['Half done', 'Look up a refund']],
    ['Inactive 2', ['Read an order’s notes', 'Track a parcel']],
  ] as const) {
    await button(page, status).click();
    expect((await names(page)).toSorted()).toEqual(shown);
  }
  await button(page, 'All 41').click();
  await page.getByLabel('Connection').selectOption({ label: 'No connection' });
  expect(await names(page)).toEqual(['Half done']);
  await page.getByLabel('Connection').selectOption({ label: 'Northwind shop' });
  await expect(page.getByText('40 of 41 shown')).toBeVisible();

  // Coming back from an action finds the list as it was left.
  await page.getByRole('link', { name: 'Check the stock', exact: true }).click();
  await expect(nameField(page)).toHaveValue('Check the stock');
  await page.goBack();
  await expect(page.getByText('40 of 41 shown')).toBeVisible();
});

test('the menu of an action works by keyboard, and agents see at once what was switched off and on again', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  await searched(panel, 38);
  const page = await deskhand.openOptions();
  const more = button(page, 'More for Refund an order');
  const entry = (name: string) => page.getByRole('menuitem', { name, exact: true });
  await more.focus();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Edit')).toBeFocused();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual([
    'Edit',
    'Test',
    'Duplicate',
    'Deactivate',
    'History',
    'Export as JSON',
    'Copy as cURL',
    'Delete',
  ]);
  await page.keyboard.press('End');
  await expect(entry('Delete')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Edit')).toBeFocused();
  await page.keyboard.press('h');
  await expect(entry('History')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(more).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect(entry('Deactivate')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText('“Refund an order” deactivated.');
  await expect(rowOf(page, 'Refund an order')).toContainText('Inactive');
  await expect(more).toBeFocused();
  await searched(panel, 37);
  await panel.getByRole('searchbox').fill('Refund an order');
  await expect(panel.getByRole('button', { name: 'Refund an order', exact: true })).toHaveCount(0);
  await undo(page);
  await searched(panel, 38);
  await expect(panel.getByRole('button', { name: 'Refund an order', exact: true })).toBeVisible();
  await expect(rowOf(page, 'Refund an order')).toContainText('Active');
  // What says the same as before reads as the same, whatever its number.
  expect((await actionOf(deskhand, 'refund-order')).action).toMatchObject({ status: 'active', revision: 3 });

  await pickInMenu(page, 'Look up a refund', 'Activate');
  await searched(panel, 39);
  await undo(page);
  await searched(panel, 38);
  expect((await actionOf(deskhand, 'look-up-refund')).action?.status).not.toBe('active');

  await pickInMenu(page, 'Refund an order', 'Test');
  await expect(page).toHaveURL(/#actions\/refund-order\/test$/);
  await page.goBack();
  await pickInMenu(page, 'Refund an order', 'History');
  await expect(page.getByRole('heading', { name: 'History of “Refund an order”' })).toBeVisible();
});

test('a duplicate is a draft of its own that nobody sees before it is saved', async ({ deskhand }) => {
  const panel = await besideTicket(deskhand);
  const page = await deskhand.openOptions();
  await pickInMenu(page, 'Refund an order', 'Duplicate');
  await expect(nameField(page)).toHaveValue('Refund an order (copy)');
  const id = /#actions\/(.+)$/.exec(page.url())?.[1] ?? '';
  await page.getByRole('link', { name: 'Actions', exact: true }).first().click();
  const unsaved = page.getByRole('region', { name: 'Begun and not saved yet' });
  await expect(unsaved).toContainText('Refund an order (copy)');
  await expect(page.locator('.count')).toHaveText('40 of 100');
  await look(page, 'actions-unsaved');
  await searched(panel, 38);

  await unsaved.getByRole('link', { name: 'Refund an order (copy)' }).click();
  await save(page, 'Save draft');
  await expect(toast(page)).toContainText('saved as revision 1, a draft.');
  await page.getByRole('link', { name: 'Actions', exact: true }).first().click();
  await expect(unsaved).toHaveCount(0);
  await expect(page.locator('.count')).toHaveText('41 of 100');
  await searched(panel, 38);
  const [original, copy] = [await actionOf(deskhand, 'refund-order'), await actionOf(deskhand, id)];
  expect(copy.action?.request).toEqual(original.action?.request);
  expect(copy.action?.inputs).toEqual(original.action?.inputs);
  expect(original.action).toMatchObject({ name: 'Refund an order', revision: 1, status: 'active' });

  // Begun anew and thrown away: the trash has it, and Undo.
  await pickInMenu(page, 'Refund an order', 'Duplicate');
  await expect(nameField(page)).toHaveValue('Refund an order (copy)');
  await page.getByRole('link', { name: 'Actions', exact: true }).first().click();
  await button(page, 'Discard Refund an order (copy)').click();
  await expect(unsaved).toHaveCount(0);
  await undo(page);
  await expect(unsaved).toContainText('Refund an order (copy)');
});

test('many are switched on and off at once, refusals are told by name, and Undo turns only what was changed', async ({
  deskhand,
}) => {
  await saveDraftWithAProblem(deskhand);
  const panel = await besideTicket(deskhand);
  await searched(panel, 38);
  const page = await deskhand.openOptions();
  await pickInMenu(page, 'Half done', 'Activate');
  await expect(toast(page)).toContainText(
    '“Half done” cannot be activated: The endpoint does not begin with https://.',
  );
  await select(page, 'Half done', 'Look up a refund', 'Read an order’s notes', 'Check the stock');
  await expect(bulkBar(page)).toContainText('4 selected');
  await bulkBar(page).getByRole('button', { name: 'Activate', exact: true }).click();
  const refused = page.getByRole('region', { name: 'What was refused' });
  await expect(refused.getByRole('listitem')).toHaveCount(1);
  await expect(refused).toContainText('Half done');
  await expect(refused).toContainText(/https/);
  await expect(refused).toContainText('1 of 3 was not activated');
  await expect(toast(page)).toHaveText('2 actions activated.');
  await look(page, 'actions-refused');
  await searched(panel, 40);
  await undo(page);
  // The one that had been active before stays so.
  await searched(panel, 38);
  await expect(rowOf(page, 'Check the stock')).toContainText('Active');
  await expect(refused).toHaveCount(0);

  await bulkBar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(bulkBar(page)).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Select all 41 shown' }).check();
  await expect(bulkBar(page)).toContainText('41 selected');
  await bulkBar(page).getByRole('button', { name: 'Deactivate' }).click();
  await expect(toast(page)).toHaveText('38 actions deactivated.');
  await expect(panel.getByText('No action is active')).toBeVisible();
  await undo(page);
  await searched(panel, 38);

  await bulkBar(page).getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('checkbox', { name: 'Select Add a note to an order' }).click();
  await page.getByRole('checkbox', { name: 'Select Cancel an order' }).click({ modifiers: ['Shift'] });
  await expect(bulkBar(page)).toContainText('3 selected');
  await expect(page.getByRole('checkbox', { name: 'Select Add or take loyalty points' })).toBeChecked();
});

test('deleting says what agents would miss, goes to the trash with all that belongs to it, and comes back', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  await backToList(panel);
  const tests = [
    { id: crypto.randomUUID(), name: 'A refunded order', values: { order_number: 'NW-20481' }, expect: null },
  ];
  await deskhand.ask('tests.save', { actionId: 'list-refunds', sets: tests });
  const page = await deskhand.openOptions();
  const dialog = page.getByRole('dialog');

  // Nobody works with it: no question.
  await pickInMenu(page, 'Issue a voucher', 'Delete');
  await expect(toast(page)).toHaveText('“Issue a voucher” moved to trash. Kept for 30 days.');
  await searched(panel, 37);
  await undo(page);
  await searched(panel, 38);
  await expect(rowOf(page, 'Issue a voucher')).toContainText('Active');

  await pickInMenu(page, 'See an order’s refunds', 'Delete');
  await expect(dialog).toContainText('Move “See an order’s refunds” to trash?');
  await expect(dialog).toContainText(/Agents use it: 1 run in the last 30 days, the last one .+ by Dana/);
  await expect(dialog).toContainText('Its saved test goes with it.');
  await look(page, 'actions-delete');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'See an order’s refunds')).toBeVisible();
  await select(page, 'See an order’s refunds', 'Issue a voucher', 'Check a voucher');
  await bulkBar(page).getByRole('button', { name: 'Move to trash' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(/^See an order’s refunds: 1 run/);
  await dialog.getByRole('button', { name: 'Move to trash' }).click();
  await expect(toast(page)).toHaveText('3 actions moved to trash. Kept for 30 days.');
  await expect(page.locator('.count')).toHaveText('37 of 100');
  await searched(panel, 35);
  await undo(page);
  await searched(panel, 38);
  expect((await actionOf(deskhand, 'list-refunds')).tests).toEqual(tests);

  // What came back is selected as it was.
  await expect(bulkBar(page)).toContainText('3 selected');
  await page.getByRole('checkbox', { name: 'Select Issue a voucher' }).uncheck();
  await bulkBar(page).getByRole('button', { name: 'Move to trash' }).click();
  await dialog.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByRole('link', { name: 'Trash 2' }).click();
  const gone = page.getByRole('rowheader');
  await expect(gone).toHaveText([/^Check a voucher/, /^See an order’s refunds/]);
  await expect(rowOf(page, 'Check a voucher')).toContainText('in 30 days');
  await button(page, 'Restore See an order’s refunds').click();
  await searched(panel, 37);
  await expect(gone).toHaveText([/^Check a voucher/]);
  expect((await actionOf(deskhand, 'list-refunds')).tests).toEqual(tests);
  await undo(page);
  await expect(gone).toHaveCount(2);
  await searched(panel, 36);
  await button(page, 'Restore See an order’s refunds').click();
  await expect(gone).toHaveCount(1);

  await button(page, 'Delete Check a voucher for good').click();
  await expect(dialog).toContainText('Delete “Check a voucher” for good?');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(gone).toHaveCount(1);
  await button(page, 'Delete Check a voucher for good').click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing here')).toBeVisible();
  await expect(toast(page)).toHaveText('“Check a voucher” deleted for good.');
  await expect(button(page, 'Undo')).toHaveCount(0);
  await expect(deskhand.ask('actions.get', { id: 'check-voucher' })).rejects.toThrow('action-not-found');
  expect(await deskhand.ask('actions.revisions', { id: 'check-voucher' })).toEqual([]);
});

test('one action more than the limit is refused plainly at the save bar, and its draft stays', async ({ deskhand }) => {
  await deskhand.ask('settings.set', { actionLimit: 40 });
  const page = await deskhand.openOptions();
  await expect(page.locator('.count')).toHaveText('40 of 40 · full: raise the limit before adding more');
  await page.getByRole('link', { name: 'New action' }).click();
  await nameField(page).fill('One too many');
  await save(page, 'Save draft');
  await expect(saveBar(page).getByRole('alert')).toContainText(
    'Not saved. The library holds 40 actions, its limit. The draft stays.',
  );
  await expect(saveBar(page).getByRole('alert')).toContainText('raise the limit in the settings');
  await look(page, 'editor-limit');
  expect((await listOf(deskhand)).actions).toHaveLength(40);
  await page.reload();
  await expect(nameField(page)).toHaveValue('One too many');
  const address = page.url();
  await deskhand.ask('settings.set', { actionLimit: 41 });
  await save(page, 'Save draft');
  await expect(toast(page)).toContainText('“One too many” saved as revision 1, a draft.');
  await expect(saveBar(page).getByRole('alert')).toBeEmpty();
  expect((await listOf(deskhand)).actions).toHaveLength(41);

  // What is in the trash comes back only where there is room.
  await deskhand.ask('actions.delete', { ids: ['check-voucher'] });
  await deskhand.ask('settings.set', { actionLimit: 40 });
  await page.goto(address.replace(/#.*/, '#trash'));
  await button(page, 'Restore Check a voucher').click();
  await expect(toast(page)).toContainText('The library holds 40 actions, its limit. It stays in the trash.');
  await expect(page.getByRole('rowheader')).toHaveText([/^Check a voucher/]);
});

interface LibraryFile {
  actions: Action[];
  connections: Connection[];
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const definitions = ({ actions, connections }: LibraryFile) => ({
  actions: actions.map(({ revision: _, updatedAt: _at, ...said }) => said).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  connections: connections.map(({ updatedAt: _, ...said }) => said),
});

test('one, several and all are exported as files without a secret that give the same library in a fresh profile', async ({
  deskhand,
  world,
}) => {
  const page = await deskhand.openOptions();
  const downloaded = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  };
  const one = await downloaded(() => pickInMenu(page, 'Refund an order', 'Export as JSON'));
  expect(one.name).toBe('deskhand-refund-an-order.json');
  expect(JSON.parse(one.text)).toMatchObject({ actions: [{ id: 'refund-order' }], connections: [{ id: 'northwind' }] });
  await expect(toast(page)).toContainText('There is no secret in it.');
  const exportPicked = () => bulkBar(page).getByRole('button', { name: 'Export' }).click();
  await select(page, 'Refund an order', 'Check the stock');
  const two = await downloaded(exportPicked);
  expect((JSON.parse(two.text) as LibraryFile).actions.map(({ id }) => id).toSorted()).toEqual([
    'check-stock',
    'refund-order',
  ]);
  await page.getByRole('checkbox', { name: 'Select all 40 shown' }).check();
  const all = await downloaded(exportPicked);
  expect(all.name).toBe('deskhand-40-actions.json');
  for (const { text } of [one, two, all]) {
    // The demo's own help names its token, which no real one does.
    expect(text.replaceAll(/The demo shop’s token is [^ ]+\./g, '')).not.toContain(DEMO_SECRET);
  }
  const original = definitions((await deskhand.ask('library.read', { ids: null })) as LibraryFile);
  expect(definitions(JSON.parse(all.text) as LibraryFile)).toEqual(original);

  const fresh = await startDeskhand({ world });
  try {
    const other = await fresh.openOptions('#import');
    await other
      .getByLabel('File to import')
      .setInputFiles({ name: all.name, mimeType: 'application/json', buffer: Buffer.from(all.text) });
    await expect(other.getByRole('region', { name: 'Import report' })).toContainText('Added: 40');
    expect(definitions((await fresh.ask('library.read', { ids: null })) as LibraryFile)).toEqual(original);
    const [connection] = (await fresh.ask('connections.list')) as { secret: string }[];
    expect(connection?.secret).toBe('missing');
  } finally {
    await fresh.stop();
  }
});

test('one action is copied as a cURL command without its secret', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await pickInMenu(page, 'Refund an order', 'Copy as cURL');
  await expect(toast(page)).toHaveText('“Refund an order” copied as a cURL command. The secret is left out.');
  await page.getByRole('link', { name: 'Import…' }).click();
  await page.getByLabel('Or paste it').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByLabel('Or paste it')).not.toBeEmpty();
  const command = await page.getByLabel('Or paste it').inputValue();
  expect(command).toContain(`'${API_ORIGIN}/v2/orders/{{order_number}}/refunds'`);
  expect(command).toContain('--request POST');
  expect(command).toContain('"Authorization: Bearer $TOKEN"');
  expect(command).not.toContain(DEMO_SECRET);
});
