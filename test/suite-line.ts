// One line of figures for each suite, from unit and browser tests alike: gathered in a file, printed by `npm test` at its end.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const FILE = '.output/test/suites.jsonl';

interface SuiteLine {
  /** `S1 hostile values`: its number and its name. */
  suite: string;
  /** `13,842 checks, 0 silently wrong`. */
  figures: string;
}

/** A figure as the lines show it: `13,842`. */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** Says what a suite has done; called once it has passed. Said again (a second try), the last word counts. */
export function tellSuite(suite: string, figures: string): void {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify({ suite, figures } satisfies SuiteLine)}\n`);
}

/** Before the suites run. */
export function forgetSuites(): void {
  rmSync(FILE, { force: true });
}

const place = (suite: string) => Number(/^S(\d+)/.exec(suite)?.[1] ?? Number.POSITIVE_INFINITY);

/** What the suites have said, in the order of their numbers. */
export function suiteLines(): string[] {
  if (!existsSync(FILE)) return [];
  const told = new Map<string, string>();
  for (const line of readFileSync(FILE, 'utf8').split('\n').filter(Boolean)) {
    const { suite, figures }: SuiteLine = JSON.parse(line);
    told.set(suite, figures);
  }
  return [...told]
    .sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other))
    .map(([suite, figures]) => `${suite}: ${figures}`);
}
