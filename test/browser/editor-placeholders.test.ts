// Inputs and their placeholders in the editor: renamed, deleted, inserted, unknown; and the order of inputs and outputs.
import type { Page } from '@playwright/test';
import { actionId, importActions } from './action-file.ts';
import {
  button,
  dragRow,
  expectNoProblem,
  expectProblem,
  field,
  insertPlaceholder,
  part,
  writeCode,
} from './editor-steps.ts';
import { actionOf, expectKept, openEditor, save, toast, undo } from './options-steps.ts';
import { expect, test } from './watched-test.ts';
import { WORD_ACTION } from './word-action.ts';

const ID = actionId(WORD_ACTION.name);
const QUESTION = 'Question before running';
const inputRow = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Inputs' }).getByRole('rowheader').getByRole('button', { name, exact: true });
const inputNames = (page: Page) => page.getByRole('region', { name: 'Inputs' }).getByRole('rowheader').locator('code');
const outputNames = (page: Page) =>
  page.getByRole('region', { name: 'Outputs' }).getByRole('listitem').locator('strong');

/** What stands in all the places that take a placeholder. */
async function expectEverywhere(page: Page, name: string): Promise<void> {
  await expect(field(page, 'Endpoint URL')).toHaveText(`https://api.northwind.example/v2/words/{{${name}}}/list`);
  await expect(field(page, 'Parameter 1: value')).toHaveText(`{{${name}}}`);
  await expect(field(page, 'Header 1: value')).toHaveText(`the {{${name}}}`);
  await expect(field(page, 'Body')).toHaveText(
    `{"text":"a {{${name}}}","bare":{{${name}}},"count":{{count}},"note":{{note}}}`,
  );
  await expect(field(page, QUESTION)).toHaveText(`Send {{${name}}}?`);
}

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, [WORD_ACTION]));

test('renaming an input renames its placeholders in URL, query, header, body and question', async ({ deskhand }) => {
  const page = await openEditor(deskhand, ID);
  await writeCode(field(page, QUESTION), 'Send {{word}}?');
  await expectEverywhere(page, 'word');
  await inputRow(page, 'word').click();
  const name = field(part(page, 'inputs[0]'), 'Name');
  await name.fill('count');
  await expectProblem(name, /There are two inputs called "count"/);
  await name.fill('search_term');
  await expectNoProblem(name);
  await expect(name).toHaveAccessibleDescription('Its placeholders follow when you leave this field.');
  await expectEverywhere(page, 'word');
  await page.keyboard.press('Tab');
  await expectEverywhere(page, 'search_term');
  await expectKept(page);
  await page.reload();
  await expectEverywhere(page, 'search_term');
  await expect(page.locator('.cm-input-unknown')).toHaveCount(0);
  await save(page, 'Save and activate');
  await expect(toast(page)).toHaveText('“Pass a word on” is active as revision 2.');
  const { action } = await actionOf(deskhand, ID);
  expect(action?.request.url).toContain('{{search_term}}');
});

test('deleting an input that is used says where, and its placeholders stay, go, or come back', async ({ deskhand }) => {
  const page = await openEditor(deskhand, ID);
  await writeCode(field(page, QUESTION), 'Send {{word}}?');
  await button(page, 'Delete word').click();
  const dialog = page.getByRole('dialog', { name: 'Delete input word?' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    'the question before running',
    'the endpoint URL',
    'the query parameter q',
    'the header X-Word',
    'the body, 2 times',
  ]);
  await button(dialog, 'Cancel').click();
  await expectEverywhere(page, 'word');

  await button(page, 'Delete word').click();
  await button(dialog, 'Delete, keep placeholders').click();
  await expect(inputNames(page)).toHaveText(['count', 'note']);
  for (const label of ['Endpoint URL', 'Parameter 1: value', 'Header 1: value', 'Body', QUESTION]) {
    await expectProblem(field(page, label), /There is no input called "word"\. Add it, or correct \{\{word\}\}\./);
    await expect(field(page, label).locator('.cm-input-unknown').first()).toHaveText('{{word}}');
  }
  await undo(page);
  await expect(inputNames(page)).toHaveText(['word', 'count', 'note']);
  await expect(page.locator('.cm-input-unknown')).toHaveCount(0);

  await button(page, 'Delete word').click();
  await button(dialog, 'Delete with placeholders').click();
  await expect(field(page, 'Endpoint URL').locator('.cm-input-unknown')).toHaveText('{{word}}');
  await expect(field(page, 'Body')).not.toContainText('word');
  await expect(page.getByRole('button', { name: 'Add input word' })).toHaveCount(1);
  await undo(page);
  await expectEverywhere(page, 'word');
  await button(page, 'Delete note').click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(['the body']);
});

