// Work on an action is never lost: not to a reload, a killed browser, a full disk, another tab or a wrong click.
import { readFileSync, rmSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import { test as plainTest } from './fixtures.ts';
import {
  actionOf,
  descriptionField,
  expectKept,
  listOf,
  nameField,
  openEditor,
  rowOf,
  save,
  saveBar,
  toast,
  undo,
} from './options-steps.ts';
import { backToList, besideTicket, openAction, recordOf, run } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { putRecord, readRecord } from './stored.ts';
import { expect, test } from './watched-test.ts';

const REFUNDS = 'list-refunds';
const NAME = 'See an order’s refunds';

const look = (page: Page, name: string) => checkScreen(page, `options-${name}`, OPTIONS);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();
/** What the editor says of the last attempt to keep or to save. */
const refusal = (page: Page) => saveBar(page).getByRole('alert');

/** Saves the action with another name, as another person's page would. */
async function saveAs(deskhand: Deskhand, id: string, change: (action: Action) => Action): Promise<void> {
  const { action, draft } = await actionOf(deskhand, id);
  if (!action) throw new Error(`There is no action ${id}.`);
  await deskhand.ask('actions.save', {
    action: change(action),
    as: 'active',
    base: action.revision,
    after: draft?.version ?? 0,
  });
}

async function revisionsOf(deskhand: Deskhand, id: string): Promise<{ revision: number; name: string }[]> {
  return (await deskhand.ask('actions.revisions', { id })) as { revision: number; name: string }[];
}

plainTest('what is typed survives a reload and a killed browser, and agents see none of it', async ({ world }) => {
  test.setTimeout(120_000);
  world.api.reset();
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  try {
    const before = await startDeskhand({ world, profile });
    await before.seed();
    const page = await openEditor(before, REFUNDS);
    await expect(saveBar(page)).toContainText('Revision 1 is active');
    await descriptionField(page).fill('Typed and never saved.');
    await expectKept(page);
    await page.reload();
    await expect(descriptionField(page)).toHaveValue('Typed and never saved.');
    const begun = await before.openOptions('#actions/new');
    await nameField(begun).fill('Begun and never saved');
    await expectKept(begun);
    await before.kill();

    const after = await startDeskhand({ world, profile });
    expect(await after.ask('storage.status')).toEqual({ state: 'ready' });
    const list = await after.openOptions();
    await expect(rowOf(list, NAME)).toContainText('Unsaved changes');
    await expect(rowOf(list, NAME)).toContainText('Active');
    await list.getByRole('region', { name: 'Begun and not saved yet' }).getByRole('link').click();
    await expect(nameField(list)).toHaveValue('Begun and never saved');
    const again = await openEditor(after, REFUNDS);
    await expect(descriptionField(again)).toHaveValue('Typed and never saved.');
    expect((await actionOf(after, REFUNDS)).action).toMatchObject({ revision: 1, status: 'active' });
    const panel = await besideTicket(after);
    await expect(panel.locator('.card').filter({ hasText: NAME })).not.toContainText('Typed and never saved.');
    await after.stop();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a draft saved beside an active action changes nothing for agents until it is activated, and an open form keeps its revision', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const page = await openEditor(deskhand, REFUNDS);
  await nameField(page).fill('Sum up the refunds');
  await descriptionField(page).fill('Sums up the refunds of an order. Use it when a customer asks what was paid back.');
  await save(page, 'Save draft');
  await expect(toast(page)).toHaveText('Draft saved as revision 2. Agents go on with revision 1.');
  await expect(page.locator('.head__standing')).toContainText('Active, revision 1');
  await expect(page.locator('.head__standing')).toContainText('draft saved as revision 2');
  await expect(saveBar(page)).toContainText('Draft saved as revision 2, not in use');

  await deskhand.page.bringToFront();
  await run(panel, NAME, 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(await recordOf(panel, NAME)).toMatchObject({ state: 'succeeded', revision: 1 });
  await backToList(panel);
  await openAction(panel, NAME);

  await page.bringToFront();
  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('“Sum up the refunds” is active as revision 3.');
  await expect(saveBar(page)).toContainText('Revision 3 is active');
  expect((await actionOf(deskhand, REFUNDS)).draft).toBeNull();

  // The form that was open says and runs what it said when it was opened.
  await deskhand.page.bringToFront();
  await expect(panel.getByRole('heading', { level: 2, name: NAME })).toBeVisible();
  await panel.getByRole('button', { name: /^Run/ }).click();
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(await recordOf(panel, NAME)).toMatchObject({ state: 'succeeded', revision: 1 });
  await backToList(panel);
  await run(panel, 'Sum up the refunds', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(await recordOf(panel, 'Sum up the refunds')).toMatchObject({ state: 'succeeded', revision: 3 });
  expect(world.api.requests).toHaveLength(3);
});

test('history tells what differs between any two revisions and restores one, with a way back', async ({ deskhand }) => {
  await saveAs(deskhand, REFUNDS, (action) => ({ ...action, name: 'Second name' }));
  await saveAs(deskhand, REFUNDS, (action) => ({
    ...action,
    name: 'Third name',
    request: { ...action.request, url: `${action.request.url}/all` },
    outputs: action.outputs.slice(1),
  }));
  const first = (await deskhand.ask('actions.revision', { id: REFUNDS, revision: 1 })) as Action;
  const page = await openEditor(deskhand, REFUNDS, 'history');
  const rows = page.getByRole('table', { name: 'Revisions, newest first' }).getByRole('rowheader');
  await expect(rows).toHaveText([/^3 ?Active ?In use.*Third name/, /^2.*Second name/, /^1.*See an order’s refunds/]);
  const differences = page.getByRole('region').filter({ has: page.getByRole('heading', { name: /^From revision/ }) });
  await expect(page.getByRole('heading', { name: 'From revision 2 to revision 3' })).toBeVisible();
  await expect(differences.getByRole('region', { name: 'General' }).getByRole('listitem')).toHaveText([/^Name/]);
  await expect(differences.getByRole('region', { name: 'API configuration' })).toContainText('/all');
  await expect(differences.getByRole('region', { name: 'API configuration' }).locator('ins')).toHaveText('added: /all');
  await expect(differences.getByRole('region', { name: 'Outputs' }).getByRole('listitem').first()).toContainText(
    first.outputs[0]?.name ?? 'nothing',
  );

  await page.getByRole('radio', { name: 'Compare from revision 1' }).check();
  await page.getByRole('radio', { name: 'Compare to revision 2' }).check();
  await expect(page.getByRole('heading', { name: 'From revision 1 to revision 2' })).toBeVisible();
  await expect(differences.getByRole('listitem')).toHaveCount(1);
  await expect(differences.locator('del').last()).toContainText('removed: ');
  await look(page, 'history-chosen');

  const panel = await besideTicket(deskhand);
  await panel.getByRole('searchbox').fill('Third name');
  await expect(panel.getByRole('button', { name: 'Third name', exact: true })).toBeVisible();
  await page.bringToFront();
  await button(page, 'Restore revision 1').click();
  await expect(toast(page)).toHaveText(`Revision 1 of “${NAME}” restored as revision 4.`);
  await expect(rows).toHaveCount(4);
  const restored = (await actionOf(deskhand, REFUNDS)).action;
  expect(restored).toMatchObject({ name: NAME, status: 'active', revision: 4, request: first.request });
  expect(restored?.outputs).toEqual(first.outputs);
  await expect(panel.getByRole('button', { name: 'Third name', exact: true })).toHaveCount(0);
  await undo(page);
  await expect(toast(page)).toContainText('is as it was before.');
  await expect(panel.getByRole('button', { name: 'Third name', exact: true })).toBeVisible();
  expect((await actionOf(deskhand, REFUNDS)).action).toMatchObject({ name: 'Third name', revision: 5 });
});

test('restoring keeps the work that no revision said yet', async ({ deskhand }) => {
  await saveAs(deskhand, REFUNDS, (action) => ({ ...action, name: 'Second name' }));
  const page = await openEditor(deskhand, REFUNDS);
  await nameField(page).fill('Typed last');
  await expectKept(page);
  await link(page, 'History').click();
  await button(page, 'Restore revision 1').click();
  await expect(toast(page)).toContainText('restored as revision');
  expect((await revisionsOf(deskhand, REFUNDS)).map(({ name }) => name)).toContain('Typed last');
  await undo(page);
  await expect(toast(page)).toContainText('is as it was before.');
  await link(page, 'Back to the action').click();
  await expect(nameField(page)).toHaveValue('Typed last');
  expect((await actionOf(deskhand, REFUNDS)).action?.name).toBe('Second name');
});

test('an action that cannot be read is mended by restoring an earlier revision', async ({ deskhand }) => {
  const worker = await deskhand.worker();
  const stored = await readRecord(worker, 'actions', REFUNDS);
  const { request: _, ...half } = stored.definition as Record<string, unknown>;
  await putRecord(worker, 'actions', { ...stored, definition: half });
  await deskhand.stopWorker();
  // It was altered behind its back: a person says that it is to be kept as it is.
  await deskhand.ask('storage.recover', { use: 'found' });
  const panel = await besideTicket(deskhand);
  await expect(panel.getByRole('searchbox', { name: 'Search 37 actions' })).toBeVisible();

  const page = await deskhand.openOptions();
  await expect(page.getByRole('region', { name: '1 action cannot be read' })).toContainText(NAME);
  await page.getByRole('link', { name: `History of ${NAME}` }).click();
  await expect(page.getByText('This action cannot be read')).toBeVisible();
  await look(page, 'history-broken');
  await button(page, 'Restore revision 1').click();
  await expect(toast(page)).toContainText(`Revision 1 of “${NAME}” restored as revision 2.`);
  await expect(panel.getByRole('searchbox', { name: 'Search 38 actions' })).toBeVisible();
  await deskhand.page.bringToFront();
  await run(panel, NAME, 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  await link(page, 'Back to the action').click();
  await expect(nameField(page)).toHaveValue(NAME);
});

test('two tabs that edit the same action end in a comparison, and nothing is written over unseen', async ({
  deskhand,
}) => {
  const [mine, theirs] = [await openEditor(deskhand, REFUNDS), await openEditor(deskhand, REFUNDS)];
  const asked = (page: Page) =>
    expect(page.getByRole('alert').filter({ hasText: 'was changed in another tab while' })).toBeVisible();

  // A tab in which nobody has typed follows.
  await mine.bringToFront();
  await nameField(mine).fill('First of mine');
  await expectKept(mine);
  await expect(nameField(theirs)).toHaveValue('First of mine');

  await theirs.bringToFront();
  await nameField(theirs).fill('Second of theirs');
  await expectKept(theirs);
  await mine.bringToFront();
  await nameField(mine).fill('Second of mine');
  await asked(mine);
  const differences = mine.getByRole('region', { name: 'From theirs to yours' });
  await expect(differences.locator('del').last()).toContainText('theirs');
  await expect(differences.locator('ins').last()).toContainText('mine');
  expect((await actionOf(deskhand, REFUNDS)).draft?.action.name).toBe('Second of theirs');
  await button(mine, 'Take theirs').click();
  await expect(nameField(mine)).toHaveValue('Second of theirs');

  await nameField(mine).fill('Third of mine');
  await expectKept(mine);
  await theirs.bringToFront();
  await nameField(theirs).fill('Third of theirs');
  await asked(theirs);
  await button(theirs, 'Keep mine').click();
  await expect(nameField(theirs)).toHaveValue('Third of theirs');
  await expectKept(theirs);
  expect((await actionOf(deskhand, REFUNDS)).draft?.action.name).toBe('Third of theirs');

  // The other tab, which had kept its text before, is asked in its turn before it writes anything.
  await mine.bringToFront();
  await nameField(mine).fill('Fourth of mine');
  await asked(mine);
  await button(mine, 'Keep mine as a copy').click();
  await expect(toast(mine)).toHaveText('Yours is kept as a copy. The other one stays as it is.');
  await expect(nameField(mine)).toHaveValue('Fourth of mine (copy)');
  expect((await actionOf(deskhand, REFUNDS)).draft?.action.name).toBe('Third of theirs');
  expect((await listOf(deskhand)).unsaved.map(({ name }) => name)).toEqual(['Fourth of mine (copy)']);
});

test('what was saved or imported elsewhere is compared with what is typed here before anything goes on', async ({
  deskhand,
}) => {
  const page = await openEditor(deskhand, REFUNDS);
  const asked = () =>
    expect(page.getByRole('alert').filter({ hasText: 'was changed in another tab while' })).toBeVisible();
  const theirs = page.getByRole('region', { name: 'From theirs to yours' });
  await nameField(page).fill('Typed here');
  await expectKept(page);
  await saveAs(deskhand, REFUNDS, (action) => ({ ...action, description: 'Saved elsewhere.' }));
  await asked();
  await expect(theirs).toContainText('Saved elsewhere.');
  // What was typed here stands on this page alone: it does not go by mistake.
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await question).dismiss();
  await button(page, 'Keep mine').click();
  await expect(nameField(page)).toHaveValue('Typed here');
  await expectKept(page);

  const file = (await deskhand.ask('library.read', { ids: [REFUNDS] })) as { actions: Action[] };
  const imported = file.actions.map((action) => ({ ...action, description: 'Imported meanwhile.' }));
  const report = (await deskhand.ask('library.import', {
    text: JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, connections: [], actions: imported }),
  })) as { replaced: string[] };
  expect(report.replaced).toEqual([NAME]);
  await asked();
  await page.reload();
  await asked();
  await expect(theirs).toContainText('Imported meanwhile.');
  await button(page, 'Keep mine').click();
  await expect(nameField(page)).toHaveValue('Typed here');
  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('“Typed here” is active as revision 4.');
  for (const [revision, description] of [
    [2, 'Saved elsewhere.'],
    [3, 'Imported meanwhile.'],
  ])
    expect(await deskhand.ask('actions.revision', { id: REFUNDS, revision })).toMatchObject({ description });
});

test('leaving with changes asks, and each of its answers is kept', async ({ deskhand }) => {
  const page = await openEditor(deskhand, REFUNDS);
  const dialog = page.getByRole('dialog');
  const answer = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const leave = async () => {
    await link(page, 'Settings').click();
    await expect(dialog).toContainText('has changes that are not saved');
  };
  const left = () => expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const comeBack = async () => {
    await page.evaluate((id) => {
      location.hash = `#actions/${id}`;
    }, REFUNDS);
    await expect(nameField(page)).toBeVisible();
  };

  // Nothing was typed: nothing is asked.
  await link(page, 'Settings').click();
  await left();
  await comeBack();
  await nameField(page).fill('Changed once');
  await leave();
  await answer('Stay');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#actions\/list-refunds$/);
  await expect(nameField(page)).toHaveValue('Changed once');
  await leave();
  await page.keyboard.press('Escape');
  await expect(nameField(page)).toHaveValue('Changed once');
  await leave();
  await answer('Keep for later');
  await left();
  expect((await actionOf(deskhand, REFUNDS)).action).toMatchObject({ name: NAME, revision: 1 });
  await comeBack();
  await expect(nameField(page)).toHaveValue('Changed once');

  await nameField(page).fill('Changed twice');
  await leave();
  await answer('Save draft');
  await left();
  expect((await actionOf(deskhand, REFUNDS)).draft).toMatchObject({ revision: 2, action: { name: 'Changed twice' } });
  await comeBack();
  await nameField(page).fill('Changed three times');
  await leave();
  await answer('Discard changes');
  await left();
  await comeBack();
  await expect(nameField(page)).toHaveValue(NAME);

  // The browser's own way back asks, too, and a discarded text comes back by Undo.
  await nameField(page).fill('Changed a fourth time');
  await page.goBack();
  await expect(dialog).toBeVisible();
  await answer('Stay');
  await button(page, 'Discard').click();
  await expect(nameField(page)).toHaveValue(NAME);
  await undo(page);
  await expect(nameField(page)).toHaveValue('Changed a fourth time');
  await expectKept(page);

  // Closing the tab right after the last key asks nothing, because nothing is lost.
  await nameField(page).fill('Typed last of all');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await openEditor(deskhand, REFUNDS);
  await expect(nameField(again)).toHaveValue('Typed last of all');
});

/** A mock of a quota that is used up: every write of the worker fails, and the database stays open. full-disk.test.ts fills a true disk. */
function fillStorage(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const kept = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
    (globalThis as { emptyStorage?: () => void }).emptyStorage = () => Object.assign(IDBObjectStore.prototype, kept);
    const full = () => {
      throw new DOMException('Encountered full disk while opening backing store.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
  });
}

const emptyStorage = (worker: Worker) =>
  worker.evaluate(() => (globalThis as { emptyStorage?: () => void }).emptyStorage?.());

test('a full disk is told, and what was typed stays on the page until there is room', async ({ deskhand }) => {
  const page = await openEditor(deskhand, REFUNDS);
  const worker = await deskhand.worker();
  await fillStorage(worker);
  await nameField(page).fill('Typed on a full disk');
  await expect(refusal(page)).toContainText('Your changes could not be kept.');
  await expect(refusal(page)).toContainText(/storage|disk|room|space/i);
  await expect(saveBar(page)).toContainText('Your changes are on this page alone');
  await save(page, 'Save and activate');
  await expect(refusal(page)).toContainText('Not saved.');
  await expect(nameField(page)).toHaveValue('Typed on a full disk');
  await look(page, 'editor-full-disk');
  // The advice asks for a restart, which would take the page with it: a file outlasts that.
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'save it to a file').click()]);
  expect(file.suggestedFilename()).toBe('deskhand-typed-on-a-full-disk.json');
  const rescued = readFileSync(await file.path(), 'utf8');

  await link(page, 'Settings').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Keep for later' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/storage|disk|room|space/i);
  await dialog.getByRole('button', { name: 'Save draft' }).click();
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(nameField(page)).toHaveValue('Typed on a full disk');

  // Closing the tab would lose it: the browser asks.
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await expect(nameField(page)).toHaveValue('Typed on a full disk');
  expect((await actionOf(deskhand, REFUNDS)).action).toMatchObject({ name: NAME, revision: 1 });

  const parsed = JSON.parse(rescued) as { actions: Action[] };
  expect(parsed.actions.map(({ id, name }) => ({ id, name }))).toEqual([{ id: REFUNDS, name: 'Typed on a full disk' }]);

  await emptyStorage(worker);
  // It is tried again by itself.
  await expect(saveBar(page)).toContainText('Your changes are kept', { timeout: 20_000 });
  await expect(refusal(page)).not.toContainText('could not be kept');
  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('“Typed on a full disk” is active as revision 2.');
  await expect(refusal(page)).toBeEmpty();
});

