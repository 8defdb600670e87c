// JSON indented for reading, with every number, escape and doubled name exactly as it was written. Pure.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** @param text valid JSON */
export function prettyJson(text: string): string {
  let out = '';
  let indent = '\n';
  /** What was read since is copied in one piece: a slice for each mark would take seconds for 2 MB. */
  let copied = 0;
  const flush = (to: number): void => {
    if (to > copied) out += text.slice(copied, to);
    copied = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code <= 0x20) {
      flush(at);
      copied = at + 1;
    } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      flush(at + 1);
      const next = skipSpace(text, at + 1);
      if (text.charCodeAt(next) === code + 2) {
        // an empty one stays in its line
        out += text[next];
        at = next;
        copied = next + 1;
      } else {
        indent += '  ';
        out += indent;
      }
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      flush(at);
      indent = indent.slice(0, -2);
      out += indent;
    } else if (code === COMMA) {
      flush(at + 1);
      out += indent;
    } else if (code === COLON) {
      flush(at + 1);
      out += ' ';
    }
  }
  flush(text.length);
  return out;
}

/** The place of the quote that closes it. */
function endOfText(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