test('{+} inserts at the caret in URL, query, header and body, and an unknown name is offered as a new input', async ({
  deskhand,
}) => {
  const page = await openEditor(deskhand, ID);
  const places = [
    { label: 'Endpoint URL', text: 'https://api.northwind.example/v2/words/a/list', back: 6 },
    { label: 'Parameter 1: value', text: 'from to', back: 3 },
    { label: 'Header 1: value', text: 'from to', back: 3 },
    { label: 'Body', text: '{"text":"from to"}', back: 5 },
  ];
  for (const { label, text, back } of places) {
    const code = field(page, label);
    await writeCode(code, text);
    for (let left = back; left > 0; left -= 1) await page.keyboard.press('ArrowLeft');
    await insertPlaceholder(page, label, 'count');
    await expect(code).toBeFocused();
    await page.keyboard.type('+');
    const at = text.length - back;
    await expect(code).toHaveText(`${text.slice(0, at)}{{count}}+${text.slice(at)}`);
    await expect(code.locator('.cm-input-known')).toHaveText('{{count}}');
  }
  await page.keyboard.press('Control+z');

  for (const { label } of places) {
    const name = `new_${places.findIndex((one) => one.label === label)}`;
    await field(page, label).press('Control+End');
    for (let left = label === 'Body' ? 2 : 0; left > 0; left -= 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.insertText(`{{${name}}}`);
    const mark = field(page, label).locator('.cm-input-unknown').first();
    await expect(mark).toHaveAttribute('title', `There is no input called “${name}”.`);
    await expectProblem(field(page, label), new RegExp(`There is no input called "${name}"`));
    await button(page, `Add input ${name}`).click();
    await expect(inputNames(page).last()).toHaveText(name);
    await expectNoProblem(field(page, label));
  }
  await expect(page.locator('.cm-input-unknown')).toHaveCount(0);
});

test('inputs and outputs are ordered by drag and by keyboard, and the order is kept', async ({ deskhand }) => {
  const page = await openEditor(deskhand, ID);
  await dragRow(page, 'note', 'word');
  await expect(inputNames(page)).toHaveText(['note', 'word', 'count']);
  await button(page, 'Move note').press('ArrowDown');
  await expect(inputNames(page)).toHaveText(['word', 'note', 'count']);
  await expect(button(page, 'Move note')).toBeFocused();
  await expect(page.getByText('note moved to place 2 of 3.')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('note is last already.')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(inputNames(page)).toHaveText(['note', 'word', 'count']);

  await dragRow(page, 'First', 'Third');
  await expect(outputNames(page)).toHaveText(['Second', 'Third', 'First']);
  await button(page, 'Move First').press('ArrowUp');
  await expect(outputNames(page)).toHaveText(['Second', 'First', 'Third']);

  await save(page, 'Save and activate');
  await expect(toast(page)).toHaveText('“Pass a word on” is active as revision 2.');
  const { action } = await actionOf(deskhand, ID);
  expect(action?.inputs.map(({ name }) => name)).toEqual(['note', 'word', 'count']);
  expect(action?.outputs.map(({ name }) => name)).toEqual(['Second', 'First', 'Third']);
});
