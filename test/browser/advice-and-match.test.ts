// What an administrator is told while writing: what would serve agents badly, what could be mistaken for what, where it ranks on a ticket.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN } from '../world/world.ts';
import { actionId, libraryFile, type TestAction } from './action-file.ts';
import { button, field, part } from './editor-steps.ts';
import { actionOf, descriptionField, nameField, openEditor, save, saveBar, toast } from './options-steps.ts';
import { besideTicket } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

interface Described extends TestAction {
  description: string;
}

/** Adds these actions, each with its own description, and a connection that acts as one account for all agents. */
async function addDescribed(deskhand: Deskhand, actions: readonly Described[]): Promise<void> {
  const file = JSON.parse(libraryFile(actions.map(({ description: _own, ...action }) => action)));
  file.connections[0].account = 'helpdesk-service';
  for (const [at, { description }] of actions.entries()) file.actions[at].description = description;
  const report = (await deskhand.ask('library.import', { text: JSON.stringify(file) })) as { refused: object[] };
  expect(report.refused).toEqual([]);
}

const panelOf = (page: Page, name: 'Advice' | 'Match' | 'Problems') => page.getByRole('region', { name, exact: true });
const advice = (page: Page) => panelOf(page, 'Advice').locator('.issues > li > div > strong');

test.describe('advice', () => {
  test.use({ seeded: false });

  const VAGUE: Described = {
    name: 'Update data',
    description: 'For the shop people, on Mondays and on Tuesdays alike.',
    method: 'POST',
    url: `${API_ORIGIN}/v2/vouchers`,
    inputs: [{ name: 'email', description: 'Address of the customer.', type: 'string' }],
    headers: [{ name: 'X-Shop-Caller', value: '9f86d081884c7d659a2feaa0c55ad015' }],
    body: '{"email": "{{email}}"}',
    outputs: [{ name: 'Everything', path: '$' }],
  };

  test('says what would serve agents badly, leads to each place, goes with what was mended, and blocks nothing', async ({
    deskhand,
  }) => {
    await addDescribed(deskhand, [VAGUE]);
    const page = await openEditor(deskhand, actionId(VAGUE.name));
    await expect(advice(page)).toHaveText([
      '“Update data” could be any action.',
      'The description does not say what comes of it.',
      'It changes data, and no question stands before it.',
      'Nothing says what to do when the ticket does not hold “email”.',
      '“X-Shop-Caller” looks like a credential. Whoever gets this definition gets it too.',
      '“Northwind shop” acts as helpdesk-service: this connection may be allowed more than your agents are.',
      '“Everything” captures everything that comes back.',
    ]);
    await expect(panelOf(page, 'Problems')).toContainText('None: it can be activated.');
    await checkScreen(page, 'options-advice', OPTIONS);

    const leads = async (name: string, path: string) => {
      await panelOf(page, 'Advice')
        .getByRole('button', { name: `Go to ${name}` })
        .click();
      await expect(part(page, path).locator(':focus')).toHaveCount(1);
    };
    await leads('Name', 'name');
    await leads('Question before running', 'confirmation');
    await leads('Output Everything: path', 'outputs[0].path');

    await nameField(page).fill('Issue a voucher');
    await descriptionField(page).fill('Sends a voucher to a customer. Use it as an apology for a late parcel.');
    await expect(advice(page)).toHaveCount(5);
    await expect(panelOf(page, 'Advice')).not.toContainText('could be any action');
    // With five pieces of advice left it is saved and active.
    await save(page, 'Save and activate');
    await expect(toast(page)).toHaveText('“Issue a voucher” is active as revision 2.');
    expect((await actionOf(deskhand, actionId(VAGUE.name))).action).toMatchObject({ status: 'active', revision: 2 });
    await expect(advice(page)).toHaveCount(5);
  });

  const CART: Described = {
    name: 'Add book to cart',
    description: 'Adds a book to the customer’s shopping cart. Use it once they have confirmed the title they want.',
    url: `${API_ORIGIN}/v2/orders/NW-20481`,
  };
  const OTHER: Described = {
    name: 'Look up parcel',
    description: 'Shows where a parcel is and when it arrives. Use it when somebody waits for one.',
    url: `${API_ORIGIN}/v2/shipments/LP55307719`,
  };

  test('an action too close to another shows both, what they share and what tells them apart, and saving says so', async ({
    deskhand,
  }) => {
    await addDescribed(deskhand, [CART, OTHER]);
    const page = await openEditor(deskhand, actionId(OTHER.name));
    await expect(panelOf(page, 'Advice')).toContainText('Nothing to say: it reads well.');
    await nameField(page).fill('Add book to wishlist');
    await descriptionField(page).fill('Saves a book on the customer’s wishlist. Use it when they want it later.');
    const alike = panelOf(page, 'Advice').getByRole('listitem').filter({ hasText: 'Easy to mistake for' });
    await expect(alike).toContainText('Easy to mistake for “Add book to cart”');
    await expect(alike).toContainText(
      'Their names differ by “wishlist” and “cart”: say in each description when the other one is meant.',
    );
    await expect(alike.locator('dd').first()).toContainText('book');
    await expect(alike.locator('dd').nth(1)).toContainText('wishlist');
    await expect(alike.locator('dd').nth(2)).toContainText('cart');
    await alike.getByText('Its description').click();
    await expect(alike).toContainText(CART.description);
    await checkScreen(page, 'options-look-alike', OPTIONS);

    await save(page, 'Save and activate');
    await expect(toast(page)).toHaveText(
      '“Add book to wishlist” is active as revision 2. Easy to mistake for “Add book to cart”.',
    );
    await button(page, 'Compare').click();
    await expect(page.getByRole('heading', { name: 'Advice' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Advice' })).toBeInViewport();
    await alike.getByRole('link', { name: 'Open the other one' }).click();
    await expect(nameField(page)).toHaveValue('Add book to cart');
    await expect(panelOf(page, 'Advice')).toContainText('Easy to mistake for “Add book to wishlist”');
  });
});

const DESCRIPTION = 'What was already paid back for an order';

/** The rows of the match: name, whether agents would see it, why. */
async function matchRows(page: Page): Promise<{ name: string; suggested: boolean; why: string[] }[]> {
  const rows = panelOf(page, 'Match').locator('.match__rows > li');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('.match__name :is(a, strong)')?.textContent ?? '',
      suggested: row.querySelector('.match__name small')?.textContent === 'would be shown',
      why: [...row.querySelectorAll('.match__why mark')].map((mark) => mark.textContent ?? ''),
    })),
  );
}

