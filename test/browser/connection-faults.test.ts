// What goes wrong with connections and secrets: login servers that answer nonsense, secrets that no request can carry, clocks that jump,
// changes from elsewhere, a worker that ends while somebody signs in. Each is a plain sentence and a next step, and nothing is sent.
import type { Locator, Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import type { Misbehaviour } from '../world/login/server.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN } from '../world/world.ts';
import { BY_CLIENT, BY_CODE, BY_LOGIN, CLIENT_SECRET, LOGIN_SECRET } from './connections-in-use.ts';
import { button, field } from './editor-steps.ts';
import { toast } from './options-steps.ts';
import { backToList, besideTicket, openAction, run } from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';
import { expect, test } from './watched-test.ts';

test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN] });
test.beforeEach(({ world }) => world.login.reset());

const LOOKUP = 'Look up an order';

/** Puts a text into the clipboard and pastes it, by the keys that people use. */
async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await expect(into).toBeVisible();
  const copied = await page.evaluate((words) => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.value = words;
    box.select();
    // Copied at once: between two keys, a page that is still being drawn may move the focus.
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }, text);
  expect(copied).toBe(true);
  await into.press('Control+v');
}

/** Presses the button for a sign-in. @returns the window with the server's page */
async function openSignIn(deskhand: Deskhand, press: Locator): Promise<Page> {
  const opening = deskhand.context.waitForEvent('page', (page) => page.url().startsWith(LOGIN_ORIGIN));
  await press.click();
  const page = await opening;
  await expect(page.getByRole('heading', { name: 'Sign in to Northwind' })).toBeVisible();
  return page;
}

test('a token address that answers HTML, nothing, far too much, or elsewhere: the test says which', async ({
  deskhand,
  world,
}) => {
  await deskhand.ask('connections.save', { connection: BY_CLIENT });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CLIENT_SECRET });
  const page = await deskhand.openOptions('#connections/northwind');
  const part = page.getByRole('region', { name: 'Test', exact: true });
  const answers: [Misbehaviour, RegExp][] = [
    ['html', /did not answer with a JSON object\..*must look at this connection/s],
    ['empty', /without an access token that can be sent/],
    ['huge', /with more than 2 MB/],
    ['redirect', /redirects are not followed\..*enter the final address/s],
    ['slow', /No token came from login\.northwind\.example in time/],
  ];
  for (const [how, words] of answers) {
    world.login.misbehave(how);
    await button(page, 'Test connection').click();
    await expect(part).toContainText(words, { timeout: 20_000 });
  }
  await checkScreen(page, 'options-connection-slow', OPTIONS);
  expect(world.api.requests).toEqual([]);
});

test('a secret with a line break, an emoji, or too many characters is refused before it is kept', async ({
  deskhand,
}) => {
  await deskhand.ask('connections.forgetSecret', { id: 'northwind' });
  const page = await deskhand.openOptions('#connections/northwind');
  const secret = page.getByRole('textbox', { name: /^Secret/ });
  await paste(page, secret, 'first-half\r\nX-Evil: second');
  await expect(page.getByText('has a line break inside, so nothing was put in')).toBeVisible();
  await expect(secret).toHaveValue('');
  await paste(page, secret, ' key-🔑-one \n');
  await button(page, 'Set').click();
  await expect(page.getByText('a character in it that a request cannot carry')).toBeVisible();
  await secret.fill('');
  await paste(page, secret, 'x'.repeat(10_001));
  await button(page, 'Set').click();
  await expect(page.getByText('longer than 10,000 characters')).toBeVisible();
  await checkScreen(page, 'options-connection-too-long', OPTIONS);
  expect(await deskhand.ask('connections.list')).toMatchObject([{ secret: 'missing' }]);

  const panel = await besideTicket(deskhand);
  await openAction(panel, LOOKUP);
  await button(panel, 'Run').click();
  const asked = field(panel, 'Secret');
  await paste(panel, asked, 'first-half\nsecond');
  await expect(panel.getByText('has a line break inside, so nothing was put in')).toBeVisible();
  await expect(asked).toHaveValue('');
  await asked.fill('key-🔑-one');
  await button(panel, 'Save and run').click();
  await expect(panel.getByText('a letter that cannot be sent')).toBeVisible();
  await asked.fill('x'.repeat(10_001));
  await button(panel, 'Save and run').click();
  await expect(panel.getByText('longer than 10,000 characters')).toBeVisible();
  expect(await deskhand.ask('connections.list')).toMatchObject([{ secret: 'missing' }]);
  await asked.fill('x'.repeat(10_000));
  await button(panel, 'Save and run').click();
  await expect(panel.getByText('The server did not accept the credential')).toBeVisible();
});

