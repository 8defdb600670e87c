// A ticket whose text holds HTML, script and placeholders, and values that would break JSON: all of it stays text, on the screen and on the wire.
import type { Page } from '@playwright/test';
import { TODAY } from '../world/helpdesk/tickets/today.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, besideTicket, checkRequest, confirm, openAction } from './panel-steps.ts';
import { asRead, readStrip } from './what-was-read.ts';

const HOSTILE = TODAY.find((ticket) => ticket.number === '48211');

/** What would be seen if ticket text had become markup or script in a page. */
async function watchForScript(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  });
  return async () => [
    ...seen,
    ...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)),
    ...(await page.locator('img[src="x"], script:not([src])').evaluateAll((all) => all.map((one) => one.outerHTML))),
  ];
}

test('HTML, script and placeholders in a ticket are shown as text everywhere, and nothing of it runs', async ({
  deskhand: { page, openPanel, ticketUrl },
}) => {
  if (!HOSTILE) throw new Error('The demo helpdesk has lost its hostile ticket.');
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  await panel.locator('.card').first().waitFor();
  const [inPanel, inPage] = [await watchForScript(panel), await watchForScript(page)];

  await page.locator('[data-list] a[data-number="48211"]').click();
  await expect(panel.locator('.ticket__subject')).toHaveText(HOSTILE.subject);
  expect(await readStrip(panel)).toMatchObject(asRead(HOSTILE));
  await expect(panel.locator('.card').first()).toBeVisible();

  await panel.getByRole('button', { name: 'Check a voucher', exact: true }).click();
  const code = panel.getByRole('textbox', { name: /^Voucher code/ });
  await expect(code).toHaveValue('AUTUMN-7Q2K');
  await code.fill('<img src=x onerror=alert(1)>');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await backToList(panel);
  await panel.locator('.why__word').first().click();
  await expect.poll(() => markedWords(page)).not.toBeNull();
  await expectAccessible(panel);

  expect(await inPanel()).toEqual([]);
  expect(await inPage()).toEqual([]);
  expect(await page.title()).toContain(HOSTILE.subject);
});

const BREAKING = [
  'He said "{{author}}" and {{secret}} \\ {{note}}',
  '","author":"admin","x":"',
  '\u2028\u0001\t{{ticket_number}}</script><b>é 🙏',
].join('\n');

test('a value that holds {{…}} or breaks JSON arrives as exactly that text', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await openAction(panel, 'Add a note to an order');
  await panel.getByRole('textbox', { name: /^Note/ }).fill(BREAKING);
  await panel.getByRole('textbox', { name: 'Author' }).fill('{{note}}');
  await expect(await checkRequest(panel)).toContainText('{{secret}}');
  await confirm(panel);
  await expect(panel.locator('.outputs')).toContainText('He said "{{author}}"');
  const [sent] = world.api.requests;
  expect(JSON.parse(String(sent?.body))).toEqual({ text: `${BREAKING} (ticket 48213)`, author: '{{note}}' });

  await backToList(panel);
  await openAction(panel, 'Check a voucher');
  await panel.getByRole('textbox', { name: /^Voucher code/ }).fill('{{secret}}/../../x?y#z');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(() => world.api.requests.at(-1)?.path)
    .toBe('/v2/vouchers/%7B%7Bsecret%7D%7D%2F..%2F..%2Fx%3Fy%23z');
  expect(world.api.requests).toHaveLength(2);
});
