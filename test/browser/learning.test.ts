// What use taught, in the settings of the real extension: an action that was run, another that was put aside, and forgetting both.
import { expect, expectAccessible, test } from './fixtures.ts';
import { besideTicket, findCard } from './panel-steps.ts';

test('what was run and put aside stands in the settings and can be forgotten', async ({ deskhand }) => {
  const panel = await besideTicket(deskhand);
  const card = await findCard(panel, 'See an order’s refunds');
  await card.getByRole('button', { name: 'See an order’s refunds', exact: true }).focus();
  await panel.keyboard.press('r');
  await expect(card.locator('.outputs')).toContainText('54.80');

  await panel.getByRole('searchbox').fill('');
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
