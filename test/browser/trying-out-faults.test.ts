// An API on its bad days, met in a test call: what happened, whose side it is on, what to do, and the response where there is one.
import type { Page } from '@playwright/test';
import { API_ORIGIN } from '../world/world.ts';
import { actionId, importActions } from './action-file.ts';
import { button } from './editor-steps.ts';
import { type Fault, LOST, REFUSING, SLOW, UNREADABLE } from './fault-table.ts';
import { rowOf } from './options-steps.ts';
import { callButton, callPlace, goToTest, makeCall, openTest } from './test-steps.ts';
import { expect, test } from './watched-test.ts';

interface Met {
  fault: Fault | undefined;
  /** How the line of facts begins. */
  facts: string;
  side: string;
  /** Of the response; undefined: none came. */
  response: string | undefined;
}

const FAULTS: Record<string, Met> = {
  Missing: {
    fault: REFUSING['Refusing 404'],
    facts: '404 Not Found',
    side: 'It is on your side',
    response: 'You asked for 404.',
  },
  Failing: {
    fault: REFUSING['Refusing 500'],
    facts: '500 Internal Server Error',
    side: 'It is on the server’s side.',
    response: 'You asked for 500.',
  },
  Markup: { fault: UNREADABLE.Markup, facts: '200 OK', side: 'It is on', response: '<title>Sign in</title>' },
  Redirecting: {
    fault: LOST.Redirecting,
    facts: 'No answer',
    side: 'It is on this definition’s side.',
    response: undefined,
  },
  Large: {
    fault: UNREADABLE.Large,
    facts: '200 OK',
    side: 'It is on this definition’s side.',
    response: 'More than 2 MB came; the rest was not read.',
  },
  Severed: {
    fault: UNREADABLE.Severed,
    facts: '200 OK',
    side: 'It is on the way there',
    response: '{"order":{"number":"NW-20481","status":',
  },
};

const lookup = (name: string) => `${name} lookup`;
const change = (name: string) => `${name} change`;
const urlOf = ({ fault }: Met) => fault?.url ?? 'nowhere';

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => {
  const outputs = [{ name: 'Order', path: '$.order' }];
  await importActions(deskhand, world, [
    ...Object.entries(FAULTS).flatMap(([name, met]) => [
      { name: lookup(name), url: urlOf(met), outputs },
      { name: change(name), url: urlOf(met), outputs, method: 'POST' as const, body: '{"order":"NW-20481"}' },
    ]),
    { name: 'Wait for nothing', url: SLOW.Hanging?.url ?? '' },
    { name: 'Write to nobody', url: SLOW.Hanging?.url ?? '', method: 'POST', body: '{"order": "NW-20481"}' },
  ]);
});

const said = (page: Page) => callPlace(page).getByRole('status');

test('a lookup that goes wrong says what happened, whose side it is on and what to do', async ({ deskhand, world }) => {
  const page = await openTest(deskhand, actionId(lookup('Missing')));
  for (const [name, met] of Object.entries(FAULTS)) {
    await test.step(name, async () => {
      await goToTest(page, actionId(lookup(name)));
      await makeCall(page, met.facts);
      for (const words of [met.fault?.message ?? '?', met.fault?.advice ?? '?', met.side])
        await expect(said(page)).toContainText(words);
      await expect(page.getByText('This call gave no outputs.')).toBeVisible();
      await expect(page.locator('dl.outputs')).toHaveCount(0);
      const response = page.getByRole('region', { name: 'Response' });
      if (met.response === undefined) await expect(response).toHaveCount(0);
      else await expect(response).toContainText(met.response);
      if (name === 'Large') await expect(said(page)).toContainText('over 2.0 MB');
    });
  }
  expect(world.api.requests.map(({ path }) => `${API_ORIGIN}${path}`)).toEqual(Object.values(FAULTS).map(urlOf));
  // A test that fails is no failed run of an agent's.
  const list = await deskhand.openOptions();
  for (const name of Object.keys(FAULTS)) await expect(rowOf(list, lookup(name))).toContainText('Never run');
});

test('a change that goes wrong says whether it happened', async ({ deskhand, world }) => {
  const page = await openTest(deskhand, actionId(change('Missing')));
  for (const [name, { fault, facts }] of Object.entries(FAULTS)) {
    await test.step(name, async () => {
      await goToTest(page, actionId(change(name)));
      await callButton(page).click();
      await button(page, 'Send it for real').click();
      await expect(callPlace(page).locator('.call-facts')).toContainText(facts);
      if (fault?.change === 'failed') await expect(said(page)).toContainText(fault.message);
      else if (fault?.change === 'unknown') {
        await expect(said(page)).toContainText(fault.unknown ?? '?');
        await expect(said(page)).toContainText('The change may');
      } else await expect(said(page)).toContainText('It happened, but the answer could not be read.');
    });
  }
  expect(world.api.requests.map(({ method }) => method)).toEqual(Object.keys(FAULTS).map(() => 'POST'));
});

test('ten seconds are shown as they pass and end by themselves; Cancel ends a call before', async ({
  deskhand,
  world,
}) => {
  const waiting = await openTest(deskhand, actionId('Wait for nothing'));
  await callButton(waiting).click();
  const bar = waiting.getByRole('progressbar', { name: 'Waiting for the answer' });
  await expect(bar).toHaveAttribute('max', '10');
  // The next press does nothing while the first one runs.
  await callButton(waiting).click({ force: true });

  const page = await openTest(deskhand, actionId('Wait for nothing'));
  await callButton(page).click();
  await expect.poll(() => world.api.requests.length).toBe(2);
  await button(page, 'Cancel the call').click();
  await expect(said(page)).toContainText('You cancelled this run.');
  await goToTest(page, actionId('Write to nobody'));
  await callButton(page).click();
  await button(page, 'Send it for real').click();
  await expect.poll(() => world.api.requests.length).toBe(3);
  await button(page, 'Cancel the call').click();
  await expect(said(page)).toContainText('You cancelled after the request had left');
  await expect(said(page)).toContainText('The change may have happened.');

  await waiting.bringToFront();
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(1);
  await expect(said(waiting)).toContainText('The server did not answer within ten seconds.', { timeout: 15_000 });
  await expect(bar).toHaveCount(0);
  expect(world.api.requests).toHaveLength(3);
});
