// The log's screens in the states that no other test comes by: empty, a failed run, a test, a run under way, the question before erasing;
// and what a manager does who asks what went wrong yesterday.
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../unit/run/run-record.ts';
import { count, entry, idOf, keepRuns, manyRuns, rows } from './log-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

const CONFLICT: Partial<RunRecord> = {
  state: 'failed',
  status: 409,
  error: {
    code: 'http-status',
    message: 'The server answered 409 Conflict: “This order was refunded already.”',
    advice: 'Look at the order before you try again.',
    blame: 'you',
    status: 409,
  },
  response: {
    headers: [{ name: 'content-type', value: 'application/json' }],
    size: 31,
    body: '{"error":"refunded already"}',
  },
};

test.describe('before there is anything', () => {
  test.use({ seeded: false });

  test('the log says that it is empty and what will stand there', async ({ deskhand }) => {
    const page = await deskhand.openOptions('#log');
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Erase…' })).toBeDisabled();
    await checkScreen(page, 'log-empty', OPTIONS);
  });
});

test('what went wrong yesterday is found by outcome and date, and the question before erasing says what goes', async ({
  deskhand,
}) => {
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  const yesterday = noon.getTime() - 86_400_000;
  const at = (minutes: number) => ({
    preparedAt: yesterday + minutes * 60_000,
    sentAt: yesterday + minutes * 60_000 + 3,
    settledAt: yesterday + minutes * 60_000 + 412,
  });
  await keepRuns(deskhand, [
    ...manyRuns(40, 1, yesterday - 60_000),
    runRecord({ runId: idOf(100), ...at(1), ...CONFLICT, inputs: [{ name: 'order', value: 'NW-7', masked: false }] }),
    runRecord({ runId: idOf(101), ...at(2), test: true, ticketKey: null, ticketNumber: '', agent: '' }),
    runRecord({ runId: idOf(102), ...at(-2_880), ...CONFLICT }),
  ]);
  const page = await deskhand.openOptions('#log?show=runs');
  await page.getByLabel('Outcome', { exact: true }).selectOption('failed');
  await expect(count(page)).toHaveText('2 entries');
  await page.getByLabel('Date', { exact: true }).selectOption('yesterday');
  await expect(count(page)).toHaveText('1 entry');
  await expect(page.locator('.log-list .day')).toHaveText('Yesterday');
  await rows(page).first().click();
  await expect(entry(page).locator('.notice')).toContainText('This order was refunded already.');
  await expect(entry(page).locator('.notice')).toContainText('Look at the order before you try again.');
  await expect(entry(page)).toContainText('Kept because the run failed');
  await checkScreen(page, 'log-run-failed', OPTIONS);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('searchbox').fill('nw-7');
  await expect(count(page)).toHaveText('1 entry');
  await page.getByRole('searchbox').fill(idOf(101));
  await expect(rows(page)).toHaveAttribute('href', new RegExp(`#log/${idOf(101)}`));
  await rows(page).first().click();
  await expect(entry(page)).toContainText('None: a test belongs to no ticket');
  await expect(page.getByRole('row', { name: /Refund an order/ })).toContainText(/test/i);
  await checkScreen(page, 'log-run-test', OPTIONS);

  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByLabel('The first day that stays').fill('');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Choose the first day that is to stay.');
  await checkScreen(page, 'log-erase', OPTIONS);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('searchbox').fill('');
  await expect(count(page)).toHaveText('43 entries');
});
