// Looks for words in an answer's keys and values, a bounded piece of work at a time: 2 MB must not hold the page up. Pure.
import { type Json, JsonNumber } from '../action/json.ts';
import { isContainer, type Step, type Steps } from './place.ts';

/** Nodes looked at between two pauses: well under 10 ms. */
const NODES_A_STEP = 5_000;
/** Places that are remembered; the rest is only counted. */
const MOST_HITS = 5_000;

export interface SearchResult {
  /** In the order of the answer. */
  hits: Steps[];
  /** All of them, remembered or not. */
  count: number;
}

/** The hits as a tree: what stands between the top and them. */
export interface Found {
  below: Map<Step, Found>;
}

interface Frame {
  steps: Step[];
  children: readonly Json[];
  /** null: a list's places. */
  names: readonly string[] | null;
  at: number;
}

/**
 * Every node whose key or own text holds the words, whatever their case. Yields after each piece of work; the caller pauses, and stops
 * asking when something else is searched for.
 */
export function* searchAnswer(root: Json, words: string): Generator<void, SearchResult> {
  const wanted = words.trim().toLowerCase();
  const result: SearchResult = { hits: [], count: 0 };
  const hit = (above: readonly Step[], step: Step | null): void => {
    result.count += 1;
    if (result.hits.length < MOST_HITS) result.hits.push(step === null ? [] : [...above, step]);
  };
  if (wanted === '') return result;
  if (!isContainer(root) && textOf(root).includes(wanted)) hit([], null);
  const stack: Frame[] = isContainer(root) ? [frameOf(root, [])] : [];
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { at, children, names, steps } = frame;
    const child = children[at];
    if (child === undefined) {
      stack.pop();
      continue;
    }
    frame.at += 1;
    const step = names?.[at] ?? at;
    const inKey = typeof step === 'string' && step.toLowerCase().includes(wanted);
    if (inKey || (!isContainer(child) && textOf(child).includes(wanted))) hit(steps, step);
    if (isContainer(child)) stack.push(frameOf(child, [...steps, step]));
    visited += 1;
    if (visited % NODES_A_STEP === 0) yield;
  }
  return result;
}

export function foundTree(hits: readonly Steps[]): Found {
  const top: Found = { below: new Map() };
  for (const steps of hits) {
    let node = top;
    for (const step of steps) {
      const next = node.below.get(step) ?? { below: new Map() };
      node.below.set(step, next);
      node = next;
    }
  }
  return top;
}

function frameOf(value: Json[] | { [name: string]: Json }, steps: Step[]): Frame {
  if (Array.isArray(value)) return { steps, children: value, names: null, at: 0 };
  return { steps, children: Object.values(value), names: Object.keys(value), at: 0 };
}

function textOf(value: Json): string {
  if (typeof value === 'string') return value.toLowerCase();
  return value instanceof JsonNumber ? value.text.toLowerCase() : String(value);
}
