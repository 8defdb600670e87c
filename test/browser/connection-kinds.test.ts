// One connection that forty actions point at, changed in place from kind to kind in the options page: after each change an agent's lookup
// goes with the credential of that kind, and with no other.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { CLIENT, LOGIN, PUBLIC_CLIENT } from '../world/login/server.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN, type World } from '../world/world.ts';
import { BY_LOGIN, LOGIN_SECRET } from './connections-in-use.ts';
import { button, field } from './editor-steps.ts';
import { toast } from './options-steps.ts';
import { backToList, besideTicket, openAction, TICKET } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN] });
test.beforeEach(({ world }) => world.login.reset());

const TOKEN = 'demo-northwind-2f9c41';
const LOOKUP = 'Look up an order';

const choose = (page: Page, kind: string) => page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();

async function saveChange(page: Page): Promise<void> {
  await button(page, 'Save').click();
  await expect(toast(page)).toHaveText('“Northwind shop” saved.');
}

async function give(page: Page, label: RegExp, secret: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(secret);
  await button(page, /^(Set|Replace)$/).click();
  await expect(page.getByText('Set in this browser')).toBeVisible();
}

async function passesItsTest(page: Page): Promise<void> {
  await button(page, 'Test connection').click();
  await expect(page.getByRole('region', { name: 'Test', exact: true }).getByText('Works')).toBeVisible();
}

/** The panel belongs to the tab in front: back from the options to the ticket, and to its lookup. */
async function pressRun(deskhand: Deskhand, panel: Page): Promise<void> {
  await deskhand.page.bringToFront();
  await expect(panel.locator('.ticket__bar')).toContainText(TICKET);
  await openAction(panel, LOOKUP);
  await expect(panel.getByRole('textbox', { name: /^Order number/ })).toHaveValue('NW-20481');
  await button(panel, 'Run').click();
}

/** An agent runs the lookup. @returns what the server got of it */
async function lookUp(
  deskhand: Deskhand,
  panel: Page,
  world: World,
): Promise<{ authorization: string; session: string; key: string }> {
  const before = world.api.requests.length;
  await pressRun(deskhand, panel);
  await expect(panel.locator('.outputs')).toBeVisible();
  await backToList(panel);
  const [request, ...more] = world.api.requests.slice(before);
  expect(more).toEqual([]);
  const { authorization = '', 'x-session': session = '' } = request?.headers ?? {};
  const key = new URL(request?.path ?? '', API_ORIGIN).searchParams.get('api_key') ?? '';
  return { authorization, session, key };
}

test('a key in a header, a key in the address, a login, a bearer token', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const page = await deskhand.openOptions('#connections/northwind');
  await field(page, 'Test address').fill(`${API_ORIGIN}/v2/orders/NW-20481`);
  await choose(page, 'API key');
  await field(page, 'Header').fill('X-Session');
  await saveChange(page);
  await give(page, /^Secret/, TOKEN);
  await passesItsTest(page);
  expect(await lookUp(deskhand, panel, world)).toEqual({ authorization: '', session: TOKEN, key: '' });

  await page.getByRole('combobox', { name: 'Sent in' }).selectOption('query');
  await field(page, 'Query parameter').fill('api_key');
  await saveChange(page);
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await passesItsTest(page);
  expect(await lookUp(deskhand, panel, world)).toEqual({ authorization: '', session: '', key: TOKEN });

  await choose(page, 'User and password');
  await saveChange(page);
  await page.getByRole('textbox', { name: /^User name/ }).fill('helpdesk');
  await give(page, /^Password/, TOKEN);
  await passesItsTest(page);
  const authorization = `Basic ${Buffer.from(`helpdesk:${TOKEN}`).toString('base64')}`;
  expect(await lookUp(deskhand, panel, world)).toEqual({ authorization, session: '', key: '' });

  await choose(page, 'Bearer token');
  await saveChange(page);
  await give(page, /^Secret/, TOKEN);
  await passesItsTest(page);
  expect(await lookUp(deskhand, panel, world)).toEqual({ authorization: `Bearer ${TOKEN}`, session: '', key: '' });
});

test('client credentials, a login call: each gets a token of its own', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const page = await deskhand.openOptions('#connections/northwind');
  await field(page, 'Test address').fill(`${API_ORIGIN}/v2/orders/NW-20481`);
  await choose(page, 'OAuth client');
  await field(page, 'Token address').fill(`${LOGIN_ORIGIN}/oauth/token`);
  await button(page, `Add ${LOGIN_ORIGIN} to the origins`).click();
  await field(page, 'Client id').fill(CLIENT.id);
  await saveChange(page);
  await give(page, /^Client secret/, CLIENT.secret);
  await passesItsTest(page);
  const first = await lookUp(deskhand, panel, world);
  expect(first.authorization).toMatch(/^Bearer at-/);

  await choose(page, 'Token login');
  await field(page, 'Login address').fill(`${LOGIN_ORIGIN}/session`);
  await field(page, 'JSON body').fill('{"user": "{{user}}", "password": "{{password}}"}');
  await field(page, 'Path of the token').fill('$.session.token');
  await saveChange(page);
  await page.getByRole('textbox', { name: /^User name/ }).fill(LOGIN.user);
  await give(page, /^Password/, LOGIN.password);
  await passesItsTest(page);
  const second = await lookUp(deskhand, panel, world);
  expect(second.authorization).toMatch(/^Bearer at-/);
  expect(second.authorization).not.toBe(first.authorization);
});

test('a sign-in: each agent is asked for it, and asked again after signing out', async ({ deskhand, world }) => {
  await deskhand.ask('connections.save', { connection: BY_LOGIN });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: LOGIN_SECRET });
  const panel = await besideTicket(deskhand);
  const page = await deskhand.openOptions('#connections/northwind');
  await choose(page, 'OAuth sign-in');
  await field(page, 'Token address').fill(`${LOGIN_ORIGIN}/oauth/token`);
  await field(page, 'Sign-in address').fill(`${LOGIN_ORIGIN}/oauth/authorize`);
  await field(page, 'Client id').fill(PUBLIC_CLIENT);
  await page
    .getByRole('combobox', { name: /^Client/ })
    .first()
    .selectOption('public');
  await saveChange(page);
  await pressRun(deskhand, panel);
  for (const again of [false, true]) {
    const opening = deskhand.context.waitForEvent('page', (opened) => opened.url().startsWith(LOGIN_ORIGIN));
    await button(panel, 'Sign in to Northwind shop').click();
    await (await opening).getByRole('button', { name: 'Allow' }).click();
    await expect(panel.locator('.outputs')).toBeVisible();
    await backToList(panel);
    if (again) break;
    await button(page, 'Sign out').click();
    await expect(page.getByText('Not signed in: actions cannot run')).toBeVisible();
    await pressRun(deskhand, panel);
  }
  expect(world.login.asked('authorization_code')).toBe(2);
});
