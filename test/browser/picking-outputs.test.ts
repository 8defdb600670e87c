// Outputs out of a real answer: a tree by keyboard and mouse, what Add suggests, the order, and answers as large as they come.
import type { Page } from '@playwright/test';
import type { Output } from '#lib/action/schema.ts';
import { startHttps } from '../world/https-server.ts';
import { HELPDESK_ORIGIN } from '../world/world.ts';
import { actionId, libraryFile } from './action-file.ts';
import { button, dragRow, field } from './editor-steps.ts';
import { actionOf, toast, undo } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { makeCall, value } from './test-steps.ts';
import { expect, test } from './watched-test.ts';

const ORDER = 'NW-20481';

async function openOutputs(deskhand: { openOptions(hash?: string): Promise<Page> }, id: string): Promise<Page> {
  const page = await deskhand.openOptions(`#actions/${id}/outputs`);
  await expect(page.getByRole('heading', { name: 'Add outputs' })).toBeVisible();
  return page;
}

const line = (page: Page, begins: string) => page.getByRole('treeitem').filter({ hasText: new RegExp(`^${begins}`) });
const chosen = (page: Page) => page.getByRole('region', { name: 'Chosen outputs' });
const namesOf = (page: Page) => chosen(page).locator('.chosen__what strong').allTextContents();

test('outputs are added by mouse with what is suggested, named, described, ordered, removed and brought back', async ({
  deskhand,
  world,
}) => {
  const page = await openOutputs(deskhand, 'list-refunds');
  await expect(page.getByRole('heading', { name: 'No response yet' })).toBeVisible();
  await value(page, 'order_number').fill(ORDER);
  await makeCall(page, '200 OK');
  expect(world.api.requests).toHaveLength(1);
  // What is chosen already is not offered again.
  await expect(line(page, 'paid').getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await expect(chosen(page)).toContainText('54.80');

  await button(page, 'Add order').click();
  const form = page.getByRole('form', { name: 'Add order' });
  await expect(field(form, 'Name')).toBeFocused();
  await expect(field(form, 'Name')).toHaveValue('Order');
  await expect(field(form, 'Path')).toHaveValue('$.order');
  await expect(form.getByLabel('Format')).toHaveValue('text');
  await expect(form).toContainText(ORDER);
  await checkScreen(page, 'options-outputs-adding', OPTIONS);
  await field(form, 'Name').fill('Order number');
  await field(form, 'Description').fill('As the customer knows it.');
  await button(form, 'Add output').click();
  await expect(toast(page)).toHaveText('Order number was added.');
  expect(await namesOf(page)).toEqual(['Paid', 'Refunded', 'Still refundable', 'Refunds', 'Order number']);

  // A name is taken once, and a path says where it is wrong.
  await button(page, 'Change Order number').click();
  const change = page.getByRole('group', { name: 'Change Order number' });
  await field(change, 'Path').fill('$.order[');
  await expect(change).toContainText(/column \d+/);
  await field(change, 'Path').fill('$.order');
  await field(change, 'Name').fill('Number');
  await expect(chosen(page)).toContainText('Number');
  await button(page, 'Change Number').click();

  await button(page, 'Move Number').focus();
  await page.keyboard.press('ArrowUp');
  await expect(button(page, 'Move Number')).toBeFocused();
  await page.keyboard.press('Home');
  expect(await namesOf(page)).toEqual(['Number', 'Paid', 'Refunded', 'Still refundable', 'Refunds']);
  await expect(page.getByText('Number moved to place 1 of 5.')).toBeAttached();
  await dragRow(page, 'Refunds', 'Paid');
  expect(await namesOf(page)).toEqual(['Number', 'Refunds', 'Paid', 'Refunded', 'Still refundable']);

  await button(page, 'Remove Refunds').click();
  expect(await namesOf(page)).toEqual(['Number', 'Paid', 'Refunded', 'Still refundable']);
  await undo(page);
  expect(await namesOf(page)).toEqual(['Number', 'Refunds', 'Paid', 'Refunded', 'Still refundable']);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('region', { name: 'Outputs' }).locator('.output-line strong')).toHaveText([
    'Number',
    'Refunds',
    'Paid',
    'Refunded',
    'Still refundable',
  ]);
  await expect
    .poll(async () => (await actionOf(deskhand, 'list-refunds')).draft?.action.outputs[0])
    .toMatchObject({
      name: 'Number',
      path: '$.order',
      description: 'As the customer knows it.',
    });
});

const SAMPLE = `{
  "id": 7205759403792793601,
  "items": [
    {"title": "Pride and Prejudice", "price": "8.50", "ships_by": "2025-11-26"},
    {"title": "The Left Hand of Darkness", "price": "11.90", "ships_by": "2025-11-26"}
  ],
  "links": {"checkout": "https://northwind.example/cart/1"},
  "customer": {"name": "M. L.", "email": "old@lindqvist.example", "email": "m@lindqvist.example"}
}`;

/** Pastes a sample of an answer in place of a call. */
async function pasteSample(page: Page, text: string): Promise<void> {
  await button(page, 'Paste a sample…').first().click();
  await page.getByLabel('Sample', { exact: true }).fill(text);
  await button(page, 'Use this sample').click();
}

