// Sentences about several things: one is named, more are counted. Pure.
import type { BulkReport } from '#lib/messages.ts';

/** `“Refund order” moved to trash.`, `3 actions moved to trash.` */
export function saidOf(things: readonly { name: string }[], what: string): string {
  const [first] = things;
  if (first && things.length === 1) return `“${first.name}” ${what}`;
  return `${new Intl.NumberFormat().format(things.length)} actions ${what}`;
}

/**
 * One refusal alone, as a sentence.
 * @param not what did not happen: "activated"
 */
export function refusalOf({ name, reason }: BulkReport['refused'][number], not: string): string {
  // a definition's problem names the action itself; twice in one line reads like two failures
  return reason.includes(`“${name}”`) ? reason : `“${name}” was not ${not}. ${reason}`;
}

/** "3 of 12 were not activated" */
export function refusedTitle(report: BulkReport, not: string): string {
  const asked = report.refused.length + report.changed.length;
  const words = new Intl.NumberFormat();
  const were = report.refused.length === 1 ? 'was' : 'were';
  return `${words.format(report.refused.length)} of ${words.format(asked)} ${were} not ${not}`;
}
