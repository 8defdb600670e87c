// Imports: what each kind of document becomes, that no secret of it is kept, and that a bad one changes nothing and says why.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ConnectionSummary } from '#lib/messages.ts';
import type { Deskhand } from '../world/deskhand.ts';
import {
  actionNamed,
  COLLECTION,
  COLLECTION_SECRET,
  chooseFile,
  countFrames,
  framesOf,
  inputsOf,
  type LibraryFile,
  openList,
  pageText,
  paste,
  report,
  YAML_DOCUMENT,
} from './import-steps.ts';
import { databaseText } from './stored.ts';
import { expect, test } from './watched-test.ts';

const GITHUB = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, count) => all + count, 0);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const library = async (deskhand: Deskhand) => (await deskhand.ask('library.read', { ids: null })) as LibraryFile;
const connections = async (deskhand: Deskhand) => (await deskhand.ask('connections.list')) as ConnectionSummary[];
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Add ${name}`, exact: true }).check();

/** That text stands nowhere: not on the page, in the library, in an export, in any store. */
async function expectNowhere(deskhand: Deskhand, page: Page, secret: string): Promise<void> {
  const worker = await deskhand.worker();
  const places = {
    page: await pageText(page),
    library: JSON.stringify(await library(deskhand)),
    connections: JSON.stringify(await connections(deskhand)),
    database: await worker.evaluate(databaseText),
    storage: await worker.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
    ),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, `nothing was read of: ${place}`).toBeGreaterThan(10);
    expect(text, place).not.toContain(secret);
  }
}

test.describe('into an empty library', () => {
  test.use({ seeded: false });

  test('a cURL command opens as a draft with typed inputs and a connection to fill in, and its secrets are nowhere', async ({
    deskhand,
  }) => {
    const page = await deskhand.openOptions();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await paste(
      page,
      `curl -X POST 'https://api.northwind.example/v2/customers/mara%40lindqvist.example/cart?currency=EUR&api_key=q-5ecret-1' \\
        -H 'Authorization: Bearer h-5ecret-2' -b 'session=c-5ecret-3' -H 'X-Warehouse-Note: gift' --proxy http://u:p-5ecret-4@proxy.example:3128 \\
        --json '{"items":[{"isbn":"9780441478125","quantity":2,"gift_wrap":false}],"source":"helpdesk"}'`,
    );
    const choices = page.getByRole('group', { name: 'Values that become inputs' });
    await choices.getByRole('checkbox', { name: /source/ }).uncheck();
    const leftOut = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Not carried over/ }) });
    for (const words of [/cookie/i, /proxy/i, '"api_key" carries a credential', 'more than one credential'])
      await expect(leftOut.last()).toContainText(words);
    await expect(page.locator('.request')).toContainText('"source": "helpdesk"');
    await expect(page.locator('.request')).toContainText('"quantity": {{quantity}}');

    await button(page, 'Add as a draft and open it').click();
    await expect(page).toHaveURL(/#actions\/[0-9a-f-]{36}$/);
    await expect(page.getByText('waits for its secret')).toBeVisible();
    const [action] = (await library(deskhand)).actions;
    expect(action).toMatchObject({
      status: 'draft',
      revision: 1,
      request: {
        method: 'POST',
        url: 'https://api.northwind.example/v2/customers/{{customer_email}}/cart',
        query: [{ name: 'currency', value: 'EUR' }],
        headers: [{ name: 'X-Warehouse-Note', value: 'gift' }],
      },
    });
    expect(action && inputsOf(action)).toEqual({
      customer_email: 'string',
      isbn: 'string',
      quantity: 'integer',
      gift_wrap: 'boolean',
    });
    const [connection, ...others] = await connections(deskhand);
    expect(others).toEqual([]);
    expect(connection).toMatchObject({
      secret: 'missing',
      connection: { kind: 'bearer', origins: ['https://api.northwind.example'] },
    });
    expect(action?.request.connectionId).toBe(connection?.id);
    await page.goto(page.url().replace(/#.*/, '#actions'));
    await expect(page.getByText('has no secret in this browser yet')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await button(page, /^More for/).click();
        await page.getByRole('menuitem', { name: 'Export as JSON' }).click();
      })(),
    ]);
    const exported = (await (await download.createReadStream()).toArray()).join('');
    expect(exported).toContain('customer_email');
    expect(exported).not.toContain('5ecret');
    await expectNowhere(deskhand, page, '5ecret');
  });

  test('an OpenAPI document in YAML becomes typed inputs and outputs, and says what it could not carry over', async ({
    deskhand,
  }) => {
    const page = await deskhand.openOptions('#import');
    await chooseFile(page, 'warehouse.yaml', YAML_DOCUMENT);
    await expect(page.getByText('OpenAPI, 2 operations')).toBeVisible();
    await page.getByLabel('Tag').selectOption('Stock');
    await expect(page.getByText('1 of 2 shown')).toBeVisible();
    await button(page, 'Preview Set the stock of a book').click();
    await expect(page.getByText('The cookie "session" was left out')).toBeVisible();
    await tick(page, 'Set the stock of a book');
    await button(page, 'Add 1 as a draft').click();
    await expect(page).toHaveURL(/#actions\//);

    const action = actionNamed(await library(deskhand), 'Set the stock of a book');
    expect(action).toMatchObject({ status: 'draft', description: expect.stringContaining('how many copies') });
    expect(action.request).toMatchObject({
      method: 'PUT',
      url: 'https://warehouse.northwind.example/v2/books/{{isbn}}/stock',
      query: [{ name: 'limit', value: '{{limit}}' }],
      headers: [{ name: 'X-Reason', value: expect.stringMatching(/^\{\{\w+\}\}$/) }],
    });
    expect(action.inputs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'isbn', type: 'string', required: true, description: 'ISBN-13 of the book.' }),
        expect.objectContaining({ name: 'limit', type: 'integer', required: false }),
        expect.objectContaining({ type: 'string', options: ['counted', 'broken'] }),
        expect.objectContaining({ name: 'copies', type: 'integer', description: expect.stringContaining('How many') }),
        expect.objectContaining({ name: 'weight', type: 'decimal', required: false }),
        expect.objectContaining({ name: 'shelf', description: expect.stringContaining('shelf') }),
        expect.objectContaining({ name: 'fragile', type: 'boolean' }),
      ]),
    );
    expect(action.outputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.total', '$.place.shelf', '$.place.fragile']),
    );
    expect((await connections(deskhand))[0]).toMatchObject({
      secret: 'missing',
      connection: { kind: 'api-key', key: { in: 'header', name: 'X-Warehouse-Key' } },
    });
  });

  test('a Postman collection becomes drafts of its requests, without the token that it holds', async ({ deskhand }) => {
    const page = await deskhand.openOptions('#import');
    await chooseFile(page, 'parcels.json', JSON.stringify(COLLECTION));
    await expect(page.getByText('Postman collection, 2 requests')).toBeVisible();
    await button(page, 'Select all shown').click();
    await button(page, 'Add 2 as drafts').click();
    await expect(report(page)).toContainText('2 added as drafts');
    await expect(report(page)).toContainText('bearer token for https://parcels.northwind.example');
    await openList(page, /^Not wholly carried over/);
    await expect(report(page)).toContainText('scripts');
    const made = await library(deskhand);
    const track = actionNamed(made, 'Track a parcel of theirs');
    expect(track.request.url).toMatch(/^https:\/\/parcels\.northwind\.example\/parcels\/\{\{\w+\}\}$/);
    expect(track.inputs[0]).toMatchObject({
      type: 'integer',
      description: expect.stringContaining('The parcel’s number.'),
    });
    expect(track.outputs.map(({ path }) => path)).toEqual(['$.parcel.status', '$.parcel.arrives']);
    expect(inputsOf(actionNamed(made, 'Send a label'))).toMatchObject({ copies: 'integer' });
    await expectNowhere(deskhand, page, COLLECTION_SECRET);
  });

  test('a Deskhand library is read from the same place, as a file or pasted', async ({ deskhand }) => {
    await deskhand.ask('library.importDemo');
    const demo = await library(deskhand);
    await deskhand.ask('actions.delete', { ids: demo.actions.map(({ id }) => id) });
    const page = await deskhand.openOptions('#import');
    const [first, second, third] = demo.actions;
    if (!first || !second || !third) throw new Error('The demo library is smaller than three actions.');
    const fileOf = (actions: object[]) =>
      JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, connections: demo.connections, actions });
    const broken = { ...second, request: { ...second.request, url: 'https://{{host}}/' } };
    await chooseFile(page, 'ours.json', fileOf([first, broken, { name: 'Nothing else' }]));
    await expect(report(page)).toContainText('ours.json');
    await expect(report(page)).toContainText('Nothing else');
    await expect(report(page)).toContainText(second.name);
    expect(actionNamed(await library(deskhand), first.name)).toMatchObject({ status: 'active' });
    await button(page, 'Close import report').click();
    await paste(page, fileOf([third]));
    await expect(report(page)).toContainText('Pasted text');
    expect(actionNamed(await library(deskhand), third.name)).toMatchObject({ status: 'active' });
  });
});

test.describe('GitHub’s own document of 13 MB', () => {
  test.use({ seeded: false, granted: ['https://api.github.com'] });

  test('is read with progress while the page goes on drawing, and operations of it are added and tried out dry', async ({
    deskhand,
  }) => {
    const page = await deskhand.openOptions('#import');
    await countFrames(page);
    await page.getByLabel('File to import').setInputFiles(GITHUB);
    await expect(page.getByText(/^OpenAPI, 1,\d{3} operations$/)).toBeVisible({ timeout: 40_000 });
    const { '': _without, ...drawn } = await framesOf(page);
    expect(drawn).toHaveProperty(['Parsing api.github.com.json…']);
    // a page that stood still while the document was parsed and listed would have drawn one or two
    expect(sum(drawn)).toBeGreaterThan(4);

    const search = page.getByRole('searchbox', { name: 'Search operations' });
    const names = ['Get an issue', 'Create an issue', 'List repository issues'];
    for (const name of names) {
      await search.fill(name);
      await tick(page, name);
    }
    await expect(page.getByText('3 selected')).toBeVisible();
    await button(page, 'Add 3 as drafts').click();
    await expect(report(page)).toContainText('3 added as drafts');
    const made = await library(deskhand);
    expect(made.actions.map(({ name, status }) => `${name}: ${status}`).toSorted()).toEqual(
      names.map((name) => `${name}: draft`).toSorted(),
    );
    expect(inputsOf(actionNamed(made, 'Get an issue'))).toMatchObject({
      owner: 'string',
      repo: 'string',
      issue_number: 'integer',
    });
    expect(actionNamed(made, 'Get an issue').outputs.length).toBeGreaterThan(3);

    await openList(page, /^Added as drafts/);
    await report(page).getByRole('link', { name: 'Get an issue' }).last().click();
    await page.getByRole('link', { name: 'Test…' }).click();
    await page.getByLabel('owner', { exact: true }).fill('octocat');
    await page.getByLabel('repo', { exact: true }).fill('hello world');
    await page.getByLabel('issue_number', { exact: true }).fill('7');
    await button(page, 'Dry run').click();
    await expect(page.getByText('It could be sent. Nothing was.')).toBeVisible();
    await expect(page.locator('.test-came .request')).toContainText(
      'GET https://api.github.com/repos/octocat/hello%20world/issues/7',
    );
  });

  test('can be cancelled while it is read: nothing of it stays, and something else can be read', async ({
    deskhand,
  }) => {
    const page = await deskhand.openOptions('#import');
    await page.getByLabel('File to import').setInputFiles(GITHUB);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await button(page, 'Cancel').click();
    await expect(page.getByRole('heading', { name: 'What Deskhand reads' })).toBeVisible();
    await expect(report(page)).toHaveCount(0);
    await chooseFile(page, 'warehouse.yaml', YAML_DOCUMENT);
    await expect(page.getByText('OpenAPI, 2 operations')).toBeVisible();
    await button(page, 'Choose something else').click();
    expect((await library(deskhand)).actions).toEqual([]);
  });
});

test('more than the library has room for: what fits is added, the rest is refused by name, and making room helps', async ({
  deskhand,
}) => {
  await deskhand.ask('settings.set', { actionLimit: 42 });
  const page = await deskhand.openOptions('#import');
  const paths = Object.fromEntries(
    ['apples', 'pears', 'plums', 'figs'].map((fruit) => [`/${fruit}`, { get: { summary: `Count ${fruit}` } }]),
  );
  const fruit = JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Fruit' },
    servers: [{ url: 'https://fruit.example' }],
    paths,
  });
  await chooseFile(page, 'fruit.json', fruit);
  await button(page, 'Select all shown').click();
  await expect(page.getByText('2 will not fit')).toBeVisible();
  await button(page, 'Add 4 as drafts').click();
  await expect(report(page)).toContainText('2 added as drafts, none replaced, 2 refused');
  const added = (await library(deskhand)).actions.map(({ name }) => name).filter((name) => name.startsWith('Count '));
  expect(added).toHaveLength(2);
  const refused = ['Count apples', 'Count pears', 'Count plums', 'Count figs'].filter((name) => !added.includes(name));
  await openList(page, /^Refused: 2/);
  for (const name of refused) await expect(report(page)).toContainText(name);
  await expect(report(page)).toContainText('42');
});

const operations = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `/things/${number}`,
      { get: { summary: `Find thing ${number}`, responses: {} } },
    ]),
  );

const OPENAPI = { openapi: '3.0.3', info: { title: 'Hostile' }, servers: [{ url: 'https://hostile.example' }] };

/** Aliases of aliases: a few lines that would become a billion words. */
const BOMB = [
  'openapi: 3.0.3',
  'a0: &a0 [boom, boom, boom, boom, boom, boom, boom, boom, boom]',
  ...Array.from(
    { length: 9 },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
  ),
  'paths: *a9',
].join('\n');

const BAD: [name: string, content: string, said: RegExp][] = [
  ['empty.json', '  \n', /There is nothing in it/],
  ['words.txt', 'Just a few words about orders', /none that Deskhand knows/],
  ['cut.json', '{"openapi": "3.0.3", "paths": {"/orders": {"get": {', /line \d+, column \d+/],
  ['broken.yaml', 'openapi: 3.1.0\ninfo: {title: "Cut\npaths:\n  - [', /line \d+, column \d+/],
  ['old.json', '{"swagger": "1.2", "apis": []}', /“1\.2”, is none that Deskhand reads/],
  ['bomb.yaml', BOMB, /aliases/],
  ['deep.json', `{"openapi":"3.0.3","paths":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, /deeper than 200 levels/],
  ['abyss.yaml', `openapi: 3.0.3\npaths: ${'['.repeat(100_000)}`, /nested|line \d+/],
];

