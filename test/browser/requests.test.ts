// The request as it arrives at the server, for each of the five methods, sent from the real panel: byte for byte what was shown and nothing else.
import { DEMO_SECRET, EXTENSION_ORIGIN } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, type RequestLogEntry } from '../world/world.ts';
import { importActions } from './action-file.ts';
import { backToList, besideTicket, checkRequest, confirm, openAction, recordOf } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** 19 digits: a floating-point number would end in …200. */
const LONG_NUMBER = '1157734982340017203';
const REFERENCE = 'a/b?c#d%2e "ä" {{amount}}';

const inputs = [
  { name: 'reference', description: '', type: 'string' },
  { name: 'number', description: '', type: 'integer' },
  { name: 'amount', description: '', type: 'decimal' },
  { name: 'urgent', description: '', type: 'boolean' },
  { name: 'remark', description: '', type: 'string', required: false },
];

const BODY =
  '{ "reference": "{{reference}}", "number": {{number}}, "amount": {{amount}}, "urgent": {{urgent}}, "remark": {{remark}} }';
const SENT_BODY = `{
  "reference": ${JSON.stringify(REFERENCE)},
  "number": ${LONG_NUMBER},
  "amount": 19.90,
  "urgent": true
}`;
const SENT_PATH = `/echo/a%2Fb%3Fc%23d%252e%20%22%C3%A4%22%20%7B%7Bamount%7D%7D?ref=a%2Fb%3Fc%23d%252e+%22%C3%A4%22+%7B%7Bamount%7D%7D`;

const nameOf = (method: string) => `Echo with ${method}`;

/** What the browser adds by itself and nobody chose. */
const BROWSERS_OWN =
  /^(host|connection|user-agent|accept|accept-encoding|accept-language|content-length|sec-.*|cache-control|pragma|priority|origin)$/;

test.use({ seeded: false });

test('each method arrives exactly as shown, with one credential, a key on writes and nothing of the agent’s session', async ({
  deskhand,
  world,
}) => {
  await importActions(
    deskhand,
    world,
    METHODS.map((method) => ({
      name: nameOf(method),
      method,
      url: `${API_ORIGIN}/echo/{{reference}}`,
      inputs,
      query: [
        { name: 'ref', value: '{{reference}}' },
        { name: 'remark', value: '{{remark}}' },
      ],
      headers: [
        { name: 'X-Number', value: 'n {{number}}' },
        { name: 'X-Remark', value: '{{remark}}' },
      ],
      body: method === 'GET' ? null : BODY,
      outputs: [
        { name: 'Id', path: '$.id' },
        { name: 'Price', path: '$.price' },
        { name: 'Number', path: '$.body.number' },
        { name: 'Amount', path: '$.body.amount' },
        { name: 'Reference', path: '$.body.reference' },
      ],
    })),
  );
  // The agent is signed in at the API and at the helpdesk, and the API's cookie would travel with any ordinary request.
  const cookie = { name: 'session', value: 'kept-secret', secure: true, sameSite: 'None', path: '/' } as const;
  await deskhand.context.addCookies([
    { ...cookie, domain: new URL(API_ORIGIN).hostname },
    { ...cookie, domain: new URL(HELPDESK_ORIGIN).hostname },
  ]);
  const panel = await besideTicket(deskhand);

  for (const method of METHODS) {
    await test.step(method, async () => {
      const write = method !== 'GET';
      await openAction(panel, nameOf(method));
      await panel.getByRole('textbox', { name: /^Reference/ }).fill(REFERENCE);
      await panel.getByRole('textbox', { name: /^Number/ }).fill(LONG_NUMBER);
      await panel.getByRole('textbox', { name: /^Amount/ }).fill('19.90');
      await panel.getByRole('radio', { name: 'Yes', exact: true }).click();
      await panel.getByRole('textbox', { name: /^Remark/ }).fill('');
      let shownBody = '';
      if (!write) {
        await panel.getByRole('button', { name: 'Run', exact: true }).click();
      } else {
        const request = await checkRequest(panel);
        await expect(request).toContainText(`${method} ${API_ORIGIN}${SENT_PATH}`);
        await expect(request).toContainText('Bearer ••••••••');
        await expect(request).not.toContainText(DEMO_SECRET);
        shownBody = (await request.locator('pre').textContent()) ?? '';
        expect(world.api.requests.filter((one) => one.method === method)).toEqual([]);
        await confirm(panel);
      }
      const output = (name: string) =>
        panel.locator('.outputs > div', { has: panel.getByText(name, { exact: true }) }).locator('.outputs__value');
      await expect(output('Id')).toContainText(LONG_NUMBER);
      await expect(output('Price')).toContainText('19.90');
      if (write) {
        await expect(output('Number')).toContainText(LONG_NUMBER);
        await expect(output('Amount')).toContainText('19.90');
        await expect(output('Reference')).toContainText(REFERENCE);
      }
      const sent = world.api.requests.filter((one) => one.method === method);
      expect(sent).toHaveLength(1);
      const record = await recordOf(panel, nameOf(method));
      await expectRequest(sent[0], method, shownBody, record.runId);
      expect(JSON.stringify(record)).not.toContain(DEMO_SECRET);
      await backToList(panel);
    });
  }
  expect(world.api.requests).toHaveLength(METHODS.length);
});

async function expectRequest(
  sent: RequestLogEntry | undefined,
  method: string,
  shownBody: string,
  runId: string,
): Promise<void> {
  const write = method !== 'GET';
  expect(sent).toMatchObject({ method, path: SENT_PATH, body: write ? SENT_BODY : '' });
  expect(shownBody).toBe(sent?.body);
  const headers: Record<string, string> = sent?.headers ?? {};
  const chosen = Object.fromEntries(Object.entries(headers).filter(([name]) => !BROWSERS_OWN.test(name)));
  expect(chosen).toEqual({
    authorization: `Bearer ${DEMO_SECRET}`,
    'x-number': `n ${LONG_NUMBER}`,
    ...(write ? { 'idempotency-key': runId, 'content-type': 'application/json' } : {}),
  });
  // Browsers add their extension's own origin to writes, which nothing can take away; the helpdesk's must never be told.
  expect([undefined, 'null', EXTENSION_ORIGIN]).toContain(headers.origin);
  expect(JSON.stringify(headers)).not.toContain('support.northwind');
}
