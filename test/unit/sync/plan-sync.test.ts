// What follows from a new version: taken, waiting, left as it was changed here.
import { describe, expect, test } from 'vitest';
import type { Action } from '#lib/action/schema.ts';
import { type Connection, connectionSchema } from '#lib/connection.ts';
import { type Definitions, definitionsOf, entriesOf, keyOf } from '#lib/sync/definitions.ts';
import { planLeaving } from '#lib/sync/plan-leaving.ts';
import { type Consent, planSync, type SyncPlan } from '#lib/sync/plan-sync.ts';
import { makeAction } from '#test/unit/action/make-action.ts';

const HOST = 'https://api.example.com';
const connection = (origins = [HOST], parts: Partial<Connection> = {}): Connection =>
  connectionSchema.parse({
    schemaVersion: 1,
    id: 'shop',
    name: 'Shop',
    kind: 'bearer',
    origins,
    updatedAt: 0,
    ...parts,
  });
const lookup = (parts: Partial<Action> = {}, request: Partial<Action['request']> = {}) =>
  makeAction(request, [], { id: 'lookup', name: 'Look up', ...parts });
const write = (parts: Partial<Action> = {}, request: Partial<Action['request']> = {}) =>
  makeAction({ method: 'POST', url: `${HOST}/refunds`, ...request }, [], { id: 'write', name: 'Refund', ...parts });
const set = (actions: Action[], connections: Connection[] = [connection()]): Definitions => ({
  actions,
  connections,
  helpdesks: [],
});

/** The browser and its base as they stand after a plan. */
function after(plan: SyncPlan, { base, local }: { base: Definitions; local: Definitions }) {
  const [own, known] = [entriesOf(local), entriesOf(base)];
  for (const key of plan.remove) own.delete(keyOf(key));
  for (const [key, entry] of entriesOf(plan.take)) own.set(key, entry);
  for (const key of plan.forgotten) known.delete(keyOf(key));
  for (const entry of plan.base) known.set(keyOf(entry), entry);
  return { base: definitionsOf(known.values()), local: definitionsOf(own.values()) };
}

const names = (plan: SyncPlan) => ({
  take: [...entriesOf(plan.take).keys()],
  remove: plan.remove.map(keyOf),
  waiting: plan.waiting.map(keyOf),
  overrides: plan.overrides.map((one) => `${keyOf(one)} ${one.is}${one.movedOn ? ', moved on' : ''}`),
});

const was = set([lookup(), write()]);
const follows = (next: Definitions, consent: Consent = 'harmless', local = was) =>
  names(planSync({ base: was, local, next }, consent));
const nothing = { take: [], remove: [], waiting: [], overrides: [] };

describe('a browser that follows', () => {
  test('has nothing to do where only revision and time are others', () => {
    expect(follows(set([lookup({ revision: 9, updatedAt: 9 }), write()]))).toEqual(nothing);
  });

  test('takes words and lookups by itself, and asks for what a write sends', () => {
    const next = set([lookup({}, { url: `${HOST}/v2/orders` }), write({ description: 'Pays back.' })]);
    expect(follows(next)).toEqual({ ...nothing, take: ['action lookup', 'action write'] });
    expect(follows(set([lookup(), write({}, { url: `${HOST}/v2/refunds` })]))).toEqual({
      ...nothing,
      waiting: ['action write'],
    });
    expect(follows(next, 'none').waiting).toEqual(['action lookup', 'action write']);
  });

  test('asks for a new address, even of a lookup', () => {
    const next = set([lookup({}, { url: 'https://api.elsewhere.example/orders' }), write()]);
    expect(follows(next)).toEqual({ ...nothing, waiting: ['action lookup'] });
    expect(follows(next, 'all')).toEqual({ ...nothing, take: ['action lookup'] });
    expect(follows(next, new Set(['action lookup']))).toEqual({ ...nothing, take: ['action lookup'] });
    expect(follows(next, new Set(['action write']))).toEqual({ ...nothing, waiting: ['action lookup'] });
  });

  test('an action waits with the connection that it is sent over', () => {
    const other = connection(['https://new.example'], { id: 'new', name: 'New' });
    const using = lookup({ description: 'Other words.' }, { connectionId: 'new' });
    expect(follows(set([using, write()], [connection(), other])).waiting).toEqual(['connection new', 'action lookup']);
    expect(follows(set([using, write()], [connection(), other]), new Set(['action lookup'])).take).toEqual([]);
  });

  test('loses what the library has no longer, but no connection that an action here still needs', () => {
    expect(follows(set([lookup()])).remove).toEqual(['action write']);
    const base = set([write({}, { connectionId: 'shop' })]);
    const next = set([write({}, { connectionId: null })], []);
    const plan = planSync({ base, local: base, next }, 'harmless');
    expect(names(plan)).toEqual({ ...nothing, waiting: ['connection shop', 'action write'] });
    expect(names(planSync({ base, local: base, next }, 'all'))).toEqual({
      ...nothing,
      take: ['action write'],
      remove: ['connection shop'],
    });
  });

  test('is at rest once all is taken', () => {
    const next = set([lookup({ name: 'Find' }, { url: 'https://b.example/x' })], [connection(['https://b.example'])]);
    const state = after(planSync({ base: was, local: was, next }, 'all'), { base: was, local: was });
    expect(state.local).toEqual(next);
    expect(names(planSync({ ...state, next }, 'none'))).toEqual(nothing);
  });
});

describe('what was changed here', () => {
  const own = set([lookup({ description: 'Mine.' }), write()]);

  test('is never written over, and is told when the library’s moved on', () => {
    expect(follows(was, 'all', own)).toEqual({ ...nothing, overrides: ['action lookup changed'] });
    const next = set([lookup({ description: 'Theirs.' }), write()]);
    expect(follows(next, 'all', own)).toEqual({ ...nothing, overrides: ['action lookup changed, moved on'] });
    expect(follows(set([write()]), 'all', own)).toEqual({ ...nothing, overrides: ['action lookup changed, moved on'] });
  });

  test('is none any more once the library says the same', () => {
    expect(follows(own, 'none', own)).toEqual(nothing);
  });

  test('what was deleted here does not come back', () => {
    const local = set([write()]);
    expect(follows(was, 'all', local)).toEqual({ ...nothing, overrides: ['action lookup removed'] });
    expect(follows(set([write()]), 'all', local)).toEqual({ ...nothing, remove: ['action lookup'] });
  });

  test('an entry of the same id that was here before: adopted where it says the same, kept where not', () => {
    const base = set([], []);
    const plan = planSync({ base, local: own, next: was }, 'all');
    expect(names(plan)).toEqual({ ...nothing, overrides: ['action lookup changed'] });
    expect(plan.base.map(keyOf).sort()).toEqual(['action lookup', 'action write', 'connection shop']);
    expect(
      names(planSync({ base: after(plan, { base, local: own }).base, local: own, next: was }, 'all')).overrides,
    ).toEqual(['action lookup changed']);
  });
});

test('leaving takes what followed along, save what was changed or is still needed here', () => {
  const own = write({ id: 'own' }, { connectionId: 'shop' });
  const local = set([lookup({ description: 'Mine.' }), write(), own]);
  expect(names(planLeaving(was, local, true))).toEqual(nothing);
  expect(names(planLeaving(was, local, false))).toEqual({ ...nothing, remove: ['action write'] });
  expect(names(planLeaving(was, was, false)).remove).toEqual(['connection shop', 'action lookup', 'action write']);
});
