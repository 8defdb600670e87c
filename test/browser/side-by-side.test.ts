// Many at once: twenty runs side by side, two panels beside two tickets and the options page. Nobody gets another's answer.
import type { Page } from '@playwright/test';
import type { Reply } from '#lib/errors.ts';
import type { Run } from '#lib/run.ts';
import { tellSuite } from '../suite-line.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { actionId, importActions } from './action-file.ts';
import { runsOnTicket, tell, windowOf } from './panel-steps.ts';
import { secondWindow } from './second-window.ts';
import { expect, test } from './watched-test.ts';

const SIDE_BY_SIDE = 20;
const N = [{ name: 'n', description: 'Which run it is.', type: 'string' }];
const OUTPUTS = [{ name: 'Path', path: '$.path' }];
const LOOKUP = { name: 'Echo a lookup', url: `${API_ORIGIN}/echo/{{n}}`, inputs: N, outputs: OUTPUTS };
const CHANGE = { ...LOOKUP, name: 'Echo a change', method: 'POST', body: '{"n": "{{n}}"}' } as const;

test.use({ seeded: false });
test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, [LOOKUP, CHANGE, FIXED]));

const FIXED = {
  name: 'Write once',
  method: 'POST',
  url: `${API_ORIGIN}/echo/once`,
  body: '{"n": 1}',
  outputs: OUTPUTS,
} as const;

/** Two windows, each with a ticket of its own and the panel beside it. */
async function twoPanels(deskhand: Parameters<typeof secondWindow>[0]): Promise<[Page, Page]> {
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const first = await deskhand.openPanel(deskhand.page);
  await expect(first.locator('.ticket__bar')).toContainText('48213');
  const other = await secondWindow(deskhand, deskhand.ticketUrl('48220'));
  const second = await deskhand.openPanel(other);
  await expect(second.locator('.ticket__bar')).toContainText('48220');
  return [first, second];
}

const ticketKeyOf = async (panel: Page) => {
  const reply = await tell(panel, 'tickets.view', { windowId: await windowOf(panel) });
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { page: { ticket: { key: string } } }).page.ticket.key;
};

test('twenty runs in two panels and calls from the options page at once: each gets its own answer, on its own ticket', async ({
  deskhand,
  world,
}) => {
  const options = await deskhand.openOptions();
  const panels = await twoPanels(deskhand);
  const { action } = (await deskhand.ask('actions.get', { id: actionId(LOOKUP.name) })) as { action: object };
  const orders = await Promise.all(
    panels.map(async (panel, place) => {
      const [windowId, ticketKey] = await Promise.all([windowOf(panel), ticketKeyOf(panel)]);
      const requests = Array.from({ length: SIDE_BY_SIDE / 2 }, (_, index) => ({
        windowId,
        ticketKey,
        actionId: actionId(index % 2 === 0 ? LOOKUP.name : CHANGE.name),
        revision: 1,
        runId: crypto.randomUUID(),
        values: { n: `panel-${place}-run-${index}` },
        confirmed: true,
      }));
      return { panel, ticketKey, requests };
    }),
  );
  const calls = Array.from({ length: 5 }, (_, index) => ({
    action,
    values: { n: `options-${index}` },
    testId: crypto.randomUUID(),
    confirmed: true,
  }));
  const all = (page: Page, name: string, requests: object[]): Promise<Reply<{ run: Run }>[]> =>
    page.evaluate(
      (list) => Promise.all(list.map((message) => chrome.runtime.sendMessage(message))),
      requests.map((request) => ({ name, request })),
    );
  const [called, ...answered] = await Promise.all([
    all(options, 'tests.call', calls),
    ...orders.map(({ panel, requests }) => all(panel, 'runs.start', requests)),
  ]);

  for (const [place, replies] of answered.entries())
    for (const [index, reply] of replies.entries())
      expect(reply).toMatchObject({
        ok: true,
        value: {
          repeated: false,
          run: {
            runId: orders[place]?.requests[index]?.runId,
            ticketKey: orders[place]?.ticketKey,
            state: 'succeeded',
            attempts: 1,
            outputs: [{ value: { text: `/echo/panel-${place}-run-${index}` } }],
          },
        },
      });
  for (const [index, reply] of called.entries())
    expect(reply.ok && JSON.stringify(reply.value)).toContain(`/echo/options-${index}`);

  // Each ticket lists its own runs, and a test belongs to none.
  for (const { panel, ticketKey, requests } of orders) {
    const runs = await runsOnTicket(panel);
    expect(new Set(runs.map(({ runId }) => runId))).toEqual(new Set(requests.map(({ runId }) => runId)));
    expect(new Set(runs.map((one) => one.ticketKey))).toEqual(new Set([ticketKey]));
  }
  expect(world.api.requests).toHaveLength(SIDE_BY_SIDE + calls.length);
  expect(new Set(world.api.requests.map(({ path }) => path)).size).toBe(SIDE_BY_SIDE + calls.length);
});

test('the same change confirmed in two windows at once is sent once, and the other window is asked', async ({
  deskhand,
  world,
}) => {
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const first = await deskhand.openPanel(deskhand.page);
  await expect(first.locator('.ticket__bar')).toContainText('48213');
  const second = await deskhand.openPanel(await secondWindow(deskhand, deskhand.ticketUrl('48213')));
  await expect(second.locator('.ticket__bar')).toContainText('48213');
  const replies = await Promise.all(
    [first, second].map(async (panel) =>
      tell(panel, 'runs.start', {
        windowId: await windowOf(panel),
        ticketKey: `${HELPDESK_ORIGIN}#48213`,
        actionId: actionId(FIXED.name),
        revision: 1,
        runId: crypto.randomUUID(),
        values: {},
        confirmed: true,
      }),
    ),
  );
  const codes = replies.map((reply) => (reply.ok ? 'sent' : reply.error.code));
  expect(codes.sort()).toEqual(['duplicate-run', 'sent']);
  expect(world.api.requests).toHaveLength(1);
  tellSuite(
    'S15 concurrency',
    `50 messages of one id 1 request, ${SIDE_BY_SIDE} runs in two panels and 5 calls from the options side by side, one change in two windows 1 request, 0 answers crossed`,
  );
});
