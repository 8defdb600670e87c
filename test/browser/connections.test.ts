// Connections by hand: every kind made, changed in place and tested, its secret write-only; and what an agent without one sees in the panel.
import type { BrowserContext, Page } from '@playwright/test';
import type { Connection } from '#lib/connection.ts';
import type { ValueOf } from '#lib/messages.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { CLIENT, LOGIN, PUBLIC_CLIENT } from '../world/login/server.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN } from '../world/world.ts';
import { asked, countAsking } from './asked-browser.ts';
import { expect, test } from './fixtures.ts';
import { toast } from './options-steps.ts';
import { besideTicket, openAction } from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';

test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN] });
test.beforeEach(({ world }) => world.login.reset());

const TEST_URL = `${API_ORIGIN}/v2/orders/NW-20481`;
const OAUTH = {
  tokenUrl: `${LOGIN_ORIGIN}/oauth/token`,
  authorizeUrl: `${LOGIN_ORIGIN}/oauth/authorize`,
  clientId: PUBLIC_CLIENT,
  scope: '',
  authentication: 'none',
  parameters: [],
} as const;
const SHARED = { schemaVersion: 1, testUrl: TEST_URL, help: '', account: '', updatedAt: 0 } as const;
const SIGN_IN: Connection = {
  ...SHARED,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'oauth-code',
  oauth: { ...OAUTH, parameters: [] },
  origins: [API_ORIGIN, LOGIN_ORIGIN],
};

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const standing = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Connections' }).getByRole('link', { name });

async function listed(deskhand: Deskhand): Promise<ValueOf<'connections.list'>> {
  return (await deskhand.ask('connections.list')) as ValueOf<'connections.list'>;
}

/** Fills the head of a new connection's form; what belongs to its kind alone is left to the caller. */
async function begin(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New connection' }).first().click();
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await field(page, 'Name').fill(name);
  await field(page, 'Origin 1').fill(API_ORIGIN);
  await field(page, 'Test address').fill(TEST_URL);
}