test('a broken or hostile document changes nothing, and says what is wrong with it and where', async ({ deskhand }) => {
  const before = await library(deskhand);
  const page = await deskhand.openOptions('#import');
  for (const [name, content, said] of BAD) {
    await test.step(name, async () => {
      await chooseFile(page, name, content);
      await expect(report(page)).toContainText(`${name} was not imported`);
      await expect(report(page)).toContainText(said);
      await expect(button(page, 'Choose a file…')).toBeEnabled();
    });
  }
  expect(await library(deskhand)).toEqual(before);
});

test('a document with the names of prototypes is text like any other', async ({ deskhand }) => {
  const before = await library(deskhand);
  const page = await deskhand.openOptions('#import');
  const schema = `{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"object","properties":{"prototype":{"type":"integer"}}}}}`;
  const operation = `{"summary":"Reach for the prototype","parameters":[{"name":"__proto__","in":"query","schema":{"type":"string"}}],
    "requestBody":{"content":{"application/json":{"schema":${schema}}}},"responses":{"200":{"content":{"application/json":{"schema":${schema}}}}}}`;
  await chooseFile(
    page,
    'prototypes.json',
    `{"openapi":"3.0.3","info":{"title":"Prototypes"},"__proto__":{"polluted":"yes"},"servers":[{"url":"https://hostile.example"}],
      "paths":{"/__proto__":{"post":${operation},"__proto__":{"get":{}}},"__proto__":{"/x":{"get":{"summary":"Hidden"}}}}}`,
  );
  await button(page, 'Preview Reach for the prototype').click();
  await expect(page.getByRole('heading', { name: /^Inputs: / })).toBeVisible();
  await tick(page, 'Reach for the prototype');
  await button(page, 'Add 1 as a draft').click();
  await expect(page).toHaveURL(/#actions\//);
  const worker = await deskhand.worker();
  const polluted = () => [({} as Record<string, unknown>).polluted, Object.keys(Object.prototype)];
  expect(await page.evaluate(polluted)).toEqual([undefined, []]);
  expect(await worker.evaluate(polluted)).toEqual([undefined, []]);
  const after = await library(deskhand);
  expect(after.actions.filter(({ name }) => name !== 'Reach for the prototype')).toEqual(before.actions);
});

test('a document with 100,000 operations can be searched and left again, and one beyond every size is refused', async ({
  deskhand,
}, testInfo) => {
  const before = await library(deskhand);
  const page = await deskhand.openOptions('#import');
  const many = testInfo.outputPath('many.json');
  writeFileSync(many, JSON.stringify({ ...OPENAPI, paths: operations(100_000) }));
  await countFrames(page);
  await page.getByLabel('File to import').setInputFiles(many);
  await expect(page.getByText('OpenAPI, 100,000 operations')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('100,000 of 100,000 shown')).toBeVisible({ timeout: 20_000 });
  expect(sum(await framesOf(page))).toBeGreaterThan(20);
  await expect(page.getByRole('row')).toHaveCount(101);
  await button(page, 'Select all shown').click();
  await expect(page.getByText('99,940 will not fit')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search operations' }).fill('thing 99999');
  await expect(page.getByText('1 of 100,000 shown')).toBeVisible();
  await button(page, 'Choose something else').click();

  const huge = testInfo.outputPath('huge.json');
  writeFileSync(huge, `{"openapi":"3.0.3","paths":{"/x":{"description":"${'x'.repeat(40_000_000)}"}}}`);
  await page.getByLabel('File to import').setInputFiles(huge);
  await expect(report(page)).toContainText('more than 40 million characters');
  expect(await library(deskhand)).toEqual(before);
});
