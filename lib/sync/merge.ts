// A three-way merge of one definition, field by field: what only one side changed is taken, what both changed otherwise is a conflict. Pure.
import { sameValue } from '../run/canonical.ts';
import { type Side, type Sides, sideOf } from './sides.ts';

export interface MergeConflict {
  /** `request.url`, `inputs.order_number.type` */
  path: string;
  /** JSON; null: it is not there. */
  base: string | null;
  mine: string | null;
  theirs: string | null;
  /** Whose holds; null: nobody has chosen. */
  side: Side | null;
}

export interface Merged {
  /** With theirs where both changed it and nobody has chosen. */
  value: unknown;
  conflicts: MergeConflict[];
}

/** Stands for what is not there: JSON has no such value. */
const ABSENT = undefined;

/**
 * Objects are merged member by member, lists of things with names (inputs, outputs, parameters, headers) thing by thing in the order of
 * the side that changed it, every other list and text as a whole. `revision` and `updatedAt`, which every save changes, are never a conflict.
 */
export function mergeDefinitions(base: unknown, mine: unknown, theirs: unknown, sides: Sides): Merged {
  const conflicts: MergeConflict[] = [];
  const value = merge({ base, mine, theirs }, '', sides, conflicts);
  return { value, conflicts };
}

interface Three {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

function merge(three: Three, path: string, sides: Sides, conflicts: MergeConflict[]): unknown {
  const { base, mine, theirs } = three;
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  if (isObject(mine) && isObject(theirs)) return mergeMembers({ ...three, mine, theirs }, path, sides, conflicts);
  const lists = [namedThings(base ?? []), namedThings(mine), namedThings(theirs)] as const;
  const [was, ours, others] = lists;
  if (was && ours && others) {
    const merged = mergeMembers({ base: was, mine: ours, theirs: others }, path, sides, conflicts);
    const place = `${path} (order)`;
    const side = sideOf(sides, place);
    const { names, conflict } = mergeOrder(Object.keys(was), Object.keys(ours), Object.keys(others), side);
    if (conflict) conflicts.push({ path: place, ...conflict, side });
    return names.flatMap((name) => own(merged, name) ?? []);
  }
  const side = sideOf(sides, path);
  if (path !== 'revision' && path !== 'updatedAt') conflicts.push({ path, ...written(three), side });
  return side === 'mine' ? mine : theirs;
}

function mergeMembers(
  { base, mine, theirs }: { base: unknown; mine: Record<string, unknown>; theirs: Record<string, unknown> },
  path: string,
  sides: Sides,
  conflicts: MergeConflict[],
): Record<string, unknown> {
  const was = isObject(base) ? base : {};
  // Without a prototype: a name may be `__proto__`.
  const merged: Record<string, unknown> = Object.create(null);
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const member = { base: own(was, name), mine: own(mine, name), theirs: own(theirs, name) };
    const value = merge(member, path === '' ? name : `${path}.${name}`, sides, conflicts);
    if (value !== ABSENT) merged[name] = value;
  }
  return { ...merged };
}

/** The names of both sides: what stands in all three lists in the order of the side that changed it, everything else behind its neighbour. */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  side: Side | null,
): { names: string[]; conflict: Omit<MergeConflict, 'path' | 'side'> | null } {
  const inAll = (names: readonly string[]) =>
    names.filter((name) => [base, mine, theirs].every((list) => list.includes(name))).join(', ');
  const [was, ours, others] = [inAll(base), inAll(mine), inAll(theirs)];
  const both = ours !== was && others !== was && ours !== others;
  const first = both ? side : ours !== was ? 'mine' : 'theirs';
  const names = first === 'mine' ? withAll(mine, theirs) : withAll(theirs, mine);
  return { names, conflict: both ? { base: was, mine: ours, theirs: others } : null };
}

/** `names` and what `others` have beside: each behind the one that it stands behind there. */
function withAll(names: readonly string[], others: readonly string[]): string[] {
  const all = [...names];
  let place = 0;
  for (const name of others) {
    const known = all.indexOf(name);
    if (known < 0) all.splice(place, 0, name);
    place = (known < 0 ? place : known) + 1;
  }
  return all;
}

const own = (object: Record<string, unknown>, name: string) => (Object.hasOwn(object, name) ? object[name] : ABSENT);

/** By name, in their order; null for a list of anything else, or with a name twice. */
function namedThings(list: unknown): Record<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const things: Record<string, unknown> = Object.create(null);
  for (const thing of list) {
    const name = isObject(thing) ? thing.name : ABSENT;
    // Names that look like numbers would change the order.
    if (typeof name !== 'string' || Object.hasOwn(things, name) || /^\d/.test(name)) return null;
    things[name] = thing;
  }
  return things;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const same = (a: unknown, b: unknown) => a === b || (a !== ABSENT && b !== ABSENT && sameValue(a, b));

function written({ base, mine, theirs }: Three): Omit<MergeConflict, 'path' | 'side'> {
  const text = (value: unknown) =>
    value === ABSENT ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return { base: text(base), mine: text(mine), theirs: text(theirs) };
}
