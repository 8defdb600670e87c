// Reviewing a library as code: what is found wrong, what changed, and what of it people must be asked about.
import { describe, expect, test } from 'vitest';
import type { Action } from '#lib/action/schema.ts';
import { type Connection, connectionSchema } from '#lib/connection.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { type HelpdeskDefinition, helpdeskSchema } from '#lib/helpdesk/definition.ts';
import { checkLibrary } from '#lib/sync/check-library.ts';
import { compareLibraries } from '#lib/sync/compare-libraries.ts';
import { describeChange } from '#lib/sync/describe-change.ts';
import { libraryStats } from '#lib/sync/library-stats.ts';
import { makeAction, makeInput, makeOutput } from '#test/unit/action/make-action.ts';

const SHOP = connectionSchema.parse({
  schemaVersion: 1,
  id: 'shop',
  name: 'Shop',
  kind: 'bearer',
  origins: ['https://api.a.example'],
  updatedAt: 0,
});

function refund(request: Partial<Action['request']> = {}, changes: Partial<Action> = {}): Action {
  const made = makeAction();
  return {
    ...made,
    id: 'refund-order',
    name: 'Refund order',
    status: 'active',
    request: {
      ...made.request,
      method: 'POST',
      url: 'https://api.a.example/refunds',
      connectionId: 'shop',
      ...request,
    },
    ...changes,
  };
}

const library = (actions: Action[], connections: Connection[] = [SHOP]) => ({
  actions,
  connections,
  helpdesks: [] as HelpdeskDefinition[],
  refused: [],
});
const errorsIn = (actions: Action[], connections: Connection[] = [SHOP]) =>
  checkLibrary(formatLibrary(actions, connections))
    .findings.filter(({ is }) => is === 'error')
    .map(({ of, field, message }) => `${of} ${field} ${message}`);

describe('checking', () => {
  test('an active action that keeps the rules has no error', () => {
    expect(errorsIn([refund()])).toEqual([]);
  });

  test.each<[string, Action, RegExp]>([
    ['an endpoint that is no https', refund({ url: 'http://api.a.example/x' }), /^Refund order request\.url .*https/],
    [
      'a connection that is not there',
      refund({ connectionId: 'gone' }),
      /request\.connectionId .*no connection.*"gone"/,
    ],
    [
      'a connection whose secret may not go there',
      refund({ url: 'https://api.b.example/x' }),
      /“Shop” may not send.*api\.b/,
    ],
  ])('%s is an error of an active action, and a warning of a draft', (_what, action, said) => {
    expect(errorsIn([action])).toEqual([expect.stringMatching(said)]);
    expect(errorsIn([{ ...action, status: 'draft' }])).toEqual([]);
    const { findings } = checkLibrary(formatLibrary([{ ...action, status: 'draft' }], [SHOP]));
    expect(findings.map(({ of, field, message }) => `${of} ${field} ${message}`)).toContainEqual(
      expect.stringMatching(said),
    );
  });

  test('what is no library, and an entry that cannot be read, are errors by name', () => {
    expect(checkLibrary('{}')).toMatchObject({ library: null, findings: [{ is: 'error', of: 'The file' }] });
    const broken = JSON.stringify({
      format: 'deskhand-library',
      schemaVersion: 1,
      actions: [{ ...refund(), inputs: 'none' }],
      connections: [SHOP],
    });
    expect(checkLibrary(broken).findings).toMatchObject([{ is: 'error', of: 'Refund order' }]);
  });
});

