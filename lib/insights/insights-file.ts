// Insights as a file: the counts of one browser, for whoever adds up those of a team. What it is not is said, with its place.
import * as z from 'zod/mini';
import type { WeekCounts } from './counts.ts';
import { BUCKETS } from './durations.ts';
import { mondayOf, weekOf } from './week.ts';

const FORMAT = 'deskhand-insights';
const LONGEST = 5_000_000;

const count = z.int().check(z.minimum(0), z.maximum(1_000_000_000));
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const weekName = z.string().check(z.refine((week) => weekOf(mondayOf(week)) === week, 'must be a Monday, YYYY-MM-DD'));

const actionSchema = z.object({
  id: text(100),
  name: text(500),
  succeeded: count,
  failed: count,
  unknown: count,
  durations: z.array(count).check(z.maxLength(BUCKETS)),
  suggested: count,
  taken: count,
});
const weekSchema = z.object({
  week: weekName,
  tickets: count,
  nothingFitted: count,
  actions: z.array(actionSchema).check(z.maxLength(20_000)),
});
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Random, one a browser: two files of the same one are not added up. */
  browser: text(100),
  /** The name given in the settings; '' for none. */
  who: z.string().check(z.maxLength(300)),
  /** ISO 8601. */
  exportedAt: z.iso.datetime(),
  weeks: z.array(weekSchema).check(z.maxLength(2_000)),
});

export type InsightsFile = z.infer<typeof fileSchema>;

export function writeInsightsFile(about: { browser: string; who: string; at: number; weeks: WeekCounts[] }): string {
  const { browser, who, at, weeks } = about;
  const file: InsightsFile = {
    format: FORMAT,
    version: 1,
    browser,
    who,
    exportedAt: new Date(at).toISOString(),
    weeks: weeks.map((week) => ({
      ...week,
      actions: week.actions.map((counts) => ({ ...counts, durations: [...counts.durations] })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `problem`: a sentence that says what was wrong, and where. */
export type ReadFile = { file: InsightsFile } | { problem: string };

export function readInsightsFile(text: string): ReadFile {
  if (text.length > LONGEST) return { problem: 'It is longer than 5 MB.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'It is no JSON.' };
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return { file: parsed.data };
  const [first] = parsed.error.issues;
  const place = first?.path.join('.') ?? '';
  const isStrange = place === 'format' || place === '';
  return { problem: isStrange ? 'It is no file of insights.' : `“${place}” in it is not as it should be.` };
}

/** Of each browser its newest file, in the order in which they were added. */
export function newestOfEach(files: readonly InsightsFile[]): InsightsFile[] {
  const byBrowser = new Map<string, InsightsFile>();
  for (const file of files) {
    const known = byBrowser.get(file.browser);
    if (!known || known.exportedAt < file.exportedAt) byBrowser.set(file.browser, file);
  }
  return [...byBrowser.values()];
}
