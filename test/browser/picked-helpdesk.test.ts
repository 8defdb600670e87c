// A helpdesk that no adapter knows: an administrator points at its parts, agents have them beside the ticket, and a new release of the helpdesk
// that breaks a selector is said.
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { type Crate, startCrate } from '../world/crate.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { chooseFile, report } from './import-steps.ts';
import { toast } from './options-steps.ts';
import { clearSearch, run } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { readStrip } from './what-was-read.ts';

const test = base.extend<{ crate: Crate }>({
  crate: async ({ world }, use) => {
    const crate = await startCrate(world.tls);
    await use(crate);
    await crate.stop();
  },
  granted: async ({ world, crate }, use) => use([world.api.origin, world.helpdesk.origin, crate.origin]),
  hostRules: async ({ crate }, use) => use(crate.hostRules),
});

const meta = (panel: Page) => panel.locator('.ticket__meta');
const field = (options: Page, path: string) => options.locator(`[data-field="${path}"]`);
const selector = (options: Page, path: string) => field(options, path).locator('.input');
const found = (options: Page, path: string) => field(options, path).locator('.finds');

const sessions = new WeakMap<Page, CDPSession>();

/** What the picker's bar says: its tree is closed to the page, and so to Playwright, but not to assistive technology. */
async function barSays(page: Page): Promise<string> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const dialog = nodes.find(({ role, name }) => role?.value === 'dialog' && String(name?.value).startsWith('Deskhand'));
  if (!dialog) return '';
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts = (id: string): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    if (node.role?.value === 'StaticText') return [String(node.name?.value)];
    return (node.childIds ?? []).flatMap(texts);
  };
  return texts(dialog.nodeId).join(' ');
}