describe('comparing', () => {
  const compared = (before: Action[], after: Action[], connections: [Connection[], Connection[]] = [[SHOP], [SHOP]]) =>
    compareLibraries(library(before, connections[0]), library(after, connections[1]));

  test('the same library has no change; revision and time are none', () => {
    expect(compared([refund()], [refund({}, { revision: 9, updatedAt: 5 })])).toEqual([]);
  });

  test('another host of a write asks, names the new address and says what was there', () => {
    const [change] = compared(
      [refund({}, { revision: 7 })],
      [refund({ url: 'https://api.b.example/refunds' }, { revision: 8 })],
    );
    expect(change).toMatchObject({ is: 'changed', asks: true, newOrigins: ['https://api.b.example'] });
    expect(change && describeChange(change)).toEqual([
      'Action “Refund order”, revision 7 → 8 (asks everybody before it applies)',
      '  new address https://api.b.example: browsers ask for permission',
      '  Endpoint URL: https://api.a.example/refunds → https://api.b.example/refunds',
    ]);
  });

  test.each<[string, Partial<Action['request']>, Partial<Action>]>([
    ['method', { method: 'PUT' }, {}],
    ['path', { url: 'https://api.a.example/refunds/all' }, {}],
    ['body', { body: '{"all":true}' }, {}],
    ['a header', { headers: [{ name: 'x-mode', value: 'all' }] }, {}],
    ['query', { query: [{ name: 'all', value: '1' }] }, {}],
    ['connection', { connectionId: null }, {}],
    ['a default that would be sent', {}, { inputs: [makeInput('amount', { default: '99' })] }],
    ['a lookup that becomes a write', { method: 'DELETE' }, {}],
  ])('another %s of what a write sends asks', (_what, request, changes) => {
    expect(compared([refund()], [refund(request, changes)])).toMatchObject([{ asks: true }]);
  });

  test.each<[string, Action, Action]>([
    ['its description', refund(), refund({}, { description: 'Other words.' })],
    ['an output', refund(), refund({}, { outputs: [makeOutput('$.total')] })],
    [
      'what a lookup asks for at the same address',
      refund({ method: 'GET' }),
      refund({ method: 'GET', url: 'https://api.a.example/x' }),
    ],
  ])('%s applies by itself', (_what, before, after) => {
    expect(compared([before], [after])).toMatchObject([{ asks: false, newOrigins: [] }]);
  });

  test('a lookup at an address that nothing reached before asks; at a known one it does not', () => {
    const lookup = (url: string) => refund({ method: 'GET', url, connectionId: null }, { id: 'look', name: 'Look' });
    expect(compared([refund()], [refund(), lookup('https://c.example/x')])).toMatchObject([
      { is: 'added', asks: true },
    ]);
    expect(compared([refund()], [refund(), lookup('https://api.a.example/x')])).toMatchObject([
      { is: 'added', asks: false },
    ]);
  });

  test('a write that is new asks; what was removed does not', () => {
    expect(compared([], [refund()])).toMatchObject([{ is: 'added', asks: true }]);
    expect(compared([refund()], [])).toMatchObject([{ is: 'removed', name: 'Refund order', asks: false }]);
  });

  test('a connection asks where its secret may go or how it is sent, not for another name', () => {
    const other = (changes: object) => connectionSchema.parse({ ...SHOP, ...changes });
    const asks = (after: Connection) => compared([], [], [[SHOP], [after]]).map((change) => change.asks);
    expect(asks(other({ origins: [...SHOP.origins, 'https://evil.example'] }))).toEqual([true]);
    expect(asks(other({ kind: 'basic' }))).toEqual([true]);
    expect(asks(other({ name: 'The shop', help: 'Ask Sam.' }))).toEqual([false]);
  });

  test('a definition of a helpdesk asks for a new site and for another editor to write into, not for another selector', () => {
    const desk = (changes: object) =>
      helpdeskSchema.parse({
        schemaVersion: 1,
        id: 'desk',
        name: 'Desk',
        origins: ['https://desk.example'],
        address: '/t/{id}',
        composers: [{ kind: 'note', selector: '#note' }],
        updatedAt: 0,
        ...changes,
      });
    const asks = (changes: object) =>
      compareLibraries(
        { ...library([], []), helpdesks: [desk({})] },
        { ...library([], []), helpdesks: [desk(changes)] },
      );
    expect(asks({})).toEqual([]);
    expect(asks({ origins: ['https://desk.example', 'https://b.example'] })).toMatchObject([{ asks: true }]);
    expect(asks({ composers: [{ kind: 'reply', selector: '#note' }] })).toMatchObject([{ asks: true }]);
    expect(asks({ parts: [{ part: 'subject', selector: 'h1' }] })).toMatchObject([{ kind: 'helpdesk', asks: false }]);
  });
});

test('who an action is for is checked, and told as a change that asks nobody', () => {
  const spain = refund({}, { groups: ['Spain'] });
  expect(errorsIn([spain])).toEqual([]);
  expect(errorsIn([refund({}, { groups: [] })])).toEqual([expect.stringMatching(/^Refund order groups .*nobody/)]);
  expect(errorsIn([refund({}, { groups: ['Spain', 'SPAIN'] })])).toEqual([expect.stringMatching(/groups .*twice/)]);
  const [change] = compareLibraries(library([spain]), library([refund({}, { groups: ['Spain', 'Tier 2'] })]));
  expect(change).toMatchObject({ asks: false, changes: [{ field: 'Groups' }] });
  expect(change && describeChange(change)).toContainEqual('  Groups: "Spain" → "Spain" ⏎ "Tier 2"');
});

test('figures count what agents have', () => {
  const look = refund({ method: 'GET' }, { id: 'look', phrases: ['Where is it?'] });
  expect(libraryStats(library([refund(), look, refund({}, { id: 'draft', status: 'draft' })]))).toEqual({
    actions: { active: 2, inactive: 0, draft: 1 },
    kinds: { lookup: 1, change: 1, delete: 0 },
    connections: 1,
    origins: [{ origin: 'https://api.a.example', actions: 2 }],
    without: { phrases: 1, outputs: expect.any(Number), check: 1 },
  });
});
