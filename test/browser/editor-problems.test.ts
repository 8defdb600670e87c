// What may not become an active action: each rule is checked while it is typed, said at its field, and never loses what was typed.
import type { Locator, Page } from '@playwright/test';
import { actionId, importActions } from './action-file.ts';
import { addPair, button, expectNoProblem, expectProblem, field, part, writeCode } from './editor-steps.ts';
import { actionOf, expectKept, openEditor, save, saveBar, toast } from './options-steps.ts';
import { expect, test } from './watched-test.ts';
import { WORD_ACTION } from './word-action.ts';

const ID = actionId(WORD_ACTION.name);
const activate = (page: Page) => saveBar(page).getByRole('button', { name: 'Save and activate' });
const url = (page: Page) => field(page, 'Endpoint URL');
const body = (page: Page) => field(page, 'Body');
const SAME_BODY = '{"text":"a {{word}}","bare":{{word}},"count":{{count}},"note":{{note}}}';

interface BadInput {
  what: string;
  at: (page: Page) => Locator;
  /** Types it. */
  write: (page: Page) => Promise<unknown>;
  says: RegExp;
  /** Types what would be right. */
  mend: (page: Page) => Promise<unknown>;
}

const inUrl = (what: string, bad: string, says: RegExp): BadInput => ({
  what,
  at: url,
  write: (page) => writeCode(url(page), bad),
  says,
  mend: (page) => writeCode(url(page), WORD_ACTION.url),
});
const inBody = (what: string, bad: string, says: RegExp): BadInput => ({
  what,
  at: body,
  write: (page) => writeCode(body(page), bad),
  says,
  mend: (page) => writeCode(body(page), SAME_BODY),
});
const output = (page: Page, index: number, label: string) => field(part(page, `outputs[${index}]`), label);
const inPath = (what: string, bad: string, says: RegExp): BadInput => ({
  what,
  at: (page) => output(page, 1, 'Path'),
  write: (page) => output(page, 1, 'Path').fill(bad),
  says,
  mend: (page) => output(page, 1, 'Path').fill('$.list[0].second'),
});

const TABLE: BadInput[] = [
  inUrl('an address without TLS', 'http://api.northwind.example/v2', /https/),
  inUrl('a placeholder in the host', 'https://{{word}}.northwind.example/v2', /host/i),
  inUrl('a placeholder that begins the path’s host', 'https://api.northwind.example{{word}}', /placeholder/i),
  inUrl('an unfinished placeholder', 'https://api.northwind.example/v2/{{word', /is no placeholder/),
  {
    what: 'a header that carries a credential',
    at: (page) => field(page, 'Header 2: name'),
    write: (page) => addPair(page, 'header', 'Authorization'),
    says: /The header "Authorization" carries a credential\. Leave it out and choose a connection\./,
    mend: (page) => button(page, 'Remove header Authorization').click(),
  },
  inBody('a body that is no JSON', '{"text": word}', /has no JSON value at line 1, column 10/),
  inBody('a body that is JSON for no value', '{"a":{{count}}{{count}}}', /line 1, column 15/),
  inBody(
    'a body with a hole when a value is left out',
    '{"a":"x {{note}}"}',
    /"note" is optional and would leave a hole here/,
  ),
  {
    what: 'a GET with a body',
    at: body,
    write: (page) => page.getByLabel('Request method').selectOption('GET'),
    says: /A GET has no body\. Remove the body, or choose another method\./,
    mend: (page) => page.getByLabel('Request method').selectOption('POST'),
  },
  {
    what: 'an input’s name that another one has',
    at: (page) => field(part(page, 'inputs[1]'), 'Name'),
    write: async (page) => {
      await page.getByRole('button', { name: 'count', exact: true }).click();
      await field(part(page, 'inputs[1]'), 'Name').fill('word');
    },
    says: /There are two inputs called "word"\. Give each its own name\./,
    mend: (page) => field(part(page, 'inputs[1]'), 'Name').fill('count'),
  },
  {
    what: 'a default that is no value of its type',
    at: (page) => part(page, 'inputs[1]').getByLabel('Default', { exact: true }),
    write: async (page) => {
      await part(page, 'inputs[1]').getByLabel('If missing').selectOption('Use a default');
      await part(page, 'inputs[1]').getByLabel('Default', { exact: true }).fill('3.0');
    },
    says: /integer/,
    mend: (page) => part(page, 'inputs[1]').getByLabel('Default', { exact: true }).fill('3'),
  },
  {
    what: 'an output’s name that another one has',
    at: (page) => output(page, 1, 'Name'),
    write: async (page) => {
      await page.getByRole('button', { name: /^Second/ }).click();
      await output(page, 1, 'Name').fill('First');
    },
    says: /There are two outputs called "First"\. Give each its own name\./,
    mend: (page) => output(page, 1, 'Name').fill('Second'),
  },
  inPath('a path with a filter', '$.list[?(@.price)]', /at column 7, .*Filters and expressions are not offered/),
  inPath('a path that ends too early', '$.list.', /at column 8/),
];

