// What use taught, in the settings of the real extension: an action that was run, another that was put aside, and forgetting both.
import { parseSharedLearning } from '#lib/library.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { chooseFile, report } from './import-steps.ts';
import { besideTicket, clearSearch, findCard } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

test('what was run and put aside stands in the settings and can be forgotten', async ({ deskhand }) => {
  const panel = await besideTicket(deskhand);
  const card = await findCard(panel, 'See an order’s refunds');
  await card.getByRole('button', { name: 'See an order’s refunds', exact: true }).focus();
  await panel.keyboard.press('r');
  await expect(card.locator('.outputs')).toContainText('54.80');

  await clearSearch(panel);
  const aside = panel.getByRole('button', { name: /^Not relevant: / }).last();
  const name = ((await aside.getAttribute('aria-label')) ?? '').replace('Not relevant: ', '');
  await aside.click();
  await expect(panel.getByRole('button', { name: `Not relevant: ${name}`, exact: true })).toHaveCount(0);

  const page = await deskhand.openOptions('#settings');
  const learning = page.getByRole('region', { name: 'Learning' });
  const learnt = learning.getByRole('listitem');
  await expect(learnt).toHaveCount(2);
  // the one taught last is first
  await expect(learnt.first()).toContainText(name);
  await expect(learnt.first()).toContainText('Put aside on 1 ticket: ');
  await expect(learnt.last()).toContainText('See an order’s refunds');
  await expect(learnt.last()).toContainText('Run on 1 ticket: ');
  await expectAccessible(page);

  await learning.getByRole('button', { name: `Forget what was learnt of ${name}`, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(learnt).toHaveCount(1);
  await learning.getByRole('button', { name: 'Forget all that was learnt…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(learnt).toHaveCount(0);
  await expect(learning).toContainText('Nothing yet.');
  expect(await deskhand.ask('learning.list')).toEqual([]);
});

test('what was learnt goes with an export as counts of words, and another browser learns from it when asked to', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  const card = await findCard(panel, 'See an order’s refunds');
  await card.getByRole('button', { name: 'See an order’s refunds', exact: true }).focus();
  await panel.keyboard.press('r');
  await expect(card.locator('.outputs')).toContainText('54.80');
  await panel.close();

  const page = await deskhand.openOptions();
  await page.getByRole('checkbox', { name: 'Select See an order’s refunds' }).check();
  const bar = page.getByRole('region', { name: 'Selected actions' });
  await bar.getByRole('checkbox', { name: 'with what was learnt' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bar.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  // the panel's own line to the browser has taken the downloads' folder over: the bytes are read where the browser was given them
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  const learned = parseSharedLearning(text);
  expect(learned.actions).toHaveLength(1);
  const kept = JSON.stringify(learned).toLowerCase();
  const wordsOfTicket =
    (await deskhand.page.locator('main').innerText()).toLowerCase().match(/[\p{L}\p{N}@.]+/gu) ?? [];
  expect(wordsOfTicket.length).toBeGreaterThan(50);
  for (const [at, word] of wordsOfTicket.entries()) {
    expect(kept).not.toContain(`${word} ${wordsOfTicket[at + 1]} ${wordsOfTicket[at + 2]}`);
    if (/[\d@]/.test(word)) expect(kept).not.toContain(`"${word}"`);
  }

  await deskhand.ask('learning.forget', { id: null });
  expect(await deskhand.ask('learning.list')).toEqual([]);
  await page.close();
  const other = await deskhand.openOptions('#import');
  await chooseFile(other, 'team.deskhand.json', text);
  await expect(report(other)).toContainText('The file also holds what others learnt from use of 1 action');
  expect(await deskhand.ask('learning.list')).toEqual([]);
  await checkScreen(other, 'import-offers-learning', OPTIONS);
  await report(other).getByRole('button', { name: 'Learn from it, too' }).click();
  await expect(other.getByText('Learnt of 1 action.')).toBeVisible();
  expect(await deskhand.ask('learning.list')).toMatchObject([{ run: 1, dismissed: 0 }]);

  await other.close();
  const settings = await deskhand.openOptions('#settings');
  const learning = settings.getByRole('region', { name: 'Learning' });
  await expect(learning.getByRole('listitem')).toContainText('Run on 1 ticket');
  await checkScreen(settings, 'settings-learning', OPTIONS);
});