test('a pasted sample does without a call: by keyboard alone, “this one” and “all of them”, and every digit of a long number', async ({
  deskhand,
  world,
}) => {
  const page = await openOutputs(deskhand, 'look-up-refund');
  await pasteSample(page, SAMPLE.replace('"8.50", ', '"8.50" '));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toHaveText(
    'This is not JSON: at line 4, column 54, a comma or } is missing.',
  );
  await page.keyboard.press('Escape');
  await pasteSample(page, SAMPLE);
  await expect(dialog).toHaveCount(0);
  const tree = page.getByRole('tree', { name: 'Response' });
  await expect(tree).toContainText('7205759403792793601');

  // By keyboard: down to the items, into the first one, to its title.
  const here = page.locator('[role="treeitem"]:focus');
  await page.getByLabel('Search the response').focus();
  await page.keyboard.press('Tab');
  await expect(here).toContainText(/^id/);
  await page.keyboard.press('i');
  await expect(here).toContainText(/^items/);
  if ((await here.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight');
  await expect(here).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(here).toContainText(/^0/);
  if ((await here.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(here).toContainText(/^title/);
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Add items[0].title' });
  await expect(field(form, 'Path')).toHaveValue('$.items[0].title');
  await expect(field(form, 'Name')).toBeFocused();
  await form.getByRole('radio', { name: /All of them/ }).check();
  await expect(field(form, 'Path')).toHaveValue('$.items[*].title');
  await expect(form).toContainText('The Left Hand of Darkness');
  await field(form, 'Name').fill('Titles');
  await page.keyboard.press('Enter');
  await expect(here).toContainText(/^title/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /This one/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await expect(field(page.getByRole('form', { name: 'Add id' }), 'Path')).toHaveValue('$.id');
  await page.keyboard.press('Escape');
  await expect(here).toContainText(/^id/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('7205759403792793601');
  await expect
    .poll(async () => (await actionOf(deskhand, 'look-up-refund')).draft?.action.outputs.slice(3))
    .toMatchObject([
      { name: 'Titles', path: '$.items[*].title', format: 'text' },
      { path: '$.items[0].price', format: 'money' },
      { path: '$.id' },
    ] satisfies Partial<Output>[]);
  await page.getByRole('tab', { name: 'Response body' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Pasted sample');
  await expect(page.getByRole('tabpanel')).toContainText('Twice in one object: “email”. Only the last value counts.');
  expect(world.api.requests).toEqual([]);
});

test.describe('an answer of nearly 2 MB', () => {
  const LARGE_ORIGIN = 'https://large.northwind.example';
  const record = (at: number) => ({ id: `record-${at}`, title: `Title ${at}`, size: { width: at, height: 2 * at } });
  const large = test.extend<{ large: { port: number } }>({
    large: async ({ world }, use) => {
      const records = Array.from({ length: 25_000 }, (_, at) => record(at));
      const text = JSON.stringify({ count: 0, records }).replace('"count":0', '"count":1157734982340017203');
      expect(text.length).toBeGreaterThan(1_800_000);
      expect(text.length).toBeLessThan(2_097_152);
      const server = await startHttps(world.tls, 0, (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(text);
      });
      await use(server);
      await server.stop();
    },
    hostRules: async ({ large }, use) => use(`MAP ${new URL(LARGE_ORIGIN).hostname}:443 127.0.0.1:${large.port}`),
    granted: [LARGE_ORIGIN, HELPDESK_ORIGIN],
    seeded: false,
  });

  large('opens, is searched and picked from while the page goes on drawing', async ({ deskhand }) => {
    const action = { name: 'Ask for everything', url: `${LARGE_ORIGIN}/`, connectionId: null };
    await deskhand.ask('library.import', { text: libraryFile([action]) });
    const page = await openOutputs(deskhand, actionId(action.name));
    const frames = await watchFrames(page);
    await makeCall(page, '200 OK');
    const tree = page.getByRole('tree', { name: 'Response' });
    await expect(tree).toContainText('1157734982340017203');
    await page.getByText('list of 25,000').click();
    await expect(tree).toContainText('Show 100 more of 24,900 left');
    expect(await page.getByRole('treeitem').count()).toBeLessThan(300);
    await page.getByText('Show 100 more').click();
    await expect(tree).toContainText('Show 100 more of 24,800 left');
    await page.getByLabel('Search the response').fill('Title 24987');
    await expect(page.getByRole('status').filter({ hasText: '1 place' })).toBeVisible();
    await button(page, 'Add records[24987].title').click();
    const form = page.getByRole('form', { name: 'Add records[24987].title' });
    await form.getByRole('radio', { name: /All of them/ }).check();
    await expect(form).toContainText('Title 0');
    await button(form, 'Add output').click();
    await expect(chosen(page)).toContainText('Title 0');
    await page.getByRole('tab', { name: 'Response body' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('"id": "record-0"');
    await expect(page.getByRole('tabpanel')).toContainText(/1\.\d MB/);
    const { longest, whole } = await frames();
    // Drawn all at once, tree and body would freeze the page for most of this time.
    expect(longest / whole).toBeLessThan(0.4);
  });
});

/** Watches from now on how long the page draws nothing. @returns what asks for the longest pause and the whole time, both in ms */
async function watchFrames(page: Page): Promise<() => Promise<{ longest: number; whole: number }>> {
  await page.evaluate(() => {
    const begun = performance.now();
    const seen = { last: begun, longest: 0, begun };
    const tick = (now: number) => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { seenFrames: seen });
  });
  return () =>
    page.evaluate(() => {
      const { seenFrames } = globalThis as unknown as { seenFrames: { longest: number; last: number; begun: number } };
      return { longest: seenFrames.longest, whole: seenFrames.last - seenFrames.begun };
    });
}
