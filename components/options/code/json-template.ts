// The colours of JSON in which placeholders stand, inside of strings or bare. A tokenizer and no parser: it must cope with every
// half-typed state, and with answers of megabytes on one line.
import type { StreamParser, StringStream } from '@codemirror/language';

interface JsonState {
  /** Inside of a string that a placeholder or the end of a look has cut. */
  string: 'name' | 'value' | null;
  depth: number;
}

const LITERAL = /^(?:true|false|null)\b/;
const NUMBER = /^-?\d[\d.eE+-]*/;
const PLACEHOLDER = /^\{\{[A-Za-z][A-Za-z0-9_]*\}\}/;
/** Text of a string up to its end, or up to a placeholder in it. */
const STRING_TEXT = /^(?:[^"\\{]|\\.|\{(?!\{[A-Za-z]))+/;
/** How far ahead a string is looked through for the colon that makes it a member's name, in characters. */
const LOOK = 400;

export const jsonTemplate: StreamParser<JsonState> = {
  name: 'json-template',
  startState: () => ({ string: null, depth: 0 }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    // strings end with their line at the latest: one forgotten quotation mark must not recolour everything below
    if (stream.sol()) state.string = null;
    if (state.string !== null) return inString(stream, state, state.string);
    if (stream.eatSpace()) return null;
    if (stream.match(PLACEHOLDER)) return 'variableName';
    if (stream.peek() === '"') {
      state.string = isName(stream) ? 'name' : 'value';
      stream.next();
      return tagOf(state.string);
    }
    if (stream.match(LITERAL)) return 'atom';
    if (stream.match(NUMBER)) return 'number';
    const sign = stream.next() ?? '';
    if ('{['.includes(sign)) state.depth += 1;
    if ('}]'.includes(sign)) state.depth = Math.max(0, state.depth - 1);
    return '{}[],:'.includes(sign) ? 'punctuation' : 'invalid';
  },
  indent(state, textAfter, context) {
    const closes = /^\s*[}\]]/.test(textAfter) ? 1 : 0;
    return Math.max(0, state.depth - closes) * context.unit;
  },
  languageData: { closeBrackets: { brackets: ['{', '[', '"'] }, indentOnInput: /^\s*[}\]]$/ },
};

function inString(stream: StringStream, state: JsonState, kind: 'name' | 'value'): string {
  if (stream.match(PLACEHOLDER)) return 'variableName';
  if (stream.eat('"')) state.string = null;
  // a backslash at the end of the line matches nothing: step over it, or the tokenizer would stand still
  else if (!stream.match(STRING_TEXT)) stream.next();
  return tagOf(kind);
}

function isName(stream: StringStream): boolean {
  const ahead = stream.string.slice(stream.pos, stream.pos + LOOK);
  return /^"(?:[^"\\]|\\.)*"\s*:/.test(ahead);
}

function tagOf(kind: 'name' | 'value'): string {
  return kind === 'name' ? 'propertyName' : 'string';
}
