// What is refused before anything is sent, because the library, the access, the secret or the ticket changed: told in the panel, counted at the server.
import type { Page } from '@playwright/test';
import { DEMO_SECRET } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { actionId, importActions, libraryFile } from './action-file.ts';
import {
  backToList,
  besideTicket,
  checkRequest,
  confirm,
  findCard,
  openAction,
  recordOf,
  run,
  runsOnTicket,
  tell,
  windowOf,
} from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const LOOKUP = {
  name: 'Read the echo',
  url: `${API_ORIGIN}/echo/first`,
  outputs: [{ name: 'Path', path: '$.path' }],
};
const CHANGE = { ...LOOKUP, name: 'Change the echo', method: 'POST', body: '{"revision": 1}' } as const;
const CHANGED_LATER = { ...CHANGE, url: `${API_ORIGIN}/echo/second`, body: '{"revision": 2}' } as const;

test.use({ seeded: false });

/** A `runs.start` of an action without inputs, as the panel's page would send it. */
async function start(panel: Page, name: string, given: object = {}) {
  return tell(panel, 'runs.start', {
    windowId: await windowOf(panel),
    actionId: actionId(name),
    revision: 1,
    runId: crypto.randomUUID(),
    values: {},
    ticketKey: null,
    confirmed: true,
    ...given,
  });
}

const refusal = (panel: Page) => panel.getByRole('alert').getByRole('heading');

test.describe('the library changes while a form is open', () => {
  test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, [LOOKUP, CHANGE]));

  test('an action that was deleted cannot run any more, from its form or from its confirmation', async ({
    deskhand,
    world,
  }) => {
    const panel = await besideTicket(deskhand);
    await openAction(panel, CHANGE.name);
    await checkRequest(panel);
    await deskhand.ask('actions.delete', { ids: [actionId(CHANGE.name)] });
    await confirm(panel);
    await expect(refusal(panel)).toHaveText('This action is no longer in the library.');
    await expect(panel.locator('details', { hasText: 'Details' })).toContainText('action-not-found');
    await backToList(panel);

    await openAction(panel, LOOKUP.name);
    await deskhand.ask('actions.delete', { ids: [actionId(LOOKUP.name)] });
    await panel.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(refusal(panel)).toHaveText('This action is no longer in the library.');
    expect(await runsOnTicket(panel)).toEqual([]);
    expect(world.api.requests).toEqual([]);
  });

  test('an action that was changed runs as it was when its form was opened; opened anew it is the new one', async ({
    deskhand,
    world,
  }) => {
    const panel = await besideTicket(deskhand);
    await openAction(panel, CHANGE.name);
    await deskhand.ask('library.import', { text: libraryFile([CHANGED_LATER]) });
    await expect(await checkRequest(panel)).toContainText(`POST ${CHANGE.url}`);
    await confirm(panel);
    await expect(panel.locator('.outputs__value')).toContainText('/echo/first');
    expect(await recordOf(panel, CHANGE.name)).toMatchObject({ revision: 1 });
    await backToList(panel);
    await openAction(panel, CHANGE.name);
    await expect(await checkRequest(panel)).toContainText(`POST ${CHANGED_LATER.url}`);
    await confirm(panel);
    // The same action on the same ticket within ten minutes, whatever became of its definition.
    await panel.getByRole('button', { name: 'Run again anyway' }).click();
    await expect(panel.locator('.outputs__value')).toContainText('/echo/second');
    expect(world.api.requests.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      ['/echo/first', { revision: 1 }],
      ['/echo/second', { revision: 2 }],
    ]);
    expect(await start(panel, CHANGE.name, { revision: 9 })).toMatchObject({
      ok: false,
      error: { code: 'action-not-found' },
    });
    expect(world.api.requests).toHaveLength(2);
  });

  test('an action that was switched off cannot run, and is not found any more', async ({ deskhand, world }) => {
    const panel = await besideTicket(deskhand);
    await openAction(panel, CHANGE.name);
    await checkRequest(panel);
    await deskhand.ask('actions.setStatus', { ids: [actionId(CHANGE.name)], status: 'inactive' });
    await confirm(panel);
    await expect(refusal(panel)).toHaveText('This action is not active, so it cannot be run.');
    await expect(panel.getByText('Ask the administrator to activate it.')).toBeVisible();
    await backToList(panel);
    await expect(panel.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    const found = await tell(panel, 'cards.search', { windowId: await windowOf(panel), query: CHANGE.name });
    expect(found).toEqual({ ok: true, value: [] });
    expect(world.api.requests).toEqual([]);
  });

  test('a change that nobody confirmed is refused', async ({ deskhand, world }) => {
    const panel = await besideTicket(deskhand);
    expect(await start(panel, CHANGE.name, { confirmed: false })).toMatchObject({
      ok: false,
      error: { code: 'confirmation-needed' },
    });
    expect(world.api.requests).toEqual([]);
  });

  test('a form stays with its ticket: on another one it is locked, and a run of it is refused', async ({
    deskhand,
    world,
  }) => {
    const panel = await besideTicket(deskhand);
    await openAction(panel, CHANGE.name);
    await checkRequest(panel);
    await deskhand.page
      .getByRole('link', { name: /48220|Wrong size/ })
      .first()
      .click();
    await expect(panel.getByRole('alert')).toContainText('This form belongs to #48213');
    await expect(panel.getByRole('button', { name: 'Confirm and run' })).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Check the request' })).toHaveAttribute('aria-disabled', 'true');
    const ticketKey = `${HELPDESK_ORIGIN}#48213`;
    expect(await start(panel, CHANGE.name, { ticketKey })).toMatchObject({
      ok: false,
      error: { code: 'wrong-ticket' },
    });
    expect(world.api.requests).toEqual([]);
    await deskhand.page.goBack();
    await confirm(panel);
    await expect(panel.locator('.outputs__value')).toContainText('/echo/first');
    expect(world.api.requests).toHaveLength(1);
    expect((await recordOf(panel, CHANGE.name)).ticketKey).toBe(ticketKey);
  });
});

