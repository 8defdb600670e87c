// A body template laid out anew: two spaces a level, one member or element a line. Strings, numbers and placeholders keep every
// character, because what is written as \u00e9 or 19.90 was written so on purpose.
import { parseBody } from './body-template.ts';

/** Strings (placeholders in them included), placeholders, signs of structure, and everything else that is no white space. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\{\{\w+\}\}|[{}[\],:]|[^\s{}[\],:"]+/g;

/** @throws AppError definition-invalid, with line and column, when it is no body template. */
export function formatBody(template: string): string {
  parseBody(template);
  const tokens = template.match(TOKEN) ?? [];
  let text = '';
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token === '{' || token === '[') {
      text += token;
      depth += 1;
      if (!isClosing(tokens[index + 1])) text += line();
    } else if (isClosing(token)) {
      depth -= 1;
      text += before === '{' || before === '[' ? token : line() + token;
    } else if (token === ',') text += token + line();
    else if (token === ':') text += ': ';
    else text += token;
  }
  return text;
}

function isClosing(token: string | undefined): boolean {
  return token === '}' || token === ']';
}
