// An action is tried out before agents have it: values, the call, what came back. Counted at the server; agents' runs know nothing of it.
import { DEMO_SECRET, EXTENSION_ORIGIN } from '../world/deskhand.ts';
import { startHttps } from '../world/https-server.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { actionId, importActions, libraryFile } from './action-file.ts';
import { asked, countAsking } from './asked-browser.ts';
import { button, expectProblem, readRequest } from './editor-steps.ts';
import { actionOf, nameField, openEditor, pickInMenu, rowOf, saveBar, undo } from './options-steps.ts';
import { besideTicket, openAction, runsOnTicket } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { callButton, callPlace, makeCall, openTest, outputsOf, value } from './test-steps.ts';
import { expect, test } from './watched-test.ts';

const LONG_NUMBER = '1157734982340017203';

const PIECES = {
  name: 'Count the pieces',
  url: `${API_ORIGIN}/echo/pieces/{{code}}`,
  inputs: [
    { name: 'code', description: 'Code of the shelf.', type: 'string' },
    { name: 'pieces', description: 'How many.', type: 'integer' },
    { name: 'price', description: 'Of one piece.', type: 'decimal' },
    { name: 'gift', description: 'Whether it is wrapped.', type: 'boolean', required: false },
  ],
  query: [
    { name: 'pieces', value: '{{pieces}}' },
    { name: 'price', value: '{{price}}' },
    { name: 'gift', value: '{{gift}}' },
  ],
  outputs: [
    { name: 'Number', path: '$.id', format: 'number' },
    { name: 'Price', path: '$.price', format: 'money' },
    { name: 'Shelf', path: '$.path', audience: 'sensitive' },
    { name: 'Colour', path: '$.colour' },
  ],
};

