// Actions for groups of agents, in the real extension: written in the editor, offered to those of the group alone, and the settings' change
// seen at once in a panel that is open.
import type { Locator, Page } from '@playwright/test';
import { listOf, openEditor, rowOf, save, toast, undo } from './options-steps.ts';
import { besideTicket, openAction, searchFor } from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';
import { expect, test } from './watched-test.ts';

const REFUNDS = 'See an order’s refunds';

const chips = (field: Locator) => field.locator('.chip bdi');
const removeButton = (field: Locator, name: string) =>
  field.getByRole('button', { name: `Remove ${name}`, exact: true });
const cards = (panel: Page, name: string) =>
  panel.locator('.card').filter({ has: panel.getByRole('button', { name, exact: true }) });

test('agents of another group neither see, find nor run an action; joining it in the settings shows it at once', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  await searchFor(panel, REFUNDS);
  await expect(cards(panel, REFUNDS)).toBeVisible();
  const { actions } = await listOf(deskhand);
  const id = actions.find(({ name }) => name === REFUNDS)?.id ?? '';

  // Written in the editor: with Enter, with commas, and by leaving the field; the same group twice is one.
  const editor = await openEditor(deskhand, id);
  const groups = editor.locator('[data-field="groups"]');
  const typed = groups.getByRole('combobox', { name: 'Groups', exact: true });
  await typed.fill('Tier  2');
  await typed.press('Enter');
  await typed.pressSequentially('Spain,');
  await typed.pressSequentially('tier 2');
  await typed.press('Enter');
  await expect(chips(groups)).toHaveText(['Tier 2', 'Spain']);
  await expect(groups).toContainText('You are in none of these');
  await removeButton(groups, 'Spain').click();
  await expect(removeButton(groups, 'Tier 2')).toBeFocused();
  await undo(editor);
  await expect(chips(groups)).toHaveText(['Tier 2', 'Spain']);
  await typed.fill('x'.repeat(61));
  await typed.press('Enter');
  await expect(groups).toContainText('at most 60 characters');
  await checkScreen(editor, 'options-groups', OPTIONS);
  await typed.fill('France');
  await save(editor, 'Save and activate');
  await expect(toast(editor)).toContainText('is active as revision 2.');
  await expect(chips(groups)).toHaveText(['Tier 2', 'Spain', 'France']);
  const list = await deskhand.openOptions();
  await expect(rowOf(list, REFUNDS)).toContainText('For Tier 2, Spain, France');
  await checkScreen(list, 'options-list-groups', OPTIONS);

  // The panel was open all the time, and nothing is pressed there.
  await expect(cards(panel, REFUNDS)).toHaveCount(0);

  const settings = await deskhand.openOptions('#settings');
  const mine = settings.getByRole('region', { name: 'Groups', exact: true });
  const join = mine.getByRole('combobox', { name: 'My groups', exact: true });
  await join.fill('Tier 1');
  await join.press('Enter');
  await expect(chips(mine)).toHaveText(['Tier 1']);
  await expect(toast(settings)).toHaveText('Setting saved.');
  await expect(cards(panel, REFUNDS)).toHaveCount(0);
  await join.fill('spain');
  await join.press('Enter');
  await expect(chips(mine)).toHaveText(['Tier 1', 'Spain']);
  await expect(cards(panel, REFUNDS)).toBeVisible();
  await checkScreen(settings, 'options-my-groups', OPTIONS);
  await removeButton(mine, 'Spain').click();
  await expect(removeButton(mine, 'Tier 1')).toBeFocused();
  await expect(cards(panel, REFUNDS)).toHaveCount(0);
  await undo(settings);
  await expect(chips(mine)).toHaveText(['Tier 1', 'Spain']);
  await expect(cards(panel, REFUNDS)).toBeVisible();

  // A form that is open when its agent leaves the group stays, and its run is refused with the reason.
  await deskhand.page.bringToFront();
  await openAction(panel, REFUNDS);
  await settings.bringToFront();
  await removeButton(mine, 'Spain').click();
  await expect(chips(mine)).toHaveText(['Tier 1']);
  await deskhand.page.bringToFront();
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('main')).toContainText(
    'This action is for the groups “Tier 2”, “Spain”, “France”. You are in the group “Tier 1”.',
  );
  await checkScreen(panel, 'panel-other-group', PANEL);
});

test('where every action is for others, the panel says so and leads to the settings', async ({ deskhand }) => {
  const { actions } = (await deskhand.ask('library.read', { ids: null })) as { actions: object[] };
  const text = (groups?: string[]) =>
    JSON.stringify({
      format: 'deskhand-library',
      schemaVersion: 1,
      actions: actions.map((action) => ({ ...action, ...(groups && { groups }) })),
    });
  const panel = await besideTicket(deskhand);
  await deskhand.ask('library.import', { text: text(['Night shift']) });
  await expect(panel.getByRole('heading', { name: 'No action is for your groups' })).toBeVisible();
  await checkScreen(panel, 'panel-no-group', PANEL);
  await deskhand.ask('settings.set', { groups: ['night shift'] });
  await expect(panel.locator('.card').first()).toBeVisible();
});
