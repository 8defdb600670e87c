// Suite S14: chance histories of three browsers that edit, follow, publish, lose answers and die after writing, against a server that
// honours conditions. Whatever happens, nobody's published work is lost, a yes takes a version whole, and in the end all say the same. What a
// death in the middle of taking a version leaves is tried on real workers (test/browser/library-kills.test.ts).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf } from '#components/options/library/choose-sides.ts';
import type { Action } from '#lib/action/schema.ts';
import {
  type Definitions,
  definitionsOf,
  type EntryKey,
  entriesOf,
  keyOf,
  saysTheSame,
} from '#lib/sync/definitions.ts';
import { planAfterPublish, planPublish } from '#lib/sync/plan-publish.ts';
import { type Consent, planSync, type SyncPlan } from '#lib/sync/plan-sync.ts';
import { readAfterUnknown } from '#lib/sync/publish-steps.ts';
import { makeAction } from '#test/unit/action/make-action.ts';
import { SEED, size } from '../../size.ts';
import { tellSuite } from '../../suite-line.ts';

const IDS = ['a', 'b', 'c', 'd'];
const EMPTY: Definitions = { actions: [], connections: [], helpdesks: [] };

interface Version {
  version: number;
  content: Definitions;
  /** The version that its publisher had read. */
  after: number;
  by: number;
}

/** One file, written only by whom has seen what is there. */
class Server {
  readonly history: Version[] = [];

  get latest(): Version | null {
    return this.history.at(-1) ?? null;
  }

  /** @returns whether the condition held */
  put(content: Definitions, seen: number, by: number): boolean {
    if ((this.latest?.version ?? 0) !== seen) return false;
    this.history.push({ version: seen + 1, content, after: seen, by });
    return true;
  }
}

interface Browser {
  local: Definitions;
  base: Definitions;
}

/** One transaction: all of a plan. */
function apply(browser: Browser, plan: Pick<SyncPlan, 'take' | 'remove' | 'base' | 'forgotten'>): void {
  const [local, base] = [entriesOf(browser.local), entriesOf(browser.base)];
  const forget = (from: Map<string, unknown>, keys: readonly EntryKey[]) => {
    for (const key of keys) from.delete(keyOf(key));
  };
  forget(local, plan.remove);
  for (const [key, entry] of entriesOf(plan.take)) local.set(key, entry);
  forget(base, plan.forgotten);
  for (const entry of plan.base) base.set(keyOf(entry), entry);
  browser.local = definitionsOf(local.values());
  browser.base = definitionsOf(base.values());
}

function follow(browser: Browser, server: Server, consent: Consent): void {
  if (!server.latest) return;
  const next = server.latest.content;
  const plan = planSync({ ...browser, next }, consent);
  apply(browser, plan);
  if (consent !== 'all') return;
  // Not by half: after a yes to all of it, whatever is no change of this browser's own is what the version says.
  const kept = new Set(plan.overrides.map(keyOf));
  const [local, published] = [entriesOf(browser.local), entriesOf(next)];
  for (const key of new Set([...local.keys(), ...published.keys()])) {
    const [own, theirs] = [local.get(key), published.get(key)];
    if (!kept.has(key) && (theirs || entriesOf(browser.base).has(key)))
      expect(own && theirs ? saysTheSame(own, theirs) : own === theirs, key).toBe(true);
  }
}

/** What becomes of the answer to a PUT. `dies`: the file is written, and the browser never gets to note that. */
type Line = 'works' | 'lost-before' | 'lost-after' | 'dies';

function publish(
  browser: Browser,
  {
    server,
    who,
    line,
    side,
    meanwhile,
  }: { server: Server; who: number; line: Line; side: 'mine' | 'theirs'; meanwhile: () => void },
): void {
  const before = server.latest;
  const theirs = before?.content ?? EMPTY;
  const state = { base: browser.base, mine: browser.local, theirs };
  const first = planPublish(state, { leave: new Set(), sides: new Map() });
  const sides = new Map(first.conflicts.map((conflict) => [keyOf(conflict), allOf(conflict, side)]));
  const { content, conflicts, changes } = planPublish(state, { leave: new Set(), sides });
  expect(conflicts.filter(({ settled }) => !settled)).toEqual([]);
  keepsTheirs(state, content);
  if (changes.length === 0) {
    apply(browser, planAfterPublish(state, content, new Set()));
    return;
  }
  meanwhile();
  const seen = before?.version ?? 0;
  const done = line !== 'lost-before' && server.put(content, seen, who);
  if (line === 'dies') return;
  const hashOf = (version: Version | null) => version && { hash: `${version.version} ${version.by}` };
  const sent = { hash: `${seen + 1} ${who}` };
  const written = line === 'works' ? done : readAfterUnknown(hashOf(server.latest), sent, hashOf(before)) === 'written';
  expect(written).toBe(done);
  if (written) apply(browser, planAfterPublish(state, content, new Set()));
}