test('values are taken strictly, and outputs stand as the panel shows them; agents’ runs and the success rate know nothing of a test', async ({
  deskhand,
  world,
}) => {
  await importActions(deskhand, world, [PIECES]);
  const page = await deskhand.openOptions();
  await pickInMenu(page, PIECES.name, 'Test');
  await value(page, 'code').fill('007');
  await value(page, 'pieces').fill('3.0');
  await value(page, 'price').fill('1,5');
  await expectProblem(value(page, 'pieces'), /Not an integer\. Write 3, not 3\.0\./);
  await expectProblem(value(page, 'price'), /Not a decimal\. Write 1\.5, not 1,5\./);
  await callButton(page).click();
  await expect(value(page, 'pieces')).toBeFocused();
  await value(page, 'pieces').fill('007');
  await expectProblem(value(page, 'pieces'), /Not an integer\. Write 7, not 007\./);
  await value(page, 'pieces').fill('1,5');
  await expectProblem(value(page, 'pieces'), /Not an integer\. Write digits alone/);
  await callButton(page).click();
  expect(world.api.requests).toEqual([]);

  await value(page, 'pieces').fill(LONG_NUMBER);
  await value(page, 'price').fill('1.50');
  await makeCall(page, '200 OK');
  expect(world.api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /echo/pieces/007?pieces=${LONG_NUMBER}&price=1.50`,
  ]);
  const facts = callPlace(page).locator('.call-facts');
  await expect(facts).toContainText(/\d+ (ms|s)/);
  await expect(facts).toContainText(/\d+ bytes/);
  await expect(page.getByText('Not in the response, so agents see them as missing')).toBeVisible();
  await expect(page.locator('.bullets')).toHaveText('Colour $.colour');
  await expect(page.getByRole('region', { name: 'Response' })).toContainText(`"id": ${LONG_NUMBER}`);
  await page.locator('summary', { hasText: /Headers, \d+/ }).click();
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('application/json');
  await checkScreen(page, 'options-test-result', OPTIONS);
  const tried = await outputsOf(page);
  expect(tried.join('\n')).toContain(LONG_NUMBER);
  expect(tried.join('\n')).not.toContain('/echo/pieces');

  const list = await deskhand.openOptions();
  await expect(rowOf(list, PIECES.name)).toContainText('Never run');
  const panel = await besideTicket(deskhand);
  expect(await runsOnTicket(panel)).toEqual([]);
  await openAction(panel, PIECES.name);
  await panel.getByLabel(/^Code/).fill('007');
  await panel.getByLabel(/^Pieces/).fill(LONG_NUMBER);
  await panel.getByLabel(/^Price/).fill('1.50');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  expect(await outputsOf(panel)).toEqual(tried);
  // One more test between two looks at the list: the agents' one run stays one, all of it a success.
  await page.bringToFront();
  await value(page, 'code').fill('008');
  await callButton(page).click();
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('/echo/pieces/008');
  expect(world.api.requests).toHaveLength(3);
  await list.reload();
  await expect(rowOf(list, PIECES.name)).toContainText('100%1 run');
});

test.describe('where the browser has not allowed the address', () => {
  test.use({ granted: [HELPDESK_ORIGIN] });

  test('the press asks the browser; a no sends nothing and loses nothing, and a dry run names it', async ({
    deskhand,
    world,
  }) => {
    const page = await openTest(deskhand, 'look-up-order');
    await countAsking(page);
    await value(page, 'order_number').fill('NW-20481');
    await button(page, 'Dry run').click();
    await expect(page.getByText('1 of 8 checks stand in the way. Nothing was sent.')).toBeVisible();
    expect(await asked(page)).toEqual([]);
    await callButton(page).click();
    await expect(callPlace(page).getByRole('alert')).toContainText(
      'The browser does not let Deskhand talk to api.northwind.example',
    );
    expect(await asked(page)).toEqual([{ origins: ['https://api.northwind.example/*'], inAClick: true }]);
    await button(page, 'Allow api.northwind.example').click();
    await expect.poll(async () => (await asked(page)).length).toBe(2);
    await expect(value(page, 'order_number')).toHaveValue('NW-20481');
    expect(world.api.requests).toEqual([]);
  });
});

test('a missing secret is given where the call was to be made, and what was typed is still there', async ({
  deskhand,
  world,
}) => {
  await deskhand.ask('connections.forgetSecret', { id: 'northwind' });
  const page = await openTest(deskhand, 'look-up-order');
  await value(page, 'order_number').fill('NW-20481');
  await callButton(page).click();
  await expect(callPlace(page).getByRole('alert').first()).toContainText('“Northwind shop” needs a secret first');
  expect(world.api.requests).toEqual([]);
  await page.getByLabel(/^Secret/).fill(DEMO_SECRET);
  await button(page, /^Set$/).click();
  await expect(callPlace(page)).toContainText('“Northwind shop” has its secret now');
  await makeCall(page, '200 OK');
  expect(world.api.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${DEMO_SECRET}`]);
  expect(await page.content()).not.toContain(DEMO_SECRET);
});

test('a change made from the editor shows its request in place, is sent once on a double press, and tries what is not saved yet', async ({
  deskhand,
  world,
}) => {
  const page = await openEditor(deskhand, 'set-newsletter');
  await button(page, 'Remove Since').click();
  await page.getByRole('link', { name: 'Test…' }).click();
  await value(page, 'customer_email').fill('mara@lindqvist.example');
  await value(page, 'subscribed').selectOption('false');
  await callButton(page).click();
  const question = page.getByRole('region', { name: 'Send it for real?' });
  await expect(question).toBeFocused();
  await expect(question).toContainText('This changes data at api.northwind.example');
  // Another value is another decision.
  await value(page, 'subscribed').selectOption('true');
  await expect(question).toHaveCount(0);
  await callButton(page).click();
  await expect(question).toContainText('Bearer ••••••••');
  await checkScreen(page, 'options-test-question', OPTIONS);
  const shown = await readRequest(question.locator('.request'));
  expect(world.api.requests).toEqual([]);

  world.api.disturb({ path: '/v2/customers', kind: 'slow', milliseconds: 400 });
  await button(page, 'Send it for real').dblclick();
  await expect(callPlace(page).locator('.call-facts')).toContainText('200 OK');
  expect(world.api.requests).toHaveLength(1);
  const [sent] = world.api.requests;
  expect(sent).toMatchObject({ method: shown.method, body: shown.body });
  expect(`${API_ORIGIN}${sent?.path}`).toBe(shown.url);
  expect(sent?.headers['idempotency-key']).toBe(shown.headers['idempotency-key']);
  expect((await outputsOf(page)).map((line) => line.split('\n')[0])).toEqual(['Subscribed', 'E-mail']);
  const { action, draft } = await actionOf(deskhand, 'set-newsletter');
  expect(action?.outputs).toHaveLength(3);
  expect(draft?.action.outputs).toHaveLength(2);
  // A new press is a new question.
  await callButton(page).click();
  await expect(question).toBeVisible();
  await button(page, 'Do not send').click();
  await expect(question).toHaveCount(0);
  expect(world.api.requests).toHaveLength(1);
});

