// Insights: what an agent's work leaves as counts, a colleague's file beside it, an export without anything of a ticket, and the empty page.
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../unit/run/run-record.ts';
import { idOf, keepRuns } from './log-steps.ts';
import { besideTicket, run } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

const WEEK = 7 * 86_400_000;

test.describe('before there is anything', () => {
  test.use({ seeded: false });

  test('the page says what will stand there', async ({ deskhand }) => {
    const page = await deskhand.openOptions('#insights');
    await expect(page.getByRole('heading', { name: 'Nothing was run or suggested in these weeks' })).toBeVisible();
    await checkScreen(page, 'insights-empty', OPTIONS);
  });
});

test('runs and suggestions become counts; a colleague’s file is added once; an export tells nothing of a ticket', async ({
  deskhand,
}) => {
  const past = (weeks: number, n: number, changes: Partial<RunRecord> = {}) => {
    const preparedAt = Date.now() - weeks * WEEK - n * 60_000;
    return runRecord({
      runId: idOf(weeks * 100 + n),
      preparedAt,
      sentAt: preparedAt + 2,
      settledAt: preparedAt + 300,
      ...changes,
    });
  };
  await keepRuns(
    deskhand,
    [1, 2, 3, 5, 8].flatMap((weeks) =>
      Array.from({ length: 3 + weeks }, (_, n) => past(weeks, n, n === 0 ? { state: 'failed' } : {})),
    ),
  );
  const panel = await besideTicket(deskhand);
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();

  const page = await deskhand.openOptions('#insights');
  const figure = (name: string) =>
    page
      .locator('.figures > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  const row = (name: string) =>
    page.getByRole('table', { name: 'By action' }).getByRole('row').filter({ hasText: name });
  await expect(figure('Runs')).toHaveText('35');
  await expect(figure('Tickets')).toHaveText('1');
  await expect(figure('Nothing fitted')).toHaveText('0%');
  await expect(row('See an order’s refunds').getByRole('cell')).toHaveText(['1', '100%', /s$/, '1', '100%', '0%']);
  // Medians are known to within a tenth: each of these runs took 0.3 s.
  await expect(row('Refund an order').getByRole('cell')).toHaveText(['34', '85%', '0.28 s', '1', '0%', '100%']);
  await expect(row('Never used').first()).toBeVisible();
  await expect(page.locator('.chart canvas')).toHaveCount(2);
  await page.getByText('Runs a week as a table').click();
  await expect(page.getByRole('table', { name: 'Runs a week' }).getByRole('row')).toHaveCount(13);
  await checkScreen(page, 'insights', OPTIONS);

  await page.getByLabel('Weeks', { exact: true }).selectOption('4');
  await expect(figure('Runs')).toHaveText('16');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  // The panel's own line to the browser has taken the downloads' folder over: the bytes are read where the browser was given them.
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), file.url());
  for (const telling of ['48213', 'NW-20481', 'mara', 'Lindqvist', 'Dana']) expect(text).not.toContain(telling);

  const chosen = page.getByLabel('Files of insights');
  await chosen.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('alert')).toContainText('own.json: It is this browser’s own');
  const theirs = JSON.stringify({ ...JSON.parse(text), browser: 'of a colleague', who: 'Kai' });
  const kai = { name: 'kai.json', mimeType: 'application/json', buffer: Buffer.from(theirs) };
  await chosen.setInputFiles([kai, { ...kai, name: 'again.json' }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(figure('Runs')).toHaveText('32');
  await chosen.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect(page.getByRole('alert')).toContainText('odd.json: It is no file of insights.');
  await checkScreen(page, 'insights-with-a-file', OPTIONS);
  await page.getByRole('button', { name: 'Leave out Kai' }).click();
  await expect(figure('Runs')).toHaveText('16');
});
