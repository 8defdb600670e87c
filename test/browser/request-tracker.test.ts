// A real Request Tracker 5 from Debian's packages: the agent signs in, opens tickets, signs out. Skipped, with the reason, where it cannot be installed.
import type { Page } from '@playwright/test';
import { type RequestTracker, startRequestTracker } from '../world/rt/request-tracker.ts';
import { TICKETS } from '../world/rt/tickets.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, run } from './panel-steps.ts';
import { readStrip } from './what-was-read.ts';

/** RT's own editor, in its page. */
declare const CKEDITOR: {
  instances: Record<string, { status: string; getData(): string; execCommand(name: string): boolean }>;
};

const PORT = 18_086;
/** Its pages take a second or two each. */
const SLOW = 150_000;
/** The first time, its packages are installed and it is filled. */
const FIRST_START = 300_000;

const test = base.extend<object, { started: RequestTracker | { skipped: string } }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => {
      const started = await startRequestTracker({ port: PORT });
      await use(started);
      if ('stop' in started) await started.stop();
    },
    { scope: 'worker', timeout: FIRST_START },
  ],
  granted: async ({ world }, use) => use([world.api.origin, world.helpdesk.origin, 'http://127.0.0.1']),
});

async function signIn(page: Page, { url, agent }: RequestTracker): Promise<void> {
  await page.goto(url);
  await page.locator('form#login input[name="user"]').fill(agent.login);
  await page.locator('form#login input[name="pass"]').fill(agent.password);
  await page.locator('form#login [type="submit"]').click();
  await page.waitForURL((address) => !address.href.includes('Login'));
}