test('values come out of a recent ticket with where they were found, and what was typed comes back by Undo', async ({
  deskhand,
}) => {
  await besideTicket(deskhand);
  const page = await openTest(deskhand, 'refund-order');
  await value(page, 'order_number').fill('NW-1');
  await value(page, 'amount').fill('7.77');
  await button(page, 'From ticket…').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /#48213/ })
    .click();
  await expect(value(page, 'order_number')).toHaveValue('NW-20481');
  await expect(value(page, 'receipt_to')).toHaveValue('mara@lindqvist.example');
  // Several amounts fit: none is taken, each is offered.
  await expect(value(page, 'amount')).toHaveValue('');
  await expect(page.getByText('Several values fit equally well, so none was taken:')).toBeVisible();
  await button(page, 'Take 49.90').first().click();
  await expect(value(page, 'amount')).toHaveValue('49.90');
  await undo(page);
  await expect(value(page, 'order_number')).toHaveValue('NW-1');
  await expect(value(page, 'amount')).toHaveValue('7.77');
});

test('a dry run answers every question that a run asks, shows the request, and sends nothing', async ({
  deskhand,
  world,
}) => {
  const page = await openTest(deskhand, 'issue-voucher');
  await button(page, 'Dry run').click();
  await expect(page.getByText('2 of 8 checks stand in the way. Nothing was sent.')).toBeVisible();
  await value(page, 'customer_email').fill('mara@lindqvist.example');
  await value(page, 'amount').fill('1.5');
  await expect(page.getByText('Something was edited since: run it again.')).toBeVisible();
  await button(page, 'Dry run').click();
  await expect(page.getByText('It could be sent. Nothing was.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dry run' }).getByRole('listitem')).toHaveText([
    /The request part of the definition keeps every rule/,
    /Every value fits its input/,
    /The request can be put together/,
    /The address may be called/,
    /The connection may be used at that address/,
    /The connection’s secret is set/,
    /The browser allows that address/,
    /The address takes requests now/,
  ]);
  const request = page.locator('.request').first();
  await expect(request).toContainText('POST https://api.northwind.example/v2/vouchers');
  await expect(request).toContainText('Bearer ••••••••');
  await expect(request).toContainText('"amount": 1.5');
  await checkScreen(page, 'options-test-dry-run', OPTIONS);
  expect(world.api.requests).toEqual([]);
});

