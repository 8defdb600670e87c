// A secret goes in and never comes out: not into a page, a reply, the small store beside the database, or a record of a run.
import { expect, test } from './fixtures.ts';
import { besideTicket, run, runsOnTicket, tell, windowOf } from './panel-steps.ts';
import { databaseText } from './stored.ts';

test('the canary sings in the request alone', async ({ deskhand, world }) => {
  // The demo's help text names the demo's own token for whoever tries it out: another one tells a leak from that text.
  const canary = 'canary-7f3a9e51c0';
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: canary });
  const panel = await besideTicket(deskhand);
  await run(panel, 'Look up an order', 'lookup');
  await expect(panel.getByText('What to do')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to suggestions' }).click();
  await run(panel, 'Resend a receipt', 'change');
  await expect(panel.getByText('What to do')).toBeVisible();
  expect(world.api.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${canary}`,
    `Bearer ${canary}`,
  ]);

  const windowId = await windowOf(panel);
  const [newest] = await runsOnTicket(panel);
  if (!newest) throw new Error('No run was recorded.');
  const replies = await Promise.all([
    tell(panel, 'tickets.view', { windowId }),
    tell(panel, 'cards.search', { windowId, query: 'order' }),
    tell(panel, 'cards.get', { windowId, actionId: newest.actionId }),
    tell(panel, 'runs.get', { runId: newest.runId }),
    tell(panel, 'runs.preview', {
      windowId,
      actionId: 'look-up-order',
      revision: 1,
      runId: crypto.randomUUID(),
      values: { order_number: 'NW-20481' },
      ticketKey: newest.ticketKey,
    }),
    tell(panel, 'actions.list', {}),
    tell(panel, 'connections.list', {}),
    tell(panel, 'sites.list', {}),
    tell(panel, 'settings.get', {}),
    tell(panel, 'storage.status', {}),
  ]);
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);

  const options = await deskhand.openOptions('#connections');
  await expect(options.getByText('Set in this browser')).toBeVisible();
  const worker = await deskhand.worker();
  const places = {
    'the panel': await panel.evaluate(() => document.documentElement.outerHTML),
    'the options': await options.evaluate(() => document.documentElement.outerHTML),
    'the fields of the options': await options.evaluate(() =>
      [...document.querySelectorAll('input')].map(({ value }) => value).join(' '),
    ),
    'the helpdesk’s page': await deskhand.page.content(),
    'storage.local': await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))),
    'storage.session': await worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
    'storage.sync': await worker.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null))),
    'the database beside the secrets': await worker.evaluate(databaseText),
    'the replies': JSON.stringify(replies),
  };
  expect(places['the database beside the secrets']).toContain('northwind');
  expect(Object.keys(places).filter((place) => places[place as keyof typeof places].includes(canary))).toEqual([]);
  expect(places['storage.local']).not.toBe('{}');
});
