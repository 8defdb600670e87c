// The lines that say what customers say who need an action: as a person types them, and what is wrong with them. Pure.
import type { Problem } from './check.ts';
import type { Action } from './schema.ts';

/** The schema's own limits, for those who count. */
export const MOST_PHRASES = 50;
export const LONGEST_PHRASE = 300;

/** Lines as they are kept: spaces are folded, empty lines dropped. */
export function phrasesOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '');
}

/** A text with line breaks is several lines; bullets that a list had elsewhere are dropped. */
export function splitPhrases(text: string): string[] {
  return phrasesOf(text.split(/[\r\n\u2028\u2029]+/).map((line) => line.replace(/^\s*[-*•–]\s+/, '')));
}

/** The action with these lines; without any, nothing is kept of them. */
export function withPhrases(action: Action, lines: readonly string[]): Action {
  const phrases = phrasesOf(lines);
  const { phrases: before, ...rest } = action;
  if (phrases.join('\n') === (before ?? []).join('\n')) return action;
  return phrases.length === 0 ? rest : { ...rest, phrases };
}

/** Two lines that differ by case and spaces alone say the same. */
export function samePhrase(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Too long and too many are the schema's to say: what breaks those limits cannot even be kept. */
export function phraseProblems({ phrases = [] }: Action): Problem[] {
  const seen = new Map<string, number>();
  return phrases.flatMap((line, index): Problem[] => {
    const field = `phrases[${index}]`;
    const key = folded(line);
    const first = seen.get(key);
    if (key === '') return [{ field, message: 'The line is empty. Write what a customer says, or remove it.' }];
    if (first !== undefined) return [{ field, message: `This stands in line ${first + 1} already. Keep one of them.` }];
    seen.set(key, index);
    if (/[\r\n]/.test(line)) return [{ field, message: 'This is several lines. Write a line of its own for each.' }];
    return [];
  });
}

function folded(line: string): string {
  return line.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
