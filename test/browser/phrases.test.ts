// What customers say who need an action: written down in the editor, proposed there, kept, compared, copied, exported and matched.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import { button, expectProblem } from './editor-steps.ts';
import { actionOf, expectKept, openEditor, pickInMenu, save, toast, undo } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

const TRACK = 'track-parcel';

const section = (page: Page) => page.getByRole('region', { name: 'What customers say', exact: true });
const lines = (page: Page) => section(page).locator('.phrase-rows input');
const line = (page: Page, number: number) =>
  section(page).getByRole('textbox', { name: `Line ${number}`, exact: true });
const proposals = (page: Page) => section(page).locator('.proposal');
const written = (page: Page) => lines(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function phrasesOf(deskhand: Parameters<typeof actionOf>[0], id: string) {
  const { action, draft } = await actionOf(deskhand, id);
  return { library: action?.phrases, draft: draft?.action.phrases };
}

test('lines are added, pasted, mended and removed by keyboard, kept without the empty ones, compared, copied and exported', async ({
  deskhand,
}) => {
  const page = await openEditor(deskhand, TRACK);
  await expect(lines(page)).toHaveCount(0);
  await button(section(page), 'Add line').click();
  await expect(line(page, 1)).toBeFocused();
  await page.keyboard.type('never showed up');
  await page.keyboard.press('Enter');
  await expect(line(page, 2)).toBeFocused();
  await paste(line(page, 2), '- where is my box\r\n\r\n- the neighbour has nothing\n');
  await expect(line(page, 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, 4)).toBeFocused();
  expect(await written(page)).toEqual(['never showed up', 'where is my box', 'the neighbour has nothing', '']);
  await expectKept(page);
  expect(await phrasesOf(deskhand, TRACK)).toEqual({
    library: undefined,
    draft: ['never showed up', 'where is my box', 'the neighbour has nothing'],
  });

  // A reload brings back what is kept; the empty line was nobody's.
  await page.reload();
  await expect(lines(page)).toHaveCount(3);

  await line(page, 2).fill('Never  showed up');
  await expectProblem(line(page, 2), 'This stands in line 1 already. Keep one of them.');
  await expect(page.getByRole('region', { name: 'Problems', exact: true })).toContainText('What customers say: line 2');
  await line(page, 2).fill('x'.repeat(301));
  await expectProblem(line(page, 2), 'Too long: at most 300 characters fit.');
  await checkScreen(page, 'options-phrases-problem', OPTIONS);
  await line(page, 2).fill('where is my box');
  await expect(page.getByRole('region', { name: 'Problems', exact: true })).toContainText('None: it can be activated.');

  await button(section(page), 'Remove line 1').click();
  await expect(button(section(page), 'Remove line 1')).toBeFocused();
  expect(await written(page)).toEqual(['where is my box', 'the neighbour has nothing']);
  await undo(page);
  expect(await written(page)).toEqual(['never showed up', 'where is my box', 'the neighbour has nothing']);

  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('is active as revision 2.');
  const said = ['never showed up', 'where is my box', 'the neighbour has nothing'];
  expect((await phrasesOf(deskhand, TRACK)).library).toEqual(said);

  const history = await openEditor(deskhand, TRACK, 'history');
  const general = history.getByRole('region', { name: 'General' });
  await expect(general.getByRole('listitem')).toHaveText([/^What customers say/]);
  await expect(general).toContainText('never showed up');

  const list = await deskhand.openOptions();
  await pickInMenu(list, 'Track a parcel', 'Duplicate');
  await expect(lines(list)).toHaveCount(3);

  const exported = await deskhand.openOptions();
  const [download] = await Promise.all([
    exported.waitForEvent('download'),
    pickInMenu(exported, 'Track a parcel', 'Export as JSON'),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect((JSON.parse(file) as { actions: Action[] }).actions[0]?.phrases).toEqual(said);

  // Without lines again, and the file brings them back.
  await page.bringToFront();
  for (let left = 3; left > 0; left--) await button(section(page), 'Remove line 1').click();
  await save(page, 'Save and activate');
  await expect(toast(page)).toContainText('is active as revision 3.');
  expect((await phrasesOf(deskhand, TRACK)).library).toBeUndefined();
  await deskhand.ask('library.import', { text: file });
  expect((await phrasesOf(deskhand, TRACK)).library).toEqual(said);
  await expect(lines(page)).toHaveCount(3);
});

test('a file whose lines break a limit is refused by name, and one with lines is taken', async ({ deskhand }) => {
  const { action } = await actionOf(deskhand, TRACK);
  const fileWith = (phrases: string[]) =>
    JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, actions: [{ ...action, phrases }] });
  const importing = async (phrases: string[]) =>
    (await deskhand.ask('library.import', { text: fileWith(phrases) })) as { refused: { name: string }[] };
  for (const phrases of [['x'.repeat(301)], Array.from({ length: 51 }, (_, at) => `line ${at}`)]) {
    expect((await importing(phrases)).refused).toMatchObject([{ name: 'Track a parcel' }]);
    expect((await phrasesOf(deskhand, TRACK)).library).toBeUndefined();
  }
  // What can be kept but not be active comes as every such action does: named, and as a draft.
  expect((await importing(['same', 'Same'])).refused).toMatchObject([{ name: 'Track a parcel' }]);
  expect((await actionOf(deskhand, TRACK)).action).toMatchObject({ status: 'draft', phrases: ['same', 'Same'] });
  expect((await importing(['never showed up'])).refused).toEqual([]);
  expect((await phrasesOf(deskhand, TRACK)).library).toEqual(['never showed up']);
});

test('the editor proposes lines, adds one by a press alone, and Match says that a line matched', async ({
  deskhand,
}) => {
  const page = await openEditor(deskhand, TRACK);
  await expect(proposals(page).first()).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
  expect(await proposals(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-from')))).not.toContain(
    'tickets',
  );
  await checkScreen(page, 'options-phrases', OPTIONS);
  const words = (await proposals(page).locator('span').first().textContent()) ?? '';
  const before = await proposals(page).locator('span').allTextContents();
  await button(section(page), `Add “${words}”`).click();
  expect(await written(page)).toEqual([words]);
  await expect(
    proposals(page)
      .locator('span')
      .filter({ hasText: new RegExp(`^${words}$`) }),
  ).toHaveCount(0);
  await expect(proposals(page).first()).toBeFocused();
  for (const other of before.slice(1)) await expect(button(section(page), `Add “${other}”`)).toBeVisible();

  await line(page, 1).fill('my marmalade went astray');
  await button(page.getByRole('region', { name: 'Match', exact: true }), 'Choose a ticket…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Hello,\n\nmy marmalade went astray. Can you help?');
  await button(dialog, 'Use this text').click();
  const match = page.getByRole('region', { name: 'Match', exact: true });
  await expect(match.getByRole('status')).toContainText(/^First of \d+: agents would see it\.$/);
  await expect(match.locator('[aria-current="true"]')).toContainText('line “my marmalade went astray”');
  await checkScreen(page, 'options-phrases-match', OPTIONS);
});

test('what this browser learnt from tickets is proposed as such', async ({ deskhand }) => {
  const list = await deskhand.openOptions();
  await list.evaluate(
    (learned) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('deskhand');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          transaction.objectStore('records').put(learned, 'learned');
          transaction.oncomplete = done;
          opening.result.close();
        };
      }),
    {
      actions: [
        {
          id: TRACK,
          run: {
            tickets: 6,
            stems: [
              ['neighbour courier', 5],
              ['courier', 5],
              ['=parcel', 5],
              ['parcel', 6],
            ],
          },
          dismissed: { tickets: 0, stems: [] },
        },
      ],
    },
  );
  const page = await openEditor(deskhand, TRACK);
  const own = section(page).locator('.proposal[data-from="tickets"]');
  await expect(own).toHaveText(['neighbour courierfrom your tickets']);
  await own.click();
  expect(await written(page)).toEqual(['neighbour courier']);
  await expect(own).toHaveCount(0);
});
