// Taking a placeholder out of a body template that may still be unfinished: a member or element that was nothing else goes whole, with one
// comma; inside a longer text only the placeholder goes. The rest of the text stays as it was written.
import { mapPlaceholders } from './templates.ts';

interface Token {
  text: string;
  start: number;
  end: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|\{\{[A-Za-z][A-Za-z0-9_]*\}\}|[{}[\],:]|[^\s"{}[\],:]+/g;

/** @returns null when nothing of the body is left */
export function removeFromBody(body: string, name: string): string | null {
  const placeholder = `{{${name}}}`;
  let text = body;
  for (;;) {
    const tokens = tokensOf(text);
    const at = tokens.findIndex((token, index) => isWhole(token, placeholder) && tokens[index + 1]?.text !== ':');
    if (at === -1) break;
    if (tokens.length === 1) return null;
    text = withoutValue(text, tokens, at);
  }
  return mapPlaceholders(text, (found) => (found === name ? '' : `{{${found}}}`));
}

function isWhole({ text }: Token, placeholder: string): boolean {
  return text === placeholder || text === `"${placeholder}"`;
}

/** Cuts from the member's name, or the element, to the comma behind it; or from the comma before it, when it is the last. */
function withoutValue(text: string, tokens: Token[], at: number): string {
  const isMember = tokens[at - 1]?.text === ':';
  const first = isMember ? at - 2 : at;
  const before = tokens[first - 1];
  const behind = tokens[at + 1];
  const start = tokens[first]?.start ?? 0;
  const end = tokens[at]?.end ?? text.length;
  if (behind?.text === ',') return text.slice(0, start) + text.slice(tokens[at + 2]?.start ?? behind.end);
  if (before?.text === ',') return text.slice(0, before.start) + text.slice(end);
  return text.slice(0, start) + text.slice(end);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
