// The browser's own question, asked for real on a display in memory and answered by keys, as an agent would.
import { type Deskhand, EXTENSION_ORIGIN, startDeskhand } from '../world/deskhand.ts';
import { HELPDESK_ORIGIN } from '../world/world.ts';
import { type Display, needDisplay, startDisplay } from '../world/xvfb.ts';
import { BY_CLIENT, CLIENT_SECRET } from './connections-in-use.ts';
import { test as base, expect } from './fixtures.ts';
import { besideTicket, run } from './panel-steps.ts';
import { callButton, callPlace, openTest, value } from './test-steps.ts';

const test = base.extend<{ display: Display }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  display: async ({}, use) => {
    const display = await startDisplay();
    await use(display);
    display.stop();
  },
  deskhand: async ({ world, display }, use) => {
    world.api.reset();
    const deskhand = await startDeskhand({
      world,
      granted: [HELPDESK_ORIGIN],
      headless: false,
      display: display.name,
    });
    await deskhand.seed();
    await use(deskhand);
    await deskhand.stop();
  },
});

const problem = needDisplay();
test.skip(problem !== null, problem ?? '');

test('one press asks the browser; after a yes the lookup runs by itself, after a no it is still offered', async ({
  world,
  display,
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  const card = panel.locator('.card').filter({ has: panel.getByRole('button', { name: 'See an order’s refunds' }) });
  await card.getByRole('button', { name: /^Run/ }).click();
  const allow = panel.getByRole('button', { name: 'Allow api.northwind.example and run' });
  await expect(panel.getByText('Will be sent after you allow')).toBeVisible();

  const bright = display.brightness();
  await allow.click();
  await question(display, bright);
  await press(display, bright, 'Escape');
  await expect(panel.getByText('The browser did not allow it')).toBeVisible();
  await expect(allow).toBeVisible();
  expect(world.api.requests).toEqual([]);

  await allow.click();
  await question(display, bright);
  // From “Deny”, which has the focus, to “Allow”.
  display.press('Tab');
  await press(display, bright, 'Return');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(world.api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v2/orders/NW-20481/refunds',
  ]);
  // Granted now: the next run asks nothing.
  await panel.getByRole('button', { name: 'Back to suggestions' }).click();
  await run(panel, 'Check a payment', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('Paid');
  expect(isDimmed(display, bright)).toBe(false);
  expect(world.api.requests).toHaveLength(2);
});

test('a test call in the options asks the browser, too: a no sends nothing, after a yes it is sent by the same press', async ({
  world,
  display,
  deskhand,
}) => {
  const page = await openTest(deskhand, 'look-up-order');
  await value(page, 'order_number').fill('NW-20481');
  const bright = display.brightness();
  await callButton(page).click();
  await question(display, bright);
  await press(display, bright, 'Escape');
  await expect(callPlace(page)).toContainText('The browser does not let Deskhand talk to api.northwind.example');
  expect(world.api.requests).toEqual([]);

  await callButton(page).click();
  await question(display, bright);
  display.press('Tab');
  await press(display, bright, 'Return');
  await expect(callPlace(page).locator('.call-facts')).toContainText('200 OK');
  expect(world.api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v2/orders/NW-20481']);
  // Granted now: the next call asks nothing.
  await callButton(page).click();
  await expect.poll(() => world.api.requests.length).toBe(2);
  expect(isDimmed(display, bright)).toBe(false);
});

test('one question names the API and where its token is got: a no asks neither, after a yes the lookup runs', async ({
  world,
  display,
  deskhand,
}) => {
  world.login.reset();
  await deskhand.ask('connections.save', { connection: BY_CLIENT });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CLIENT_SECRET });
  await closeOptions(deskhand);
  const panel = await besideTicket(deskhand);
  const card = panel.locator('.card').filter({ has: panel.getByRole('button', { name: 'See an order’s refunds' }) });
  await card.getByRole('button', { name: /^Run/ }).click();
  const allow = panel.getByRole('button', { name: 'Allow both and run' });
  const bright = display.brightness();
  await allow.click();
  await question(display, bright);
  await press(display, bright, 'Escape');
  await expect(panel.getByText('The browser did not allow it')).toBeVisible();
  expect([...world.login.requests, ...world.api.requests]).toEqual([]);

  await allow.click();
  await question(display, bright);
  display.press('Tab');
  await press(display, bright, 'Return');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(world.login.asked('client_credentials')).toBe(1);
  expect(world.api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v2/orders/NW-20481/refunds',
  ]);
});

/** What was asked of the background stands in a tab of its own, before the ticket. */
async function closeOptions({ context }: Deskhand): Promise<void> {
  const pages = context.pages().filter((page) => page.url().startsWith(EXTENSION_ORIGIN));
  await Promise.all(pages.map((page) => page.close()));
}

const isDimmed = (display: Display, bright: number) => display.brightness() < 0.8 * bright;

/** Waits until the browser asks: its window is dimmed then, and the question stands still before it takes a key. */
async function question(display: Display, bright: number): Promise<void> {
  await expect.poll(() => isDimmed(display, bright), { message: 'the browser asks' }).toBe(true);
  let last = Number.NaN;
  const stillness = async () => {
    const before = last;
    last = display.brightness();
    return last === before;
  };
  await expect.poll(stillness, { intervals: [700], timeout: 10_000, message: 'the question stands still' }).toBe(true);
}

/** Presses a key until the question is gone: the browser takes no answer in a question's first moment. */
async function press(display: Display, bright: number, key: string): Promise<void> {
  await expect(async () => {
    if (isDimmed(display, bright)) display.press(key);
    await expect.poll(() => isDimmed(display, bright), { timeout: 1_000 }).toBe(false);
  }).toPass({ timeout: 15_000 });
}
