// Rows of lines and what the action keeps of them. Pure.
import { splitPhrases } from '#lib/action/phrases.ts';

/** The path of a row's line in the action, which has no empty ones; null for an empty row. */
export function placeInAction(lines: readonly string[], index: number): string | null {
  if ((lines[index] ?? '').trim() === '') return null;
  const before = lines.slice(0, index).filter((line) => line.trim() !== '').length;
  return `phrases[${before}]`;
}

/**
 * What becomes of one line when several are pasted into it: the first goes on from what stands before the caret, the last takes what
 * stands behind it.
 * @param from @param to the selection, UTF-16; null: the end of the line
 */
export function pastedLines(line: string, from: number | null, to: number | null, pasted: string): string[] {
  const start = from ?? line.length;
  const [before, after] = [line.slice(0, start), line.slice(to ?? start)];
  const lines = splitPhrases(pasted);
  const last = lines.length - 1;
  return lines.map((text, at) => `${at === 0 ? before : ''}${text}${at === last ? after : ''}`);
}
