// What the Insights page shows: this browser's counts, colleagues' files beside them, and the weeks that are looked at. No JSX.
import { computed, signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import { type InsightsFile, newestOfEach, readInsightsFile, writeInsightsFile } from '#lib/insights/insights-file.ts';
import { sumWeeks } from '#lib/insights/sum.ts';
import { lastWeeks } from '#lib/insights/week.ts';
import { download } from '../parts/download.ts';
import { createResource } from '../parts/resource.ts';

export const SPANS = [4, 12, 26, 52] as const;

export const own = createResource(() => call('insights.read', {}));
/** Held by the page alone: a reload forgets them. */
export const files = signal<readonly InsightsFile[]>([]);
/** What the last choice of files came to, for those that were refused. */
export const refused = signal<readonly { name: string; problem: string }[]>([]);
export const span = signal<(typeof SPANS)[number]>(12);

/** The weeks that are looked at, oldest first, one entry for each, added up over this browser and the files. */
export const shownWeeks = computed(() => {
  const mine = own.value.value;
  const others = files.value.filter(({ browser }) => browser !== mine?.browser).map(({ weeks }) => weeks);
  const sums = new Map(sumWeeks([mine?.weeks ?? [], ...others]).map((week) => [week.week, week]));
  return lastWeeks(span.value, Date.now()).map(
    (week) => sums.get(week) ?? { week, tickets: 0, nothingFitted: 0, actions: [] },
  );
});

export async function addFiles(chosen: readonly File[]): Promise<void> {
  const mine = own.value.value?.browser;
  const read = await Promise.all(
    chosen.map(async (file) => {
      const result = readInsightsFile(await file.text().catch(() => ''));
      const isOwn = 'file' in result && result.file.browser === mine;
      return {
        name: file.name,
        ...(isOwn ? { problem: 'It is this browser’s own, which is counted already.' } : result),
      };
    }),
  );
  files.value = newestOfEach([...files.value, ...read.flatMap((one) => ('file' in one ? [one.file] : []))]);
  refused.value = read.flatMap((one) => ('problem' in one ? [{ name: one.name, problem: one.problem }] : []));
}

export function dropFile(browser: string): void {
  files.value = files.value.filter((file) => file.browser !== browser);
}

/** This browser's counts alone: whoever adds up files counts each browser once. */
export function exportInsights(): void {
  const mine = own.value.value;
  if (mine === null) return;
  const at = Date.now();
  download(`deskhand-insights-${new Date(at).toISOString().slice(0, 10)}.json`, writeInsightsFile({ ...mine, at }));
}