test('a clock that jumps ahead or back gets another token and never sends an old one', async ({ deskhand, world }) => {
  await deskhand.ask('connections.save', { connection: BY_LOGIN });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: LOGIN_SECRET });
  const panel = await besideTicket(deskhand);
  const worker = await deskhand.worker();
  const setClock = (minutes: number) =>
    worker.evaluate((by) => {
      const clock = globalThis as { realNow?: () => number };
      const real = clock.realNow ?? Date.now.bind(Date);
      clock.realNow = real;
      Date.now = () => real() + by;
    }, minutes * 60_000);
  for (const [minutes, logins] of [
    [0, 1],
    [59, 1],
    [61, 2],
    [-240, 3],
    [0, 4],
  ] as const) {
    await setClock(minutes);
    await run(panel, LOOKUP, 'lookup');
    await expect(panel.locator('.outputs')).toBeVisible();
    await backToList(panel);
    expect(world.login.asked('login'), `${minutes} minutes`).toBe(logins);
  }
});

test('a new token that is refused as well: nobody is asked for the secret again', async ({ deskhand, world }) => {
  await deskhand.ask('connections.save', { connection: BY_CLIENT });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CLIENT_SECRET });
  world.login.setLifetime(0);
  const panel = await besideTicket(deskhand);
  await run(panel, LOOKUP, 'lookup');
  await expect(panel.getByText('not even a new one')).toBeVisible();
  await expect(button(panel, 'Enter the secret again')).toBeHidden();
  await expect(button(panel, 'Copy details')).toHaveAttribute('data-kind', 'primary');
  await checkScreen(panel, 'panel-token-refused', PANEL);
  expect(world.api.requests).toHaveLength(2);
});

test('a connection that is changed in another tab: said before anything is put in its place', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections/northwind');
  const other = await deskhand.openOptions('#connections/northwind');
  await field(page, 'Name').fill('Mine');
  await field(other, 'Name').fill('Theirs');
  await button(other, 'Save').click();
  await expect(toast(other)).toHaveText('“Theirs” saved.');
  await expect(page.getByText('This connection was changed elsewhere meanwhile')).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('Mine');
  await checkScreen(page, 'options-connection-elsewhere', OPTIONS);
  await button(page, 'Discard').click();
  await expect(field(page, 'Name')).toHaveValue('Theirs');
});

test.describe('while the sign-in window is open', () => {
  test('the connection is deleted: the page says so, and nothing is kept', async ({ deskhand, world }) => {
    const id = 'second';
    await deskhand.ask('connections.save', { connection: { ...BY_CODE, id, name: 'Second shop' } });
    const page = await deskhand.openOptions(`#connections/${id}`);
    const window = await openSignIn(deskhand, button(page, 'Sign in'));
    await expect(page.getByText('Waiting for you to sign in')).toBeVisible();
    await deskhand.ask('connections.delete', { id });
    await expect(page.getByText('There is no connection “second” in this library')).toBeVisible();
    await window.getByRole('button', { name: 'Allow' }).click();
    await expect.poll(() => world.login.asked('authorization_code')).toBe(1);
    await expect(page.getByText('was deleted while you signed in')).toBeVisible();
    expect(await deskhand.ask('secrets.status')).toMatchObject({ kept: 1 });
  });

  test('the worker ends: the agent is told, and the next try goes through', async ({ deskhand, world }) => {
    await deskhand.ask('connections.save', { connection: BY_CODE });
    const panel = await besideTicket(deskhand);
    await run(panel, LOOKUP, 'lookup');
    const window = await openSignIn(deskhand, button(panel, 'Sign in to Northwind shop'));
    await expect(button(panel, 'Signing in …')).toBeVisible();
    await deskhand.stopWorker();
    await expect(panel.getByText('Deskhand was interrupted while you signed in')).toBeVisible();
    await expect(panel.getByText('If the sign-in window is still open, close it.')).toBeVisible();
    await checkScreen(panel, 'panel-sign-in-interrupted', PANEL);
    if (!window.isClosed()) await window.close();
    const again = await openSignIn(deskhand, button(panel, 'Try again'));
    await again.getByRole('button', { name: 'Allow' }).click();
    await expect(panel.locator('.outputs')).toBeVisible();
    expect(world.login.asked('authorization_code')).toBe(1);
    expect(world.api.requests).toHaveLength(1);
  });
});
