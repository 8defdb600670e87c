// The details of a run as lines, for the folded part and for "Copy details". Masked as the record is. Pure.
import type { ErrorDetail } from '#lib/errors.ts';
import type { Run } from '#lib/run.ts';
import { timeText, tookText } from './run-text.ts';

export interface DetailLine {
  name: string;
  text: string;
}

export function runDetails(run: Run, now: number, locale?: string, timeZone?: string): DetailLine[] {
  const zone = timeZone === undefined ? {} : { timeZone };
  const at = (time: number) =>
    timeText(time, now, { ...zone, ...(locale === undefined ? {} : { locale }), seconds: true });
  const took = tookText(run);
  const lines: DetailLine[] = [];
  if (run.error !== null) lines.push({ name: 'Error', text: run.error.code });
  if (run.unreadable !== null) lines.push({ name: 'Answer', text: `unreadable: ${run.unreadable}` });
  if (run.status !== null) lines.push({ name: 'Status', text: String(run.status) });
  const address = run.request.url.map((span) => span.text).join('');
  lines.push({ name: 'Request', text: `${run.request.method} ${address}` });
  if (run.sentAt === null) lines.push({ name: 'Sent', text: 'no' });
  else if (run.status === null || took === '') lines.push({ name: 'Sent', text: `${at(run.sentAt)}, no answer` });
  else lines.push({ name: 'Sent', text: `${at(run.sentAt)}, answered in ${took}` });
  if (run.attempts > 1) lines.push({ name: 'Attempts', text: String(run.attempts) });
  lines.push({ name: 'Action', text: `${run.actionName}, revision ${run.revision}` });
  lines.push({ name: 'Run', text: run.runId });
  return lines;
}

export function errorDetails(error: ErrorDetail): DetailLine[] {
  const lines: DetailLine[] = [{ name: 'Error', text: error.code }];
  if (error.field !== undefined) lines.push({ name: 'Where', text: error.field });
  if (error.origin !== undefined) lines.push({ name: 'Address', text: error.origin });
  return lines;
}

/** Plain text for a message to the administrator. */
export function detailsText(error: ErrorDetail | null, lines: DetailLine[]): string {
  const said = error === null ? [] : [error.message];
  return [...said, ...lines.map((line) => `${line.name}: ${line.text}`)].join('\n');
}
