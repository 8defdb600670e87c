// Words for what an import did. Pure.
import type { ImportReport } from '#lib/messages.ts';
import type { Learned } from '#lib/suggest/learned.ts';

/** An import as the page keeps it: where the actions came from, and what became of them. */
export interface FinishedImport {
  /** The file's name, or the demo library. */
  source: string;
  report: ImportReport;
  /** What the file's authors learnt from use, until it was taken in. */
  offered: Learned | null;
}

/**
 * "28 added, 2 replaced, 1 connection replaced, 1 with a problem": only what happened, and a sentence when nothing did. What was taken as
 * a draft stands both under added or replaced and under the problems.
 */
export function importSummary(report: ImportReport): string {
  const { added, replaced } = report.connections;
  const { helpdesks } = report;
  const parts = [
    [report.added.length, 'added'],
    [report.replaced.length, 'replaced'],
    [added.length, added.length === 1 ? 'connection added' : 'connections added'],
    [replaced.length, replaced.length === 1 ? 'connection replaced' : 'connections replaced'],
    [helpdesks.added.length, helpdesks.added.length === 1 ? 'helpdesk added' : 'helpdesks added'],
    [helpdesks.replaced.length, helpdesks.replaced.length === 1 ? 'helpdesk replaced' : 'helpdesks replaced'],
    [report.refused.length, 'with a problem'],
  ] as const;
  const happened = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return happened.length > 0 ? happened.join(', ') : 'nothing in it is new or different';
}

/** Good when there was no problem, a warning when part of it went in, bad when nothing did. */
export function importTone(report: ImportReport): 'good' | 'warn' | 'bad' {
  if (report.refused.length === 0) return 'good';
  const { connections, helpdesks } = report;
  const taken = [report, connections, helpdesks].flatMap(({ added, replaced }) => [added, replaced]);
  return taken.every((names) => names.length === 0) ? 'bad' : 'warn';
}
