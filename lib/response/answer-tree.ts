// An answer as the lines of a tree: which stand there now, in portions, so that a list of 20,000 costs no more than one of 100. Pure.
import { type Json, JsonNumber } from '../action/json.ts';
import { isContainer, isObject, type Step, type Steps } from './place.ts';
import type { Found } from './search-answer.ts';

/** Children of one node that are drawn at first, and with each "Show more". */
export const PORTION = 100;
/** Lines that a new answer shows without anybody opening anything. */
const OPENED_AT_FIRST = 40;

export interface TreeView {
  /** Keys of the nodes that are open. */
  open: ReadonlySet<string>;
  /** By key, how many children are drawn where it is not one portion. */
  drawn: ReadonlyMap<string, number>;
  /** While something is searched for: the hits and what stands above them; null: everything. */
  found: Found | null;
}

export interface NodeLine {
  is: 'node';
  key: string;
  steps: Steps;
  /** The member's name, or the place in the list from 0; null for the whole answer. */
  step: Step | null;
  value: Json;
  /** What it stands in; null for the whole answer. */
  parent: Json | null;
  /** From 1. */
  level: number;
  /** From 1, among `of`. */
  place: number;
  of: number;
  /** null: there is nothing to open. */
  open: boolean | null;
}

export interface MoreLine {
  is: 'more';
  /** Of the node whose children are left over, so that pressing it draws more of them. */
  parentKey: string;
  key: string;
  level: number;
  drawn: number;
  of: number;
}

export type TreeLine = NodeLine | MoreLine;

export function keyOf(steps: Steps): string {
  return JSON.stringify(steps);
}

/** The top line is the whole answer where that is no object: a list can be added as a table, a bare text as it is. */
export function treeLines(root: Json, view: TreeView): TreeLine[] {
  const lines: TreeLine[] = [];
  const addNode = (at: Omit<NodeLine, 'is' | 'key' | 'open'>, found: Found | null): void => {
    const key = keyOf(at.steps);
    const { value } = at;
    const opens = isContainer(value) && childCount(value) > 0;
    const open = opens && view.open.has(key);
    lines.push({ is: 'node', ...at, key, open: opens ? open : null });
    if (open) addChildren(value, at.steps, at.level + 1, found);
  };
  const addChildren = (parent: Json, above: Steps, level: number, found: Found | null): void => {
    const key = keyOf(above);
    const only = found && found.below.size > 0 ? [...found.below.keys()] : null;
    const of = only?.length ?? childCount(parent);
    const drawn = only === null ? Math.min(of, view.drawn.get(key) ?? PORTION) : of;
    for (const [at, step] of (only ?? firstSteps(parent, drawn)).entries()) {
      const value = childAt(parent, step);
      if (value === undefined) continue;
      const place = at + 1;
      addNode({ steps: [...above, step], step, value, parent, level, place, of }, found?.below.get(step) ?? null);
    }
    if (drawn < of) lines.push({ is: 'more', parentKey: key, key: `${key} more`, level, drawn, of });
  };
  if (isObject(root)) addChildren(root, [], 1, view.found);
  else addNode({ steps: [], step: null, value: root, parent: null, level: 1, place: 1, of: 1 }, view.found);
  return lines;
}

/** What is open when an answer comes: level by level, as long as it stays a page full. Long lists wait until they are asked for. */
export function openAtFirst(root: Json): Set<string> {
  const open = new Set([keyOf([])]);
  let lines = 0;
  let level: { value: Json; steps: Steps }[] = [{ value: root, steps: [] }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { value, steps } of level) {
      const count = childCount(value);
      const fits = lines + count <= OPENED_AT_FIRST && !(Array.isArray(value) && count > 3);
      if (steps.length > 0 && (count === 0 || !fits)) continue;
      open.add(keyOf(steps));
      lines += Math.min(count, PORTION);
      for (const step of firstSteps(value, PORTION)) {
        const child = childAt(value, step);
        if (child !== undefined && isContainer(child)) next.push({ value: child, steps: [...steps, step] });
      }
    }
    level = next;
  }
  return open;
}

/** Everything above a place, so that its line can be drawn. */
export function keysAbove(steps: Steps): string[] {
  return steps.map((_, at) => keyOf(steps.slice(0, at)));
}

export function childCount(value: Json): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

/** What a line says of its value, cut to what a line can hold. */
export function valueLine(value: Json): { is: 'text' | 'number' | 'word'; text: string } {
  if (typeof value === 'string') {
    const cut = value.length > 200 ? `${value.slice(0, 200).toWellFormed()}…` : value.toWellFormed();
    return { is: 'text', text: JSON.stringify(cut) };
  }
  if (value instanceof JsonNumber) return { is: 'number', text: value.text.slice(0, 200) };
  if (Array.isArray(value)) {
    return { is: 'word', text: value.length === 0 ? 'empty list' : `list of ${value.length.toLocaleString('en')}` };
  }
  if (isObject(value)) {
    const count = childCount(value);
    return {
      is: 'word',
      text: count === 0 ? 'no fields' : count === 1 ? '1 field' : `${count.toLocaleString('en')} fields`,
    };
  }
  return { is: 'word', text: String(value) };
}

function firstSteps(value: Json, count: number): Step[] {
  if (Array.isArray(value)) return Array.from({ length: Math.min(count, value.length) }, (_, at) => at);
  return isObject(value) ? Object.keys(value).slice(0, count) : [];
}

function childAt(value: Json, step: Step): Json | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) && typeof step === 'string' ? value[step] : undefined;
}