/** What this browser did not touch leaves it as the others published it. */
function keepsTheirs(state: { base: Definitions; mine: Definitions; theirs: Definitions }, content: Definitions): void {
  const [base, mine, theirs, made] = [state.base, state.mine, state.theirs, content].map(entriesOf);
  for (const [key, entry] of theirs ?? []) {
    const [was, own, now] = [base?.get(key), mine?.get(key), made?.get(key)];
    const untouched = was && own ? saysTheSame(was, own) : was === own;
    if (untouched) expect(now && saysTheSame(now, entry), key).toBe(true);
  }
}

function edit(browser: Browser, id: string, what: Step['edit'], words: string): void {
  const actions = browser.local.actions.filter((action) => action.id !== id);
  const known = browser.local.actions.find((action) => action.id === id) ?? action(id);
  const changed: Record<Step['edit'], Action[]> = {
    remove: [],
    description: [{ ...known, description: words }],
    name: [{ ...known, name: words }],
    url: [{ ...known, request: { ...known.request, url: `https://${words}.example/orders` } }],
  };
  browser.local = { ...browser.local, actions: [...actions, ...changed[what]] };
}

const action = (id: string) => makeAction({ method: 'POST' }, [], { id, name: id });

const stepArbitrary = fc.record({
  who: fc.nat(2),
  does: fc.constantFrom('edit', 'edit', 'look', 'take', 'publish', 'publish', 'drop'),
  id: fc.constantFrom(...IDS),
  edit: fc.constantFrom('description', 'name', 'url', 'remove'),
  words: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
  line: fc.constantFrom<Line>('works', 'works', 'lost-before', 'lost-after', 'dies'),
  side: fc.constantFrom('mine', 'theirs'),
  /** Another publishes between this one's look and its write. */
  overtaken: fc.boolean(),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

function run(steps: readonly Step[]): number {
  const server = new Server();
  const start = { local: { ...EMPTY, actions: IDS.slice(0, 3).map(action) }, base: EMPTY };
  const browsers: Browser[] = [0, 1, 2].map((who) => ({ ...(who === 0 ? start : { local: EMPTY, base: EMPTY }) }));
  const browser = (who: number): Browser => browsers[who] ?? start;
  const publishAs = (who: number, step: Pick<Step, 'line' | 'side'>, meanwhile = () => {}) =>
    publish(browser(who), { server, who, ...step, meanwhile });
  for (const step of steps) {
    const { who, does } = step;
    const one = browser(who);
    if (does === 'edit') edit(one, step.id, step.edit, step.words);
    else if (does === 'look') follow(one, server, 'harmless');
    else if (does === 'take') follow(one, server, 'all');
    else if (does === 'drop') one.local = one.base;
    else if (does === 'publish')
      publishAs(who, step, () => step.overtaken && publishAs((who + 1) % 3, { line: 'works', side: 'mine' }));
  }
  // Every version was written by whom had read the one before: no work was overwritten unseen.
  expect(server.history.map(({ after }) => after)).toEqual(server.history.map((_version, place) => place));
  for (const who of [0, 1, 2]) publishAs(who, { line: 'works', side: 'mine' });
  for (const one of browsers) follow(one, server, 'all');
  const said = browsers.map(({ local }) => entriesOf(local));
  const published = entriesOf(server.latest?.content ?? EMPTY);
  for (const [who, entries] of said.entries()) {
    expect([...entries.keys()].sort(), `browser ${who}`).toEqual([...published.keys()].sort());
    for (const [key, entry] of entries) expect(saysTheSame(entry, published.get(key) ?? entry)).toBe(true);
  }
  return server.history.length;
}

test('S14 histories of a shared library', () => {
  const histories = size(1_000, 10_000);
  let versions = 0;
  let steps = 0;
  fc.assert(
    fc.property(fc.array(stepArbitrary, { minLength: 5, maxLength: 25 }), (history) => {
      steps += history.length;
      versions += run(history);
    }),
    { seed: SEED, numRuns: histories },
  );
  expect(versions).toBeGreaterThan(histories);
  tellSuite(
    'S14 shared library',
    `${histories.toLocaleString('en')} histories of 3 browsers, ${steps.toLocaleString('en')} steps, ${versions.toLocaleString('en')} versions, all say the same in the end, 0 written over unseen`,
  );
}, 120_000);