test('a worker that is killed between typing and saving, or while it saves, loses nothing and saves nothing twice', async ({
  deskhand,
}) => {
  const page = await openEditor(deskhand, REFUNDS);
  await nameField(page).fill('Typed before the worker died');
  await deskhand.stopWorker();
  await expectKept(page);
  await deskhand.stopWorker();
  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('“Typed before the worker died” is active as revision 2.');

  for (const round of [1, 2, 3]) {
    const name = `Typed in round ${round}`;
    await nameField(page).fill(name);
    await Promise.all([save(page, 'Save and activate'), deskhand.stopWorker()]);
    await expect(nameField(page)).toHaveValue(name);
    // Either it was saved, or the bar says that it was not: then it is asked for again, as a person would.
    const saved = saveBar(page).getByText(`Revision ${round + 2} is active`);
    await expect(saved.or(refusal(page).getByText('Not saved.')).first()).toBeVisible();
    if (!(await saved.isVisible())) await save(page, 'Save and activate');
    await expect(saved).toBeVisible();
    await expect(nameField(page)).toHaveValue(name);
    expect((await actionOf(deskhand, REFUNDS)).action).toMatchObject({ name, status: 'active', revision: round + 2 });
  }
  expect((await revisionsOf(deskhand, REFUNDS)).map(({ revision }) => revision)).toEqual([5, 4, 3, 2, 1]);
});
