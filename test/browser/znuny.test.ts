// A real Znuny from Debian's packages: the agent signs in, opens tickets, signs out. Skipped, with the reason, where it cannot be installed.
import type { Page } from '@playwright/test';
import { AGENT, TICKETS } from '../world/znuny/tickets.ts';
import { startZnuny, type Znuny } from '../world/znuny/znuny.ts';
import { test as base, expect } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, run } from './panel-steps.ts';
import { readStrip } from './what-was-read.ts';

const PORT = 18_093;
/** Its pages take a second or two each. */
const SLOW = 150_000;
/** The first time, its packages are installed and it is filled. */
const FIRST_START = 400_000;

const test = base.extend<object, { started: Znuny | { skipped: string } }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => {
      const started = await startZnuny({ port: PORT });
      await use(started);
      if ('stop' in started) await started.stop();
    },
    { scope: 'worker', timeout: FIRST_START },
  ],
  granted: async ({ world }, use) => use([world.api.origin, world.helpdesk.origin, 'http://127.0.0.1']),
});

async function signIn(page: Page, { url, agent }: Znuny): Promise<void> {
  await page.goto(url);
  await page.locator('#LoginBox #User').fill(agent.login);
  await page.locator('#LoginBox #Password').fill(agent.password);
  await page.locator('#LoginButton').click();
  await page.locator('#LogoutButton').waitFor({ state: 'attached' });
}

test('a real Znuny’s tickets are read, suggested for, marked and acted on; a lost session is said', async ({
  deskhand: { page, openPanel, ask },
  started,
}) => {
  test.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
  if ('skipped' in started) return;
  test.setTimeout(SLOW);
  const { url, tickets } = started;
  const open = (at: number) => page.goto(`${url}?Action=AgentTicketZoom;TicketID=${tickets[at]?.id}`);
  await ask('sites.add', { origin: new URL(url).origin });
  await signIn(page, started);
  const panel = await openPanel(page);
  const meta = panel.locator('.ticket__meta');

  await test.step('every ticket is read as it was written', async () => {
    for (const [at, ticket] of TICKETS.entries()) {
      await open(at);
      await expect(meta).toContainText(`Znuny #${tickets[at]?.number} · `);
      const read = await readStrip(panel);
      const { first, last, email, phone } = ticket.requester;
      expect(read.subject).toBe(ticket.subject);
      expect(read.fields).toMatchObject({
        Requester: `${first} ${last}, ${email}`,
        ...(phone ? { Phone: phone } : {}),
        Status: 'open',
        You: expect.stringContaining(AGENT.name),
        Queue: 'Customer care',
      });
      const words = (text: string) => text.replace(/\s+/g, ' ');
      const roles = { customer: ', customer', reply: ', agent', note: ', agent · internal note' };
      // Znuny breaks long lines itself, so words are compared.
      expect(read.messages.map(({ about, text }) => ({ about, text: words(text) }))).toEqual(
        [{ kind: 'customer' as const, body: ticket.body }, ...ticket.thread].map(({ kind, body }) => ({
          about: expect.stringMatching(new RegExp(`${roles[kind]}$`)),
          text: words(body),
        })),
      );
    }
  });

  await test.step('a suggestion shows its words in the page', async () => {
    await page.goBack();
    await expect(meta).toContainText(`#${tickets[1]?.number} · `);
    await open(0);
    await expect(meta).toContainText(`#${tickets[0]?.number} · Maria Gonzalez`);
    const card = panel.locator('.card').filter({ hasText: 'NW-20481' }).first();
    const why = card.locator('.why__word').first();
    const word = (await why.textContent()) ?? '';
    await why.click();
    await expect(panel.locator('.said')).toHaveText('Marked in the page.');
    expect((await markedWords(page))?.toLowerCase()).toBe(word.toLowerCase());
  });

  await test.step('an action runs on what was read', async () => {
    await run(panel, 'See an order’s refunds', 'lookup');
    await expect(panel.locator('.outputs')).toBeVisible();
  });

  await test.step('outputs go into the open note or reply, each what may stand there', async () => {
    const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
    const said = panel.locator('.said');
    const write = (action: string) => page.goto(`${url}?Action=${action};TicketID=${tickets[0]?.id}`);
    await write('AgentTicketNote');
    await editor.waitFor();
    await expect(meta).toContainText(`#${tickets[0]?.number} · `);
    await panel.getByRole('button', { name: 'Insert into reply' }).click();
    await expect(said).toContainText('The page has its internal note open.');
    await panel.getByRole('button', { name: 'Add as internal note' }).click();
    await expect(editor).toContainText('Still refundable');
    await write('AgentTicketCompose;ResponseID=1');
    await editor.waitFor();
    await expect(meta).toContainText(`#${tickets[0]?.number} · `);
    await panel.getByRole('button', { name: 'Insert into reply' }).click();
    await expect(editor).toContainText('Paid');
    await expect(editor).not.toContainText('Still refundable');
  });

  await test.step('a lost session is said', async () => {
    await backToList(panel);
    await clearSearch(panel);
    await page.context().clearCookies();
    await open(1);
    await expect(panel.getByRole('heading', { name: 'Signed out of Znuny' })).toBeVisible();
    await signIn(page, started);
    await open(2);
    await expect(meta).toContainText(`#${tickets[2]?.number} · Jürgen`);
  });
});
