// Foreign prose as plain text: Markdown's signs, HTML's tags and invisible characters fall away. Nothing here is ever drawn as HTML.

import { EACH_INVISIBLE } from '../action/safe-names.ts';

/**
 * Text of several lines out of Markdown, at most `most` characters. Only what could ever fit is looked at. To be used once: of plain
 * text, a line is a paragraph, and a second pass would join them.
 */
export function plainText(markdown: string, most: number): string {
  const text = markdown
    .slice(0, most * 4)
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(/<\/?[A-Za-z!][^<>]{0,300}>/g, '')
    .replace(/!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(/^[ \t]*#{1,6}[ \t]+/gm, '')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|[\s(])_([^_\n]+)_(?=[\s).,;:!?]|$)/gm, '$1$2')
    // a line break inside a paragraph is none; lists keep theirs
    .replace(/([^\n])\n(?!\n|[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t])/g, '$1 ')
    .replace(/(^|[\s(])\*(?=\S)|(?<=\S)\*(?=[\s).,;:!?]|$)/gm, '$1')
    .split('\n')
    .map((line) => line.replace(EACH_INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return clip(text, most);
}

/** One line of plain text. */
export function oneLine(text: string, most: number): string {
  return clip(plainText(text, most).replace(/\s+/g, ' '), most);
}

/** The first sentences that fit, cut at a word where none does. Half a character is never left at the end. */
function clip(text: string, most: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/\ufffd$/, '')}…`;
}

/** `listOrders`, `list_orders` and `orders/list-all` as words: "List orders", "Orders list all". */
export function words(identifier: string, most = 120): string {
  const text = oneLine(
    identifier
      .slice(0, 400)
      .replace(/[_\-/.:]+/g, ' ')
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2'),
    most,
  );
  const plain = text.replace(/(?<= |^)[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