test('a real Request Tracker’s tickets are read, suggested for, marked and written into; a lost session is said', async ({
  deskhand: { page, openPanel, ask },
  started,
  world,
}) => {
  test.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
  if ('skipped' in started) return;
  test.setTimeout(SLOW);
  const { url, tickets } = started;
  const open = (at: number) => page.goto(`${url}/Ticket/Display.html?id=${tickets[at]}`);
  await ask('sites.add', { origin: url });
  await signIn(page, started);
  const panel = await openPanel(page);
  const meta = panel.locator('.ticket__meta');
  await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();

  for (const [at, ticket] of TICKETS.entries()) {
    await open(at);
    await expect(meta).toContainText(`Request Tracker #${tickets[at]} · `);
    const read = await readStrip(panel);
    expect(read.subject).toBe(ticket.subject);
    expect(read.fields).toMatchObject({
      Number: String(tickets[at]),
      Requester: `${ticket.requester.name}, ${ticket.requester.email}`,
      Status: expect.stringMatching(/^(new|open)$/),
      You: expect.stringContaining('Dana Reyes'),
      ...ticket.fields,
    });
    const roles = { customer: ', customer', reply: ', agent', note: ', agent · internal note' };
    expect(read.messages).toEqual([
      { about: expect.stringContaining(ticket.openedByAgent ? ', agent' : ', customer'), text: ticket.body },
      ...ticket.thread.map(({ kind, body }) => ({
        about: expect.stringMatching(new RegExp(`${roles[kind]}$`)),
        text: body,
      })),
    ]);
  }

  await page.goBack();
  await expect(meta).toContainText(`#${tickets[3]} · `);
  await open(0);
  await expect(meta).toContainText(`#${tickets[0]} · Maria Gonzalez`);
  await expectAccessible(panel);
  const card = panel.locator('.card').filter({ hasText: 'NW-20481' }).first();
  await expect(card).toBeVisible();
  const why = card.locator('.why__word').first();
  const word = (await why.textContent()) ?? '';
  await why.click();
  await expect(panel.locator('.said')).toHaveText('Marked in the page.');
  expect((await markedWords(page))?.toLowerCase()).toBe(word.toLowerCase());
  await card.locator('.card__open').click();
  const chip = panel.locator('button.origin').filter({ hasText: 'message' }).first();
  const place = Number(/message (\d+)/.exec((await chip.textContent()) ?? '')?.[1]);
  const { messages } = await readStrip(panel);
  await chip.click();
  await expect.poll(() => markedWords(page)).not.toBe(word);
  expect(messages[place - 1]?.text).toContain(await markedWords(page));
  await backToList(panel);

  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
  const update = (action: string) => page.goto(`${url}/Ticket/Update.html?id=${tickets[0]}&Action=${action}`);
  const said = panel.locator('.said');
  const editor = page.frameLocator('#cke_UpdateContent iframe').locator('body');
  const isReady = () => page.waitForFunction(() => Object.values(CKEDITOR.instances)[0]?.status === 'ready');
  /** Presses again, as agents are told to, while a page that was just loaded is still being read. */
  const insertUntil = (done: () => Promise<void>) =>
    expect(async () => {
      await panel.getByRole('button', { name: 'Insert into reply' }).click();
      await done();
    }).toPass({ timeout: 30_000 });
  await update('Comment');
  await editor.waitFor();
  await isReady();
  await insertUntil(() => expect(said).toContainText('The page has its internal note open.', { timeout: 5_000 }));
  await expect(editor).not.toContainText('Paid');
  await update('Respond');
  await editor.waitFor();
  await isReady();
  await editor.fill('Hello Maria,');
  await insertUntil(() => expect(editor).toContainText(/Hello Maria,\s*Paid/, { timeout: 8_000 }));
  await expect(editor).not.toContainText('Still refundable');
  // The editor's own field, which RT posts and saves drafts from, has it, and its own undo takes it out.
  const editorData = () => page.evaluate(() => Object.values(CKEDITOR.instances)[0]?.getData() ?? '');
  expect(await editorData()).toContain('Paid');
  await page.evaluate(() => Object.values(CKEDITOR.instances)[0]?.execCommand('undo'));
  await expect(editor).not.toContainText('Paid');
  await expect(editor).toContainText('Hello Maria,');

  await panel.getByRole('button', { name: 'Add as internal note' }).click();
  await expect(said).toContainText(`Added to #${tickets[0]} as an internal note.`);
  page.once('dialog', (dialog) => void dialog.accept());
  await open(0);
  await expect(panel.locator('.ticket__bar')).toContainText(`#${tickets[0]}`);
  await expect.poll(async () => (await readStrip(panel)).messages.at(-1)?.about).toContain('agent · internal note');
  expect((await readStrip(panel)).messages.at(-1)?.text).toMatch(/Still refundable[\s\S]*Deskhand run [0-9a-f-]{36}/);
  expect(world.api.requests.map(({ method }) => method)).toEqual(['GET']);

  await page.context().clearCookies();
  page.on('dialog', (dialog) => void dialog.accept());
  await open(1);
  await backToList(panel);
  await clearSearch(panel);
  await expect(panel.getByRole('heading', { name: 'Signed out of Request Tracker' })).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  await signIn(page, started);
  await open(2);
  await expect(meta).toContainText(`#${tickets[2]} · Liam O'Brien`);
});

test('a ticket of a real Request Tracker that is merged while it is open is shown as the one that it went into', async ({
  deskhand: { page, openPanel, ask },
  started,
}) => {
  test.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
  if ('skipped' in started) return;
  test.setTimeout(SLOW);
  const { url, tickets, administrator } = started;
  const [, , into, merged] = tickets;
  const open = (id: number | undefined) => page.goto(`${url}/Ticket/Display.html?id=${id}`);
  await ask('sites.add', { origin: url });
  await signIn(page, started);
  const panel = await openPanel(page);
  const meta = panel.locator('.ticket__meta');

  await open(merged);
  await expect(meta).toContainText(`#${merged} · `);
  const { login, password } = administrator;
  const response = await fetch(`${url}/REST/2.0/ticket/${merged}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ MergeInto: into }),
  });
  expect(await response.json()).toEqual(['Merge Successful']);
  await page.reload();
  await expect(meta).toContainText(`#${into} · `);
  const { fields, subject } = await readStrip(panel);
  expect([fields.Number, subject]).toEqual([String(into), TICKETS[2]?.subject]);
});
