// A tree of a body back into a template's text, the opposite of lib/action/body-template.ts.
import type { BodyNode } from '../action/body-template.ts';
import type { Part } from '../action/placeholder.ts';

/** Indented by two spaces. Two braces that are text become `\u007b{`, so that no foreign text turns into a placeholder. */
export function writeBody(node: BodyNode, indent = ''): string {
  const inner = `${indent}  `;
  switch (node.kind) {
    case 'literal':
      return node.text;
    case 'string':
      return `"${node.parts.map(partText).join('')}"`;
    case 'placeholder':
      return `{{${node.name}}}`;
    case 'array':
      return enclosed(
        '[',
        ']',
        indent,
        node.items.map((item) => writeBody(item, inner)),
      );
    case 'object':
      return enclosed(
        '{',
        '}',
        indent,
        node.members.map(({ name, value }) => `${literalString(name)}: ${writeBody(value, inner)}`),
      );
  }
}

function enclosed(open: string, close: string, indent: string, lines: string[]): string {
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}

function partText(part: Part): string {
  return part.kind === 'placeholder' ? `{{${part.name}}}` : literalString(part.text).slice(1, -1);
}

/** A JSON string that holds no `{{`, wherever it is put. */
export function literalString(text: string): string {
  return JSON.stringify(text).replace(/\{(?=\{|"$)/g, '\\u007b');
}