async function create(page: Page, name: string): Promise<void> {
  await button(page, 'Create connection').click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function works(page: Page, name: string): Promise<void> {
  await button(page, 'Test connection').click();
  await expect(part(page, 'Test').getByText('Works')).toBeVisible();
  await expect(part(page, 'Test').getByText('application/json')).toBeVisible();
  await expect(standing(page, name)).toContainText('Working');
}

/** The window with the server's own page, opened by `press`, and the agent's word in it. */
async function signIn(
  context: BrowserContext,
  press: () => Promise<void>,
  word: 'Allow' | 'Deny' | null,
): Promise<void> {
  const opened = context.waitForEvent('page', (page) => !page.url().startsWith('chrome-extension:'));
  await press();
  const window = await opened;
  if (word === null) return window.close();
  await window.getByRole('button', { name: word }).click();
}

test('a bearer token, an API key, a login: made, given, tested', async ({ deskhand, world }) => {
  const page = await deskhand.openOptions('#connections');
  await begin(page, 'Bearer token', 'Shop with a token');
  await create(page, 'Shop with a token');
  await expect(standing(page, 'Shop with a token')).toContainText('Needs your secret');
  await field(page, /^Secret/).fill('demo-northwind-2f9c41');
  await button(page, 'Set').click();
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await works(page, 'Shop with a token');
  await checkScreen(page, 'options-connection-tested', OPTIONS);

  await begin(page, 'API key', 'Shop with a key');
  await field(page, 'Header').fill('X-Session');
  await create(page, 'Shop with a key');
  await field(page, /^Secret/).fill('demo-northwind-2f9c41');
  await button(page, 'Set').click();
  await works(page, 'Shop with a key');

  await begin(page, 'User and password', 'Shop with a login');
  await create(page, 'Shop with a login');
  await field(page, /^User name/).fill('helpdesk');
  await field(page, 'Password').fill('two words: and a colon ');
  await button(page, 'Set').click();
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await button(page, 'Test connection').click();
  await expect(part(page, 'Test').getByText('The server answered 401')).toBeVisible();
  await expect(standing(page, 'Shop with a login')).toContainText('Test failed');
  const sent = world.api.requests.map(({ headers }) => headers.authorization ?? headers['x-session']);
  const basic = `Basic ${Buffer.from('helpdesk:two words: and a colon ').toString('base64')}`;
  expect(sent).toEqual(['Bearer demo-northwind-2f9c41', 'demo-northwind-2f9c41', basic]);
});

test('client credentials: the token address is offered as an origin, and a token is got', async ({
  deskhand,
  world,
}) => {
  const page = await deskhand.openOptions('#connections');
  await begin(page, 'OAuth client', 'Shop by its client');
  await button(page, 'Create connection').click();
  await expect(field(page, 'Token address')).toBeFocused();
  await expect(field(page, 'Token address')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Token address').fill(OAUTH.tokenUrl);
  await button(page, `Add ${LOGIN_ORIGIN} to the origins`).click();
  await expect(field(page, 'Origin 2')).toHaveValue(LOGIN_ORIGIN);
  await field(page, 'Client id').fill(CLIENT.id);
  await button(page, 'Add parameter').click();
  await field(page, 'Parameter 1: name').fill('audience');
  await field(page, 'Parameter 1: value').fill('shop');
  await checkScreen(page, 'options-connection-client', OPTIONS);
  await create(page, 'Shop by its client');
  await field(page, /^Client secret/).fill(CLIENT.secret);
  await button(page, 'Set').click();
  await works(page, 'Shop by its client');
  await expect(part(page, 'Test').getByRole('listitem')).toHaveCount(5);
  expect(world.login.asked('client_credentials')).toBe(1);
  expect(new URLSearchParams(world.login.requests.at(-1)?.body).get('audience')).toBe('shop');

  world.login.misbehave('error');
  await button(page, 'Test connection').click();
  await expect(part(page, 'Test').getByText('It does not work yet')).toBeVisible();
  await expect(part(page, 'Test')).toContainText('does not give “Shop by its client” the scope');
  await checkScreen(page, 'options-connection-refused', OPTIONS);
});

test('a token login: body, paths tried on a sample, where the token goes', async ({ deskhand, world }) => {
  const page = await deskhand.openOptions('#connections');
  await begin(page, 'Token login', 'Shop by its login');
  await field(page, 'Login address').fill(`${LOGIN_ORIGIN}/session`);
  await button(page, `Add ${LOGIN_ORIGIN} to the origins`).click();
  await field(page, 'JSON body').fill('{"user": "{{user}}", "password": "{{pasword}}"}');
  await expect(page.getByText('{{pasword}} is not known here')).toBeVisible();
  await field(page, 'JSON body').fill('{"user": "{{user}}", "password": "{{password}}"}');
  await page.getByText('Try with a sample answer').click();
  await field(page, 'Sample answer').fill('{"session": {"token": "a-token-of-some-length", "seconds": 60}}');
  await expect(page.getByText('Finds nothing in this answer.')).toBeVisible();
  await field(page, 'Path of the token').fill('$.session.token');
  await field(page, 'Path of its lifetime').fill('$.session.seconds');
  await expect(page.getByText('Finds a text of 22 characters: a-toke…')).toBeVisible();
  await expect(page.getByText('Finds 60 seconds.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^The server asks for a new token/ }).check();
  await field(page, 'Status').fill('99');
  await expect(field(page, 'Status')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Path in the answer').fill('$.error');
  await checkScreen(page, 'options-connection-login-call', OPTIONS);
  await field(page, 'Status').fill('200');
  await create(page, 'Shop by its login');
  await field(page, /^User name/).fill(LOGIN.user);
  await field(page, 'Password').fill(LOGIN.password);
  await button(page, 'Set').click();
  await works(page, 'Shop by its login');
  expect(world.login.asked('login')).toBe(1);
});

test('a sign-in: the address to register, the window, out again; denied and closed are told apart', async ({
  deskhand,
  world,
}) => {
  await deskhand.ask('connections.save', { connection: SIGN_IN });
  const page = await deskhand.openOptions('#connections/northwind');
  await expect(field(page, 'Redirect address')).toHaveValue(
    /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[a-z.]+(?:%3A\d+)?$/,
  );
  await expect(standing(page, 'Northwind shop')).toContainText('Sign in');
  await checkScreen(page, 'options-connection-sign-in', OPTIONS);

  await signIn(deskhand.context, () => button(page, 'Sign in').click(), null);
  await expect(page.getByText('The sign-in was not finished')).toBeVisible();
  await signIn(deskhand.context, () => button(page, 'Sign in').click(), 'Deny');
  await expect(part(page, 'Sign-in').getByRole('alert')).toBeVisible();
  await expect(page.getByText('Not signed in: actions cannot run')).toBeVisible();
  await signIn(deskhand.context, () => button(page, 'Sign in').click(), 'Allow');
  await expect(part(page, 'Sign-in')).toContainText('Signed in, ');
  await works(page, 'Northwind shop');
  await button(page, 'Sign out').click();
  await expect(page.getByText('Not signed in: actions cannot run')).toBeVisible();
  await expect(standing(page, 'Northwind shop')).toContainText('Sign in');
  expect(world.login.asked('authorization_code')).toBe(1);
});

test('another kind in place: what it means is said, what was typed comes back, actions stay', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections/northwind');
  await expect(page.getByText('Set in this browser')).toBeVisible();
  const kind = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
  await kind('API key').check();
  await field(page, 'Header').fill('X-Session');
  await expect(page.getByText('Saving this changes what the secret is for')).toBeVisible();
  await expect(page.getByText('given for the kind bearer token. Saving deletes it')).toBeVisible();
  await checkScreen(page, 'options-connection-kind', OPTIONS);
  await kind('Bearer token').check();
  await expect(page.getByRole('region', { name: 'Save' })).toBeHidden();
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await kind('API key').check();
  await expect(field(page, 'Header')).toHaveValue('X-Session');
  await expect(page.getByText('Not saved: kind', { exact: false })).toBeVisible();
  await button(page, 'Save').click();
  await expect(toast(page)).toHaveText('“Northwind shop” saved.');
  await expect(page.getByText('Not set for these origins')).toBeVisible();
  const [saved] = await listed(deskhand);
  expect(saved).toMatchObject({ secret: 'missing', connection: { kind: 'api-key', key: { name: 'X-Session' } } });
  expect(saved?.usedBy).toHaveLength(40);
});

test('deleting is refused while it is used, with the way to each action', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections/northwind');
  await expect(part(page, 'Where used').getByRole('listitem')).toHaveCount(8);
  await button(page, 'Show all 40').click();
  await expect(part(page, 'Where used').getByRole('listitem')).toHaveCount(40);
  await button(page, 'Delete connection…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“Northwind shop” is in use and stays');
  await expect(dialog).toContainText('And 28 more.');
  await dialog.getByRole('link', { name: 'Cancel an order' }).click();
  await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('Cancel an order');
  await page.goBack();
  await part(page, 'Where used').getByRole('link', { name: 'Show in list' }).click();
  await expect(page.getByRole('combobox', { name: 'Connection' })).toHaveValue('northwind');
});

test('a secret is nowhere in the page once it is kept', async ({ deskhand }) => {
  const canary = 'canary-51d0c7e2';
  const page = await deskhand.openOptions('#connections/northwind');
  const secret = field(page, /^Secret/);
  await expect(secret).toHaveAttribute('type', 'password');
  await expect(secret).toHaveAttribute('autocomplete', 'off');
  await secret.fill(canary);
  await button(page, 'Show what is typed as secret').click();
  await expect(secret).toHaveAttribute('type', 'text');
  await button(page, 'Replace').click();
  await expect(toast(page)).toContainText('kept in this browser');
  await expect(secret).toHaveValue('');
  await expect(secret).toHaveAttribute('type', 'password');
  await button(page, 'Test connection').click();
  await expect(part(page, 'Test').getByRole('listitem').first()).toBeVisible();
  const everything = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ].join('\n'),
  );
  expect(everything).toContain('Northwind shop');
  expect(everything).not.toContain(canary);
  expect(JSON.stringify(await listed(deskhand))).not.toContain(canary);
});

test('access is taken back and given for one origin', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections/northwind');
  await button(page, `Take back the access to ${API_ORIGIN}`).click();
  await expect(toast(page)).toContainText(`may not reach ${API_ORIGIN} any more`);
  await expect(button(page, `Allow ${API_ORIGIN}`)).toBeVisible();
  await expect(standing(page, 'Northwind shop')).toContainText('Not allowed yet');
  await countAsking(page);
  await button(page, `Allow ${API_ORIGIN}`).click();
  await expect(toast(page)).toContainText('The browser did not allow');
  expect(await asked(page)).toEqual([{ origins: [`${API_ORIGIN}/*`], inAClick: true }]);
});

