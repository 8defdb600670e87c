// Where a text stops being JSON. JSON.parse knows it, too, but each browser words it otherwise, and some name no place. Pure.

export interface JsonFault {
  /** From 1. */
  line: number;
  /** From 1, in characters of the line. */
  column: number;
  /** What is wrong there, a clause: "a comma or } is missing". */
  what: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The first place that breaks RFC 8259; null for valid JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const fault = scan(text);
  if (fault === null) return null;
  const before = text.slice(0, fault.at);
  const line = before.split('\n').length;
  return { line, column: fault.at - before.lastIndexOf('\n'), what: fault.what };
}

function scan(text: string): { at: number; what: string } | null {
  let at = 0;
  /** The closing marks that are due, the innermost last. */
  const closing: ('}' | ']')[] = [];
  let wants: 'value' | 'first value' | 'name' | 'first name' | 'comma' = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match !== null;
  };
  for (;;) {
    take(SPACE);
    const next = text[at];
    const close = closing.at(-1);
    if (wants === 'comma' && close === undefined) {
      return next === undefined ? null : { at, what: 'something stands after the end of the JSON' };
    }
    if (next === undefined) return { at, what: endWords(wants, close) };
    if (next === close && wants !== 'value' && wants !== 'name') {
      closing.pop();
      at += 1;
      wants = 'comma';
    } else if (wants === 'comma') {
      if (next !== ',') return { at, what: `a comma or ${close} is missing` };
      at += 1;
      wants = close === '}' ? 'name' : 'value';
    } else if (wants === 'name' || wants === 'first name') {
      if (next === '}') return { at, what: 'a comma stands before }' };
      if (next !== '"') return { at, what: 'a name in double quotes is missing' };
      if (!take(STRING)) return { at, what: STRING_WORDS };
      take(SPACE);
      if (text[at] !== ':') return { at, what: 'a colon is missing' };
      at += 1;
      wants = 'value';
    } else if (next === '{' || next === '[') {
      closing.push(next === '{' ? '}' : ']');
      at += 1;
      wants = next === '{' ? 'first name' : 'first value';
    } else {
      const what = valueFault(next, close, take);
      if (what !== null) return { at, what };
      wants = 'comma';
    }
  }
}

const STRING_WORDS = 'a text begins that is not closed or holds what JSON does not allow';

function valueFault(next: string, close: string | undefined, take: (pattern: RegExp) => boolean): string | null {
  if (next === '"') return take(STRING) ? null : STRING_WORDS;
  if (next === "'") return 'single quotes stand where JSON wants double ones';
  if (next === ']' && close === ']') return 'a comma stands before ]';
  if (/[\]},:]/.test(next)) return 'a value is missing';
  return take(SCALAR) ? null : 'this is no JSON value';
}

function endWords(wants: string, close: string | undefined): string {
  if (close === undefined) return 'there is nothing';
  return wants === 'comma' ? `the end comes before ${close}` : 'the end comes too early';
}