test('Match ranks the action on a recent ticket as the panel suggests there, and again while the description is written', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  await expect(panel.locator('.card')).toHaveCount(4);
  const suggested = await panel.locator('.card').evaluateAll((cards) =>
    cards.map((card) => ({
      name: card.querySelector('.card__open')?.textContent?.trim() ?? '',
      why: [...card.querySelectorAll('.why__word')].map((word) => word.textContent?.trim() ?? ''),
    })),
  );
  const page = await openEditor(deskhand, 'list-refunds');
  await expect(descriptionField(page)).toHaveValue(new RegExp(`^${DESCRIPTION}`));
  await panelOf(page, 'Match').getByRole('button', { name: 'Choose a ticket…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /#48213/ })
    .click();
  const standing = panelOf(page, 'Match').getByRole('status');
  await expect(standing).toContainText(/of \d+: agents would see it\.$/);
  const rows = await matchRows(page);
  expect(rows.filter((row) => row.suggested).map(({ name }) => name)).toEqual(suggested.map(({ name }) => name));
  for (const { name, why } of suggested) {
    const row = rows.find((one) => one.name === name);
    for (const word of why) expect(row?.why, name).toContain(word);
  }
  await checkScreen(page, 'options-match', OPTIONS);

  const before = await standing.textContent();
  await nameField(page).fill('Print the staff canteen’s menu');
  await descriptionField(page).fill('Prints what the staff canteen cooks on Thursday.');
  await expect(standing).toContainText('agents would not see it.');
  // Agents go on with the revision they have: the panel follows the tab that is looked at.
  await deskhand.page.bringToFront();
  await expect(panel.locator('.card', { hasText: 'See an order’s refunds' })).toBeVisible();
  await page.bringToFront();
  await nameField(page).fill('Refund a kettle that arrived cracked');
  await descriptionField(page).fill(
    'Pays back a kettle that arrived with a cracked lid. Use it when somebody asks for a refund of the kettle and its shipping.',
  );
  await expect(standing).toContainText(/^First of \d+: agents would see it\.$/);
  await button(page, 'Discard').click();
  await expect(standing).toHaveText(before ?? '');
  expect(world.api.requests).toEqual([]);
});

test('Match takes pasted ticket text, says rank, score and reasons, and keeps nothing of it', async ({ deskhand }) => {
  const page = await openEditor(deskhand, 'issue-voucher');
  await panelOf(page, 'Match').getByRole('button', { name: 'Choose a ticket…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('None yet. Open a ticket in your helpdesk');
  await button(dialog, 'Use this text').click();
  await expect(dialog.getByRole('alert')).toHaveText('Paste the text first.');
  await field(dialog, 'Or paste a ticket’s text').fill(
    'Subject: A voucher as an apology\nFrom: j.doe@example.com\n\nMy delivery came very late. Could I have a voucher?',
  );
  await button(dialog, 'Use this text').click();
  const match = panelOf(page, 'Match');
  await expect(match).toContainText('A voucher as an apology');
  await expect(match.getByRole('status')).toContainText(/^First of \d+: agents would see it\.$/);
  const [own] = await matchRows(page);
  expect(own).toMatchObject({ name: 'Issue a voucher', suggested: true });
  expect(own?.why.join(' ')).toContain('voucher');
  await expect(match.locator('[aria-current="true"] .match__score')).toHaveText(/^\d+%$/);
  await expect(saveBar(page)).toContainText('No changes');
  const stored = JSON.stringify([await deskhand.ask('tickets.recent'), await actionOf(deskhand, 'issue-voucher')]);
  expect(stored).not.toContain('j.doe@example.com');
});