test('by keyboard alone: search, the list, a change, saving; leaving unsaved asks', async ({ deskhand }) => {
  for (const [index, name] of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].entries()) {
    const connection = { ...SHARED, id: `more-${index}`, name, kind: 'bearer', origins: [API_ORIGIN] };
    await deskhand.ask('connections.save', { connection });
  }
  const page = await deskhand.openOptions('#connections');
  await expect(standing(page, 'Alpha')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('/');
  await page.keyboard.type('zebra');
  await expect(page.getByText('No connection fits.')).toBeVisible();
  await page.getByRole('searchbox').fill('ta');
  await page.keyboard.press('ArrowDown');
  await expect(standing(page, 'Beta')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(standing(page, 'Delta')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Delta' })).toBeVisible();
  await field(page, 'Name').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' two');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText('“Delta two” saved.');

  await page.keyboard.type('!');
  await page.getByRole('link', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“Delta two” has changes that are not saved');
  await checkScreen(page, 'options-connection-leave', OPTIONS);
  await page.keyboard.press('Escape');
  await expect(field(page, 'Name')).toHaveValue('Delta two!');
  await page.getByRole('link', { name: 'Settings' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect((await listed(deskhand)).map(({ name }) => name)).toContain('Delta two!');
});

test.describe('in the panel', () => {
  test('an agent signs in and the lookup goes on where it was; closed and failed windows are told', async ({
    deskhand,
    world,
  }) => {
    await deskhand.ask('connections.save', { connection: SIGN_IN });
    const panel = await besideTicket(deskhand);
    await openAction(panel, 'Look up an order');
    await button(panel, 'Run').click();
    await expect(panel.getByRole('heading', { name: 'Sign in to Northwind shop first' })).toBeFocused();
    await checkScreen(panel, 'panel-sign-in', PANEL);
    await signIn(deskhand.context, () => button(panel, 'Sign in to Northwind shop').click(), null);
    await expect(panel.getByText('The sign-in was not finished')).toBeVisible();
    world.login.misbehave('unavailable');
    await signIn(deskhand.context, () => button(panel, 'Try again').click(), 'Allow');
    await expect(panel.locator('.notice[data-is="bad"]')).toBeVisible();
    await checkScreen(panel, 'panel-sign-in-failed', PANEL);
    expect(world.api.requests).toEqual([]);
    world.login.behave();
    await signIn(deskhand.context, () => button(panel, 'Try again').click(), 'Allow');
    await expect(panel.locator('.outputs')).toBeVisible();
    expect(world.api.requests).toHaveLength(1);
  });

  test('a login is asked for in two fields, exchanged for a token, and the lookup runs', async ({
    deskhand,
    world,
  }) => {
    const exchange = {
      url: `${LOGIN_ORIGIN}/session`,
      secret: 'login',
      headers: [],
      body: { type: 'json', template: '{"user": "{{user}}", "password": "{{password}}"}' },
      tokenPath: '$.session.token',
      expiresPath: '',
      place: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
    } as const;
    const { oauth: _oauth, ...rest } = SIGN_IN;
    await deskhand.ask('connections.save', { connection: { ...rest, kind: 'token-exchange', exchange } });
    const panel = await besideTicket(deskhand);
    await openAction(panel, 'Look up an order');
    await button(panel, 'Run').click();
    await expect(panel.getByText('Northwind shop needs your secret')).toBeVisible();
    await checkScreen(panel, 'panel-login', PANEL);
    await field(panel, 'User name').fill(LOGIN.user);
    await field(panel, 'Password').fill('wrong');
    await button(panel, 'Save and run').click();
    await expect(panel.getByText('did not accept the login')).toBeVisible();
    await button(panel, 'Enter the secret again').click();
    await field(panel, 'User name').fill(LOGIN.user);
    await field(panel, 'Password').fill(LOGIN.password);
    await button(panel, 'Save and run').click();
    await expect(panel.locator('.outputs')).toBeVisible();
    expect(world.login.asked('login')).toBe(2);
  });
});

test.describe('with no address allowed', () => {
  test.use({ granted: [HELPDESK_ORIGIN] });

  test('all that a lookup needs is asked for in one press', async ({ deskhand }) => {
    const { oauth: _oauth, ...rest } = SIGN_IN;
    const oauth = { ...OAUTH, authorizeUrl: '', clientId: CLIENT.id, authentication: 'basic' };
    await deskhand.ask('connections.save', { connection: { ...rest, kind: 'oauth-client', oauth } });
    await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CLIENT.secret });
    const panel = await besideTicket(deskhand);
    await countAsking(panel);
    await openAction(panel, 'Look up an order');
    await button(panel, 'Run').click();
    await expect(panel.getByText('Northwind shop gets its token from login.northwind.example.')).toBeVisible();
    await checkScreen(panel, 'panel-allow-both', PANEL);
    await button(panel, 'Allow both and run').click();
    await expect(panel.getByText('The browser did not allow it')).toBeVisible();
    const [asking, ...more] = await asked(panel);
    expect(more).toEqual([]);
    expect(asking?.origins.toSorted()).toEqual([`${API_ORIGIN}/*`, `${LOGIN_ORIGIN}/*`]);
  });
});
