// The first place in an answer that a path leads to. Pure.
import type { Json } from '../action/json.ts';
import type { PathSegment } from '../action/path.ts';
import { isObject, type Step, type Steps } from './place.ts';

/** null when it leads nowhere. */
export function firstPlace(root: Json, segments: readonly PathSegment[]): Steps | null {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [];
  for (const [step, child] of ways(segment, root)) {
    const below = firstPlace(child, rest);
    if (below !== null) return [step, ...below];
  }
  if (segment.kind !== 'descendant') return null;
  for (const [step, child] of ways({ kind: 'wildcard' }, root)) {
    const below = firstPlace(child, segments);
    if (below !== null) return [step, ...below];
  }
  return null;
}

function ways(segment: PathSegment, value: Json): [Step, Json][] {
  if (Array.isArray(value)) {
    const entries = value.map((entry, at): [Step, Json] => [at, entry]);
    if (segment.kind === 'wildcard') return entries;
    if (segment.kind === 'slice') return entries.slice(segment.start ?? 0, segment.end ?? undefined);
    return segment.kind === 'index' ? entries.slice(segment.index).slice(0, 1) : [];
  }
  if (!isObject(value)) return [];
  if (segment.kind === 'wildcard') return Object.entries(value);
  if (segment.kind !== 'name' && segment.kind !== 'descendant') return [];
  const member = Object.hasOwn(value, segment.name) ? value[segment.name] : undefined;
  return member === undefined ? [] : [[segment.name, member]];
}
