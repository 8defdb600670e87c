// Where a value stands in an answer, and the path that finds it there. Pure.
import { type Json, JsonNumber } from '../action/json.ts';
import { type PathSegment, parsePath } from '../action/path.ts';
import { AppError } from '../errors.ts';

/** A member's name, or a place in a list. */
export type Step = string | number;

/** From the top of the answer down to the value. */
export type Steps = readonly Step[];

const SHORTHAND = /^[A-Za-z_\u0080-\u{10ffff}][A-Za-z0-9_\u0080-\u{10ffff}]*$/u;

export function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

export function isContainer(value: Json): value is Json[] | { [name: string]: Json } {
  return Array.isArray(value) || isObject(value);
}

/** What stands there; undefined when nothing does. */
export function valueAt(root: Json, steps: Steps): Json | undefined {
  let value: Json | undefined = root;
  for (const step of steps) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = value !== undefined && isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** @param all the last list on the way stands for all its entries, not for the one that was gone through */
export function segmentsOf(steps: Steps, all = false): PathSegment[] {
  const last = all ? steps.findLastIndex((step) => typeof step === 'number') : -1;
  return steps.map((step, at) => {
    if (at === last) return { kind: 'wildcard' };
    return typeof step === 'number' ? { kind: 'index', index: step } : { kind: 'name', name: step };
  });
}

/** `$.items[0]['first name']`; it is not checked. */
export function formatPath(segments: readonly PathSegment[]): string {
  return `$${segments.map(formatSegment).join('')}`;
}

/** Why a path cannot be used, null when it can: names that look like operators, and paths that are too long. */
export function refusedPath(path: string): string | null {
  try {
    parsePath(path);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.detail.message} ${error.detail.advice}`;
  }
}

function formatSegment(segment: PathSegment): string {
  switch (segment.kind) {
    case 'name':
      // half a character passes as shorthand and is then found nowhere
      return SHORTHAND.test(segment.name) && segment.name.isWellFormed() ? `.${segment.name}` : quoted(segment.name);
    case 'index':
      return `[${segment.index}]`;
    case 'slice':
      return `[${segment.start ?? ''}:${segment.end ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'descendant':
      return `..${segment.name}`;
  }
}

/** As RFC 9535 escapes a name in single quotes. */
function quoted(name: string): string {
  const escaped = name.replace(/['\\]/g, '\\$&').replace(/\p{Cc}/gu, (control) => {
    return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `['${escaped}']`;
}