test.describe('an API that repeats what it was sent', () => {
  const ECHO_ORIGIN = 'https://echo.northwind.example';
  const withEcho = test.extend<{ echo: { port: number } }>({
    echo: async ({ world }, use) => {
      const server = await startHttps(world.tls, 0, (request, response) => {
        const sent = request.headers.authorization ?? '';
        response.writeHead(200, { 'content-type': 'application/json', 'x-you-sent': sent });
        response.end(JSON.stringify({ sent, deep: [{ [sent]: `“${sent}”` }], token: sent.slice(7) }));
      });
      await use(server);
      await server.stop();
    },
    hostRules: async ({ echo }, use) => use(`MAP ${new URL(ECHO_ORIGIN).hostname}:443 127.0.0.1:${echo.port}`),
    granted: [ECHO_ORIGIN, HELPDESK_ORIGIN],
    seeded: false,
  });

  withEcho(
    'the secret stays masked in outputs, body, headers, copies and the request as sent',
    async ({ deskhand }) => {
      const outputs = [
        { name: 'Sent', path: '$.sent' },
        { name: 'Token', path: '$.token' },
        { name: 'All', path: '$' },
      ];
      const action = { name: 'Ask the mirror', url: `${ECHO_ORIGIN}/`, outputs };
      await deskhand.ask('library.import', { text: libraryFile([action], [ECHO_ORIGIN]) });
      await deskhand.ask('connections.setSecret', { id: 'northwind', secret: DEMO_SECRET });
      const page = await openTest(deskhand, actionId(action.name));
      await makeCall(page, '200 OK');
      expect((await outputsOf(page)).slice(0, 2).join(' ')).toContain('Sent\nBearer ••••••••');
      const response = page.getByRole('region', { name: 'Response' });
      await response.locator('summary', { hasText: /Headers, \d+/ }).click();
      await expect(response).toContainText('x-you-sentBearer ••••••••');
      await response.getByRole('button', { name: 'Raw' }).click();
      await expect(response).toContainText('"token":"••••••••"');
      await page.getByText('Request as sent').click();
      await expect(page.locator('.request')).toContainText('Bearer ••••••••');
      expect(await page.content()).not.toContain(DEMO_SECRET);
      await page.goto(`${EXTENSION_ORIGIN}/options.html#actions/${actionId(action.name)}/outputs`);
      await makeCall(page, '200 OK');
      await expect(page.getByRole('tree')).toContainText('••••••••');
      expect(await page.content()).not.toContain(DEMO_SECRET);
    },
  );
});

for (const { id, end } of [
  { id: 'look-up-order', end: 'Deskhand stopped before the answer came.' },
  { id: 'set-newsletter', end: 'The change may have happened.' },
]) {
  test(`the background stops while ${id} is tried out: ${end}`, async ({ deskhand, world }) => {
    const page = await openEditor(deskhand, id);
    const name = `${await nameField(page).inputValue()}, as it will be`;
    await nameField(page).fill(name);
    await page.getByRole('link', { name: 'Test…' }).click();
    const typed = id === 'look-up-order' ? { order_number: 'NW-20481' } : { customer_email: 'mara@lindqvist.example' };
    for (const [input, text] of Object.entries(typed)) await value(page, input).fill(text);
    world.api.disturb({ path: '/v2/', kind: 'hang' });
    if (id === 'set-newsletter') await value(page, 'subscribed').selectOption('false');
    await callButton(page).click();
    if (id === 'set-newsletter') await button(page, 'Send it for real').click();
    await expect.poll(() => world.api.requests.length).toBe(1);
    await deskhand.stopWorker();
    await expect(callPlace(page)).toContainText(end);
    await expect(callPlace(page)).toContainText('your values and the definition are as they were');
    for (const [input, text] of Object.entries(typed)) await expect(value(page, input)).toHaveValue(text);
    expect(world.api.requests).toHaveLength(1);
    await button(page, 'Back to the editor')
      .or(page.getByRole('link', { name: 'Back to the editor' }))
      .click();
    await expect(nameField(page)).toHaveValue(name);
    await expect(saveBar(page)).toContainText('Your changes are kept');
    await page.getByRole('link', { name: 'Test…' }).click();
    await callButton(page).click();
    if (id === 'set-newsletter') {
      await expect(page.getByText('The call before this one may have happened, too.')).toBeVisible();
      await button(page, 'Send it for real').click();
    }
    await expect(callPlace(page).locator('.call-facts')).toContainText('200 OK');
    expect(world.api.requests).toHaveLength(2);
  });
}