test.use({ seeded: false });

test('bad input is said at its field while it is typed, keeps the action from being active, and can be kept as a draft', async ({
  deskhand,
  world,
}) => {
  await importActions(deskhand, world, [WORD_ACTION]);
  const page = await openEditor(deskhand, ID);
  await expect(url(page)).toHaveText(WORD_ACTION.url);
  for (const { what, at, write, says, mend } of TABLE) {
    await test.step(what, async () => {
      await write(page);
      await expectProblem(at(page), says);
      await expect(activate(page)).toBeDisabled();
      await expect(activate(page)).toHaveAccessibleDescription('Fix 1 problem to activate');
      await mend(page);
      await expect(page.getByText('None: it can be activated.')).toBeVisible();
    });
  }

  // one of each kind at once, and a draft of it all the same
  await writeCode(url(page), 'http://api.northwind.example/');
  await writeCode(body(page), '[1, 2');
  await output(page, 1, 'Path').fill('second');
  await expect(button(page, 'Fix 3 problems to activate')).toBeVisible();
  await save(page, 'Save draft');
  await expect(toast(page)).toHaveText('Draft saved as revision 2. Agents go on with revision 1.');
  const { action, draft } = await actionOf(deskhand, ID);
  expect(action).toMatchObject({ revision: 1, status: 'active', request: { url: WORD_ACTION.url } });
  expect(draft).toMatchObject({
    revision: 2,
    action: { request: { url: 'http://api.northwind.example/', body: '[1, 2' } },
  });
  await activate(page).click({ force: true });
  await expect(page.getByRole('heading', { name: 'Problems' })).toBeFocused();
  await button(page, 'Go to Output Second: path').click();
  await expect(output(page, 1, 'Path')).toBeFocused();
});

test('a password in an address is taken out of it at once and is kept nowhere', async ({ deskhand, world }) => {
  await importActions(deskhand, world, [WORD_ACTION]);
  const page = await openEditor(deskhand, ID);
  await writeCode(url(page), 'https://anna:hunter-2@api.northwind.example/v2');
  await expect(url(page)).toHaveText('https://api.northwind.example/v2');
  const said = page.getByRole('alert').filter({ hasText: 'The user name or password in the address was not taken' });
  await expect(said).toContainText('Put the secret into a connection');
  await expectKept(page);
  expect(await page.content()).not.toContain('hunter-2');
  expect(JSON.stringify(await actionOf(deskhand, ID))).not.toContain('hunter-2');
  await button(page, 'Understood').click();
  await expect(said).toHaveCount(0);
  await expectNoProblem(url(page));
});

test('an action takes a hundred inputs and not one more, whichever way it is added', async ({ deskhand, world }) => {
  const inputs = Array.from({ length: 100 }, (_, index) => ({
    name: `input_${index}`,
    description: 'One.',
    type: 'string',
  }));
  await importActions(deskhand, world, [{ ...WORD_ACTION, inputs: [...WORD_ACTION.inputs, ...inputs].slice(0, 100) }]);
  const page = await openEditor(deskhand, ID);
  const add = button(page, 'Add input');
  await expect(add).toHaveAccessibleDescription('100 of 100: no more fit into one action');
  for (const off of [add, button(page, 'Duplicate count')]) {
    // it says that it is off, and why when it is pressed all the same
    await off.click({ force: true });
    await expect(toast(page)).toHaveText('No input was added: an action has at most 100.');
    await button(page, 'Close message').click();
  }
  await button(page, 'Insert an input: Body').click();
  await expect(page.getByRole('menuitem')).toHaveCount(100);
  await page.keyboard.press('Escape');
  await writeCode(body(page), '{"a":{{one_more}}}');
  await button(page, 'Add input one_more').click();
  await expect(toast(page)).toHaveText('No input was added: an action has at most 100.');
  await expect(page.getByRole('region', { name: 'Inputs' }).getByRole('rowheader')).toHaveCount(100);
  await expectProblem(body(page), /There is no input called "one_more"/);
});
