// Small arithmetic on text: what changed between two texts, and lines made one. Pure.

export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** The shortest single change that makes `after` of `before`, so that a caret outside of it stays where it is; null when they are the same. */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Pasted lines as one: line breaks and the white space around them become `glue`. Text without a break stays as it is. */
export function joinLines(text: string, glue: string): string {
  if (!/[\r\n\u2028\u2029]/.test(text)) return text;
  return text
    .trim()
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .join(glue);
}