test.describe('the browser has not granted the address', () => {
  test.use({ granted: [HELPDESK_ORIGIN] });

  test('the panel offers to allow it, and not even a message that skips the panel sends anything', async ({
    deskhand,
    world,
  }) => {
    await importActions(deskhand, world, [LOOKUP, CHANGE]);
    const panel = await besideTicket(deskhand);
    const card = await findCard(panel, LOOKUP.name);
    await card.getByRole('button', { name: /^Run/ }).click();
    await expect(panel.getByRole('button', { name: 'Allow api.northwind.example and run' })).toBeVisible();
    await expect(panel.locator('.request')).toContainText(`GET ${LOOKUP.url}`);
    await panel.getByRole('button', { name: 'Not now' }).click();
    await backToList(panel);

    await openAction(panel, CHANGE.name);
    await checkRequest(panel);
    await expect(panel.getByRole('button', { name: 'Allow api.northwind.example and run' })).toBeVisible();
    for (const name of [LOOKUP.name, CHANGE.name]) {
      expect(await start(panel, name)).toMatchObject({
        ok: false,
        error: { code: 'permission-missing', origin: API_ORIGIN },
      });
    }
    expect(await runsOnTicket(panel)).toEqual([]);
    // A preflight would be a request, too.
    expect(world.api.requests).toEqual([]);
  });
});

test('access that is taken back while a form is open is asked for again', async ({ deskhand, world }) => {
  await importActions(deskhand, world, [LOOKUP, CHANGE]);
  const panel = await besideTicket(deskhand);
  await openAction(panel, CHANGE.name);
  await checkRequest(panel);
  const worker = await deskhand.worker();
  const removed = await worker.evaluate((origins) => chrome.permissions.remove({ origins }), [`${API_ORIGIN}/*`]);
  expect(removed).toBe(true);
  await confirm(panel);
  await expect(panel.getByRole('button', { name: 'Allow api.northwind.example and run' })).toBeVisible();
  await expect(panel.locator('.request')).toContainText(`POST ${CHANGE.url}`);
  expect(world.api.requests).toEqual([]);
});

test('a secret that is missing is asked for and then used; one for another address is never sent here', async ({
  deskhand,
  world,
}) => {
  await importActions(deskhand, world, [LOOKUP, CHANGE], null);
  const panel = await besideTicket(deskhand);
  expect(await start(panel, LOOKUP.name)).toMatchObject({ ok: false, error: { code: 'secret-missing' } });
  const card = await findCard(panel, LOOKUP.name);
  await card.getByRole('button', { name: /^Run/ }).click();
  await expect(panel.getByText('Northwind shop needs your secret')).toBeVisible();
  await panel.getByLabel(/^Secret/).fill('two words');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('holds a space');
  expect(world.api.requests).toEqual([]);
  await panel.getByLabel(/^Secret/).fill(DEMO_SECRET);
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.outputs__value')).toContainText('/echo/first');
  expect(world.api.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${DEMO_SECRET}`]);
  await backToList(panel);

  // The secret is given for other addresses, then the library points the connection at this one.
  const elsewhere = 'https://other.northwind.example';
  await deskhand.ask('library.import', { text: libraryFile([LOOKUP, CHANGE], [elsewhere]) });
  expect(await start(panel, LOOKUP.name)).toMatchObject({
    ok: false,
    error: { code: 'definition-invalid', origin: API_ORIGIN },
  });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: DEMO_SECRET });
  await deskhand.ask('library.import', { text: libraryFile([LOOKUP, CHANGE], [API_ORIGIN, elsewhere]) });
  expect(await start(panel, LOOKUP.name)).toMatchObject({
    ok: false,
    error: { code: 'secret-missing', message: expect.stringContaining('was not given for') },
  });
  await openAction(panel, CHANGE.name);
  await panel.getByRole('button', { name: 'Check the request' }).click();
  await expect(panel.getByText('Northwind shop needs your secret')).toBeVisible();
  expect(world.api.requests).toHaveLength(1);
});

test.describe('an address written as a private one', () => {
  test.use({ granted: [HELPDESK_ORIGIN, 'https://127.0.0.1'] });

  test('is refused until an administrator allows such addresses', async ({ deskhand, world }) => {
    const url = `https://127.0.0.1:${world.api.port}/echo/private`;
    await importActions(deskhand, world, [
      { ...LOOKUP, url, connectionId: null },
      { ...CHANGE, url, connectionId: null },
    ]);
    const panel = await besideTicket(deskhand);
    await run(panel, LOOKUP.name, 'lookup');
    await expect(refusal(panel)).toHaveText('The action’s address is written as a private or loopback address.');
    await backToList(panel);
    await run(panel, CHANGE.name, 'change');
    await expect(refusal(panel)).toHaveText('The action’s address is written as a private or loopback address.');
    expect(world.api.requests).toEqual([]);
    await deskhand.ask('settings.set', { allowPrivateAddresses: true });
    await panel.getByRole('button', { name: 'Try again' }).click();
    await confirm(panel);
    await expect(panel.locator('.outputs__value')).toContainText('/echo/private');
    expect(world.api.requests).toHaveLength(1);
  });
});
