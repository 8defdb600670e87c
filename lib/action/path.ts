// The paths an output may have: a checked subset of JSONPath (RFC 9535). Filters and scripts are not in it, ever: stores forbid
// interpreting commands from outside, and one filter's regular expression can hang the background for 48 seconds.
import { JSONPath } from 'jsonpath-plus';
import { AppError } from '../errors.ts';

export type PathSegment =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  /** null: from the beginning, or to the end. */
  | { kind: 'slice'; start: number | null; end: number | null }
  | { kind: 'wildcard' }
  | { kind: 'descendant'; name: string };

const MAX_CHARACTERS = 256;
const MAX_SEGMENTS = 32;
const SHORTHAND = /[A-Za-z_\u0080-\u{10ffff}][A-Za-z0-9_\u0080-\u{10ffff}]*/uy;
/** As RFC 9535 has them, in single quotes alone. */
const QUOTED = /\['((?:[^'\\\p{Cc}]|[\x7f-\x9f]|\\(?:[btnfr/\\']|u[0-9A-Fa-f]{4}))*)'\]/uy;
const WILDCARD = /\[\*\]/y;
const INDEX = /\[(0|-?[1-9][0-9]*)\]/y;
const SLICE = /\[(0|-?[1-9][0-9]*)?:(0|-?[1-9][0-9]*)?\]/y;
/** What jsonpath-plus would not take for a member's name, though it stands in quotes. */
const OPERATOR = /^(?:\*|\.\.|\^|~|\$|-?\d*:-?\d*:?-?\d*)$|^[@`'"(]|^\?\(|,/;

/**
 * Reads `$`, `.name`, `['name']`, `[n]`, `[-n]`, `[a:b]`, `[*]` and at most one `..name`.
 * @throws AppError path-invalid, with the column (from 1) and what would be right.
 */
export function parsePath(path: string): PathSegment[] {
  let at = 0;

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(path);
    if (match) at += match[0].length;
    return match;
  }

  function segment(): PathSegment {
    const start = at;
    if (path.startsWith('.', at)) {
      const descendant = path.startsWith('..', at);
      at += descendant ? 2 : 1;
      const name = take(SHORTHAND)?.[0];
      if (name === undefined) throw wrong(at, 'a name is missing here', hint());
      return descendant ? { kind: 'descendant', name } : { kind: 'name', name };
    }
    if (take(WILDCARD)) return { kind: 'wildcard' };

    const quoted = take(QUOTED);
    if (quoted) {
      const name = decode(quoted[1] ?? '');
      if (!name.isWellFormed())
        throw wrong(start + 1, 'the name holds half of a character', 'Write the whole character.');
      if (!isReadable(name)) {
        throw wrong(start + 1, 'this name cannot be told from an operator', 'Choose the part above it, or [*].');
      }
      return { kind: 'name', name };
    }

    const index = take(INDEX);
    if (index) return { kind: 'index', index: integer(index[1] ?? '', start) };

    const slice = take(SLICE);
    if (slice) return { kind: 'slice', start: bound(slice[1], start), end: bound(slice[2], start) };
    throw wrong(at, 'this is no part of a path', hint());
  }

  function bound(text: string | undefined, start: number): number | null {
    return text === undefined ? null : integer(text, start);
  }

  function integer(text: string, start: number): number {
    const number = Number(text);
    if (!Number.isSafeInteger(number)) throw wrong(start + 1, 'this number is too large', 'Use a smaller number.');
    return number;
  }

  function hint(): string {
    const rest = path.slice(at);
    if (/^\[?\?|^\[?\(|^@/.test(rest)) return 'Filters and expressions are not offered; choose a fixed place.';
    if (rest.startsWith('*')) return 'Write [*] without a dot.';
    if (rest.startsWith('["')) return "Write the name in single quotes: ['name'].";
    if (/\s/.test(rest[0] ?? '')) return 'Leave spaces out.';
    return "Use .name, ['name'], [0], [-1], [0:10], [*] or ..name.";
  }

  function wrong(place: number, what: string, advice: string): AppError {
    return new AppError({
      code: 'path-invalid',
      message: `In the path, at column ${place + 1}, ${what}.`,
      advice,
      blame: 'administrator',
      field: 'path',
    });
  }

  if (!path.startsWith('$')) throw wrong(0, 'the $ is missing', 'Begin with $, the whole response: $.order.status.');
  if (path.length > MAX_CHARACTERS) {
    throw wrong(MAX_CHARACTERS, `the ${MAX_CHARACTERS} characters a path may have are used up`, 'Shorten the path.');
  }
  at = 1;
  const segments: PathSegment[] = [];
  while (at < path.length) {
    const start = at;
    const next = segment();
    if (next.kind === 'descendant' && segments.some((earlier) => earlier.kind === 'descendant')) {
      throw wrong(start, 'a second .. begins', 'A path may hold one ..name; write the rest step by step.');
    }
    if (segments.length === MAX_SEGMENTS) {
      throw wrong(start, `the ${MAX_SEGMENTS} steps a path may have are used up`, 'Shorten the path.');
    }
    segments.push(next);
  }
  return segments;
}

/** A name as jsonpath-plus writes it. */
export function quoteName(name: string): string {
  return `['${name.replace(/['"\\]/g, '\\$&')}']`;
}

/** jsonpath-plus tells nobody how it read a path, so it is asked for the one it will get. */
function isReadable(name: string): boolean {
  const quoted = quoteName(name);
  const [, , token, ...others] = JSONPath.toPathArray(`$[0:]${quoted}`);
  if (others.length > 0) return false;
  return token === name ? !OPERATOR.test(name) : token === quoted.slice(1, -1);
}

function decode(raw: string): string {
  return JSON.parse(`"${raw.replace(/\\'/g, "'").replace(/"/g, '\\"')}"`);
}
