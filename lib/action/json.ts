// A response's bytes as JSON whose numbers keep their source text: a 19-digit id must be shown digit for digit.
// JSON.parse judges whether the text is JSON. Its reviver could also tell each number's text, but takes 1.5 s for a 2 MB list of
// numbers; the reader below runs over text that is known to be valid and takes a twentieth of that.
import { AppError } from '../errors.ts';

export type Json = null | boolean | string | JsonNumber | Json[] | { [name: string]: Json };

/** A number as the server wrote it; never a floating-point number. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Nested arrays and objects. Everything that walks the value later may recurse because of this limit. */
const MAX_DEPTH = 64;

/** Values of every kind: each is an object in memory, in whatever few bytes it was sent. */
const MAX_VALUES = 200_000;

/**
 * Parses a response body. Of a name that stands twice in an object the last one counts; a byte order mark is skipped.
 * @param onRepeated is told each name that stands twice in one object, as often as it does
 * @throws AppError response-not-json: invalid UTF-8, no JSON, deeper than 64 levels, or more than 200,000 values.
 */
export function parseJson(bytes: Uint8Array, onRepeated?: (name: string) => void): Json {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson('holds bytes that are no valid UTF-8');
  }
  try {
    JSON.parse(text);
  } catch {
    // The parser's own message quotes the response.
    throw notJson(text.trim() === '' ? 'is empty' : 'is not valid JSON');
  }
  return readValid(text, onRepeated);
}

/** UTF-16 codes: comparing codes instead of one-character strings is what makes the reader quick. */
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const [TRUE, FALSE, NULL] = [0x74, 0x66, 0x6e];

function readValid(text: string, onRepeated?: (name: string) => void): Json {
  let at = 0;
  let values = 0;

  function value(depth: number): Json {
    values += 1;
    if (values > MAX_VALUES) throw notJson(`holds more than ${MAX_VALUES.toLocaleString('en')} values`);
    switch (next()) {
      case OPEN_OBJECT:
        return object(depth + 1);
      case OPEN_ARRAY:
        return array(depth + 1);
      case QUOTE:
        return string();
      case TRUE:
        at += 4;
        return true;
      case FALSE:
        at += 5;
        return false;
      case NULL:
        at += 4;
        return null;
      default:
        return number();
    }
  }

  function object(depth: number): Json {
    checkDepth(depth);
    const members: { [name: string]: Json } = {};
    at += 1;
    while (next() !== CLOSE_OBJECT) {
      if (text.charCodeAt(at) === COMMA) {
        at += 1;
        next();
      }
      const name = string();
      next();
      at += 1;
      if (onRepeated && Object.hasOwn(members, name)) onRepeated(name);
      const member = value(depth);
      // Assigning to "__proto__" would change the object's prototype instead of adding a member.
      if (name === '__proto__') {
        Object.defineProperty(members, name, { value: member, enumerable: true, configurable: true, writable: true });
      } else {
        members[name] = member;
      }
    }
    at += 1;
    return members;
  }

  function array(depth: number): Json {
    checkDepth(depth);
    const items: Json[] = [];
    at += 1;
    while (next() !== CLOSE_ARRAY) {
      if (text.charCodeAt(at) === COMMA) at += 1;
      items.push(value(depth));
    }
    at += 1;
    return items;
  }

  function string(): string {
    const open = at;
    let escaped = false;
    for (;;) {
      at += 1;
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        escaped = true;
        at += 1;
      }
    }
    at += 1;
    return escaped ? JSON.parse(text.slice(open, at)) : text.slice(open + 1, at - 1);
  }

  function number(): Json {
    const start = at;
    for (;;) {
      const code = text.charCodeAt(at);
      // Whatever ends a number: the end of the text, space, a comma or a bracket.
      if (!(code > 0x20) || code === COMMA || code === CLOSE_ARRAY || code === CLOSE_OBJECT) break;
      at += 1;
    }
    return new JsonNumber(text.slice(start, at));
  }

  /** Skips space and returns the code of what comes next. */
  function next(): number {
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = text.charCodeAt(at);
    }
    return code;
  }

  return value(0);
}

function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw notJson(`is nested deeper than ${MAX_DEPTH} levels`);
}

function notJson(why: string): AppError {
  return new AppError({
    code: 'response-not-json',
    message: `The server’s answer ${why}.`,
    advice: 'Ask your administrator to check the action’s endpoint.',
    blame: 'server',
  });
}
