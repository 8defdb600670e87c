// JSON indented for reading, with every number, escape and doubled name exactly as it was written. Pure.

/** Strings whole, and whatever else stands between two marks of structure. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s"[\]{},:]+/g;

/** @param text valid JSON; anything else comes back in pieces */
export function prettyJson(text: string): string {
  const out: string[] = [];
  let indent = '\n';
  let opened = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '}' || token === ']') {
      indent = indent.slice(0, -2);
      out.push(opened ? token : indent + token);
      opened = false;
      continue;
    }
    if (opened) out.push(indent);
    opened = token === '{' || token === '[';
    if (opened) indent += '  ';
    out.push(token);
    if (token === ',') out.push(indent);
    else if (token === ':') out.push(' ');
  }
  return out.join('');
}
