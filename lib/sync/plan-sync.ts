// What follows from a new version of a shared library: what is taken by itself, what waits for a yes, what was changed here. Pure.
import { compareLibraries, type EntryChange } from './compare-libraries.ts';
import {
  type Definitions,
  definitionsOf,
  type Entry,
  type EntryKey,
  entriesOf,
  keyOf,
  saysTheSame,
} from './definitions.ts';

/** A definition that is other here than in the library; the library never writes over it. */
export interface Override extends EntryKey {
  name: string;
  is: 'changed' | 'removed';
  /** The library's has changed, or is gone, since this one was made. */
  movedOn: boolean;
  /** The library has it no longer. */
  gone: boolean;
}

export interface SyncPlan {
  take: Definitions;
  /** Follows the library, which no longer has it. */
  remove: EntryKey[];
  /** What the library says of each entry now, as far as this browser follows it: the next plan's `base`. */
  base: Entry[];
  /** Of `base`, what is no longer there. */
  forgotten: EntryKey[];
  waiting: EntryChange[];
  overrides: Override[];
}

export interface SyncState {
  /** What the library said of each entry when it was last taken. */
  base: Definitions;
  /** What stands in this browser. */
  local: Definitions;
  next: Definitions;
}

/**
 * Which waiting changes may apply: `none` of them by themselves, the ones that change nothing that a write sends and no new address
 * (`harmless`), `all` (a person or a policy said yes to this version), or those that were chosen.
 */
export type Consent = 'none' | 'harmless' | 'all' | ReadonlySet<string>;

export function planSync({ base, local, next }: SyncState, consent: Consent): SyncPlan {
  const [was, here, coming] = [entriesOf(base), entriesOf(local), entriesOf(next)];
  const changes = new Map(compareLibraries(base, next).map((change) => [keyOf(change), change]));
  const plan: SyncPlan = {
    take: definitionsOf([]),
    remove: [],
    base: [],
    forgotten: [],
    waiting: [],
    overrides: [],
  };
  const taken: Entry[] = [];
  const waits = new Set([...changes].filter(([key, change]) => !isAgreed(consent, key, change)).map(([key]) => key));
  for (const key of new Set([...was.keys(), ...coming.keys()])) {
    const before = was.get(key);
    const after = coming.get(key);
    const own = here.get(key);
    const any = after ?? before;
    if (!any) continue;
    if (isOverride(before, own, after)) {
      plan.overrides.push({
        kind: any.kind,
        id: any.id,
        name: (own ?? any).definition.name,
        is: own ? 'changed' : 'removed',
        movedOn: before !== undefined && (after === undefined || !saysTheSame(before, after)),
        gone: after === undefined,
      });
      // Met for the first time: from here on it is known what it departs from.
      if (!before && after) plan.base.push(after);
      continue;
    }
    if (before && after && saysTheSame(before, after)) continue;
    // It says so here already: nobody need be asked.
    if (own && after && saysTheSame(own, after)) {
      plan.base.push(after);
      continue;
    }
    const change = changes.get(key);
    if (change && (waits.has(key) || isSentOver(after, waits))) {
      plan.waiting.push(change);
      continue;
    }
    if (after) {
      taken.push(after);
      plan.base.push(after);
    } else {
      plan.remove.push({ kind: any.kind, id: any.id });
      plan.forgotten.push({ kind: any.kind, id: any.id });
    }
  }
  return keepUsed({ ...plan, take: definitionsOf(taken) }, here, changes);
}

/** What a plan would change of what stands in this browser. Its revisions and the library's are counted apart: none is named. */
export function changesHere(local: Definitions, { take, remove }: Pick<SyncPlan, 'take' | 'remove'>): EntryChange[] {
  const after = entriesOf(local);
  for (const key of remove) after.delete(keyOf(key));
  for (const [key, entry] of entriesOf(take)) after.set(key, entry);
  return compareLibraries(local, definitionsOf(after.values())).map((change) => ({ ...change, revisions: null }));
}

/** Other here than the library last said, unless it has come to say the same. */
function isOverride(before: Entry | undefined, own: Entry | undefined, after: Entry | undefined): boolean {
  if (own && after && saysTheSame(own, after)) return false;
  if (before) return own === undefined ? after !== undefined : !saysTheSame(own, before);
  return own !== undefined;
}

function isAgreed(consent: Consent, key: string, { asks }: EntryChange): boolean {
  if (consent === 'all') return true;
  if (consent === 'none') return false;
  return consent === 'harmless' ? !asks : consent.has(key);
}

/** An action that would be sent over a connection that waits itself. */
function isSentOver(after: Entry | undefined, waits: ReadonlySet<string>): boolean {
  if (after?.kind !== 'action') return false;
  const { connectionId } = after.definition.request;
  return connectionId !== null && waits.has(keyOf({ kind: 'connection', id: connectionId }));
}

/** A connection goes after the last action here that needs it: one that waits, or was changed here, would fail without. */
function keepUsed(
  plan: SyncPlan,
  here: ReadonlyMap<string, Entry>,
  changes: ReadonlyMap<string, EntryChange>,
): SyncPlan {
  const after = new Map(here);
  for (const key of plan.remove) after.delete(keyOf(key));
  for (const [key, entry] of entriesOf(plan.take)) after.set(key, entry);
  const used = new Set(
    definitionsOf(after.values()).actions.map(({ request }) =>
      keyOf({ kind: 'connection', id: request.connectionId ?? '' }),
    ),
  );
  const waits = new Set(plan.waiting.map(keyOf));
  const kept = plan.remove.filter((key) => used.has(keyOf(key))).map(keyOf);
  const goes = (key: EntryKey) => !kept.includes(keyOf(key));
  return {
    ...plan,
    remove: plan.remove.filter(goes),
    forgotten: plan.forgotten.filter(goes),
    // As people read a library: connections before the actions that need them.
    waiting: [...changes].flatMap(([key, change]) => (waits.has(key) || kept.includes(key) ? [change] : [])),
  };
}