test('an administrator points at the parts of an unknown helpdesk, and agents read its tickets', async ({
  deskhand,
  crate,
  world,
}) => {
  const { page } = deskhand;
  await deskhand.ask('sites.add', { origin: crate.origin });
  await page.goto(`${crate.origin}/app/cases/C-77`);
  const options = await deskhand.openOptions('#helpdesks');
  const pick = (name: string) =>
    options.getByRole('button', { name: `Pick in the page: ${name}`, exact: true }).click();
  const pickBy = async (name: string, part: string) => {
    await pick(name);
    await expect.poll(() => barSays(page)).toContain(`Point at: ${name}.`);
    await page
      .locator(part)
      .first()
      .click({ force: true, position: { x: 4, y: 4 } });
  };

  await test.step('the site, and the address of a ticket as the open page has it', async () => {
    await options.getByRole('link', { name: 'Define a helpdesk' }).click();
    await options.getByLabel('Name', { exact: true }).fill('Crate');
    await options.getByLabel('Site', { exact: true }).fill(crate.origin);
    await options.getByRole('button', { name: 'Take from the page' }).click();
    await expect(selector(options, 'address')).toHaveValue('/app/cases/{id}');
    await expect(options.locator('.live-page')).toContainText('Tried on C-77 · Crate: ticket C-77.');
  });

  await test.step('the subject, pointed at with the pointer; the page hears nothing of it', async () => {
    await pick('Subject');
    await expect.poll(() => barSays(page)).toContain('Point at: Subject.');
    await page.locator('h1').hover({ force: true });
    await expect.poll(() => barSays(page)).toContain('Reads “Refund for order NW-20481 has not arrived”');
    await page.locator('#send-now').click({ force: true });
    await expect(selector(options, 'parts.subject')).toHaveValue('#send-now');
    await pickBy('Subject', 'h1');
    await expect(selector(options, 'parts.subject')).toHaveValue('.case-title');
    await expect(found(options, 'parts.subject')).toHaveText('Reads “Refund for order NW-20481 has not arrived”');
    expect(await page.evaluate(() => (window as { pressed?: string[] }).pressed)).toEqual([]);
  });

  await test.step('with the keyboard, and stopped with Escape', async () => {
    await pick('Status');
    await expect.poll(() => barSays(page)).toContain('Point at: Status.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(toast(options)).toContainText('Nothing was picked for “Status”.');
    await pick('Status');
    await expect.poll(() => barSays(page)).toContain('Point at: Status.');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 60 && !(await barSays(page)).includes('“Open”'); step += 1) {
      await page.keyboard.press('Tab');
    }
    // Tab stops at what holds it first; narrower is the element itself.
    for (let step = 0; step < 4 && !(await barSays(page)).includes('Reads “Open”'); step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(selector(options, 'parts.status')).toHaveValue('.state');
    expect(await page.evaluate(() => (window as { pressed?: string[] }).pressed)).toEqual([]);
  });

  await test.step('requester, messages and what stands in each, rows of fields, the reply', async () => {
    await pickBy('Requester’s name', '.who-name');
    await pickBy('Requester’s e-mail', '.who-mail');
    await expect(found(options, 'parts.requesterEmail')).toHaveText('Reads “maria.gonzalez@mail.example”');
    await pickBy('Signed-in agent’s name', '.me');
    await pickBy('Messages', '.post-text');
    await expect.poll(() => barSays(page)).toContain('3 found');
    await page.keyboard.press('Enter');
    await expect(found(options, 'messages.each')).toContainText('3 found');
    await pickBy('Messages’ text', '.post-text');
    await pickBy('Messages’ author', '.post-by');
    await expect(found(options, 'messages.author')).toHaveText('Found in 3 of 3; the first: “Maria Gonzalez”');
    await pickBy('Messages’ time', '.post-at');
    await pickBy('Customers’ messages', '.from-customer .post-text');
    await expect(found(options, 'messages.customer')).toHaveText('1 of 3 have it.');
    await pickBy('Internal notes', '.only-us');
    await pickBy('Rows of fields', '.facts dt');
    await expect.poll(() => barSays(page)).toContain('2 found');
    await page.keyboard.press('Enter');
    await expect(found(options, 'rows.each')).toContainText('2 found; the first: “Order number”');
    await pickBy('Reply editor', '.answer textarea');
    await expect(found(options, 'reply')).toHaveText('One is found.');
  });

  await test.step('a selector by hand that is none is said; the editor is for everyone', async () => {
    await selector(options, 'parts.priority').fill('.urgency[');
    await expect(field(options, 'parts.priority')).toContainText('A bracket of this selector is not closed.');
    await selector(options, 'parts.priority').fill('.urgency');
    await expect(found(options, 'parts.priority')).toHaveText('Nothing is found on this page.');
    await checkScreen(options, 'helpdesk-definition', OPTIONS);
    await options.getByRole('button', { name: 'Save helpdesk' }).click();
    await expect(toast(options)).toContainText('“Crate” saved.');
  });

  // Before the panel is opened: whoever drives it takes over the browser's downloads.
  const file = await test.step('it is exported', async () => {
    await options.bringToFront();
    await options.getByRole('link', { name: 'Helpdesks' }).first().click();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await checkScreen(options, 'helpdesks-defined', OPTIONS);
    return text;
  });

  let panel = await deskhand.openPanel(page);
  await test.step('the open ticket is read by it, without a reload', async () => {
    await expect(meta(panel)).toHaveText('Crate #C-77 · Maria Gonzalez · 3 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toMatchObject({
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Status: 'Open',
      You: 'Dana Reyes',
      'Order number': 'NW-20481',
      Store: 'Porto',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back.\n\nWhere is my refund?',
      },
      { about: 'Dana Reyes, agent', text: 'Hello Maria, I am looking into it.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
    ]);
    await expect(panel.locator('.ticket__missing')).toHaveCount(0);
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
  });

  await test.step('an action runs, and its answer goes into the reply', async () => {
    await page.bringToFront();
    await run(panel, 'See an order’s refunds', 'lookup');
    await panel.getByRole('button', { name: 'Insert into reply' }).click();
    await expect(page.getByLabel('Answer')).toHaveValue(/Paid: /);
    expect(crate.requests.every((asked) => asked.startsWith('GET '))).toBe(true);
    expect(world.api.requests.length).toBe(1);
  });

  await test.step('a release that renames its classes is said, with what to do', async () => {
    crate.renew();
    await page.goto(`${crate.origin}/app/cases/C-78`);
    await expect(panel.locator('.ticket__missing')).toContainText(
      'Subject and messages were not found on this page. The definition of Crate may be out of date.',
    );
    await expect(meta(panel)).toContainText('C-78');
    await expectAccessible(panel);
    await page.goto(`${crate.origin}/app/cases`);
    await clearSearch(panel);
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  });

  await test.step('and imported into another profile, where it reads the same', async () => {
    const other = await startDeskhand({
      world,
      hostRules: crate.hostRules,
      granted: [world.api.origin, world.helpdesk.origin, crate.origin],
    });
    try {
      const importing = await other.openOptions('#import');
      await chooseFile(importing, 'deskhand-helpdesks.json', file);
      await expect(report(importing)).toContainText('1 helpdesk added');
      await other.ask('sites.add', { origin: crate.origin });
      await other.page.goto(`${crate.origin}/app/cases/C-79`);
      panel = await other.openPanel(other.page);
      await expect(meta(panel)).toContainText('Crate #C-79 · Maria Gonzalez');
    } finally {
      await other.stop();
    }
  });
});
