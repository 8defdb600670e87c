// What the list says of an entry, and how much of the log it shows. Pure.
import type { ErrorCode } from '#lib/errors.ts';
import type { LogEvent, LogRun } from '#lib/log.ts';
import type { RunState } from '#lib/run.ts';
import { durationText } from '#lib/test/answer-facts.ts';
import type { LogView, OutcomeChoice } from './log-view.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'off';

/** Why a run that got no status failed, in as few words as a column takes. */
const CODE_WORDS: Record<ErrorCode, string> = {
  'bad-message': 'Refused',
  'not-allowed': 'Not allowed',
  'action-not-found': 'Action gone',
  'definition-invalid': 'Definition wrong',
  'limit-reached': 'Limit reached',
  'value-missing': 'Value missing',
  'value-invalid': 'Value wrong',
  'connection-missing': 'No connection',
  'secret-missing': 'No secret',
  'secret-locked': 'Secrets locked',
  'permission-missing': 'No access',
  'confirmation-needed': 'Not confirmed',
  'wrong-ticket': 'Other ticket',
  'duplicate-run': 'Ran already',
  timeout: 'Timed out',
  cancelled: 'Cancelled',
  network: 'Network',
  'redirect-refused': 'Redirected',
  'http-status': 'Server said no',
  'response-too-large': 'Answer too large',
  'response-not-json': 'Answer not JSON',
  'path-invalid': 'Path wrong',
  'sync-refused': 'Refused',
  'signature-invalid': 'Signature wrong',
  'edit-conflict': 'Changed elsewhere',
  'private-address': 'Private address',
  'origin-paused': 'Paused',
  'sign-in-failed': 'Sign-in failed',
  'passphrase-wrong': 'Wrong passphrase',
  'storage-full': 'Storage full',
  'storage-broken': 'Storage broken',
  internal: 'Interrupted',
};

export function codeWords(code: ErrorCode): string {
  return CODE_WORDS[code];
}

const STATE_LOOKS: Record<RunState, { word: string; is: Tone }> = {
  prepared: { word: 'Not sent yet', is: 'off' },
  sending: { word: 'Under way', is: 'off' },
  succeeded: { word: 'Succeeded', is: 'good' },
  failed: { word: 'Failed', is: 'bad' },
  unknown: { word: 'Unknown', is: 'warn' },
};

export function stateLook(state: RunState, code: ErrorCode | null): { word: string; is: Tone } {
  return state === 'failed' && code === 'cancelled' ? { word: 'Cancelled', is: 'off' } : STATE_LOOKS[state];
}

/** Under the outcome: "212 ms", "409, 341 ms", "Timed out", "Answer not JSON, 80 ms". */
export function outcomeDetail({ state, status, code, duration }: LogRun): string {
  const parts: string[] = [];
  if (state === 'failed' && status !== null) parts.push(String(status));
  else if (code !== null && code !== 'cancelled') parts.push(CODE_WORDS[code]);
  if (duration !== null && state !== 'unknown') parts.push(durationText(duration));
  return parts.join(', ');
}

export const OUTCOME_WORDS: Record<OutcomeChoice, string> = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  unknown: 'Unknown',
  open: 'Not finished',
};

export const SUBJECT_WORDS: Record<LogEvent['subject']['kind'], string> = {
  action: 'Action',
  connection: 'Connection',
  secret: 'Secret',
  setting: 'Settings',
  site: 'Helpdesk',
  helpdesk: 'Helpdesk’s definition',
  library: 'Library',
  log: 'Log',
  storage: 'Storage',
};

const VERB_WORDS: Record<LogEvent['what'], string> = {
  created: 'Created',
  saved: 'Saved',
  drafted: 'Saved as a draft',
  activated: 'Activated',
  deactivated: 'Deactivated',
  deleted: 'Deleted',
  restored: 'Restored',
  erased: 'Erased',
  imported: 'Imported',
  changed: 'Changed',
  given: 'Secret given',
  forgotten: 'Secret forgotten',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  added: 'Added',
  removed: 'Removed',
  published: 'Published',
  recovered: 'Recovered',
};

export function verbWords({ what, subject }: Pick<LogEvent, 'what' | 'subject'>): string {
  if (subject.kind !== 'action') return VERB_WORDS[what];
  if (what === 'deleted') return 'Moved to the trash';
  return what === 'erased' ? 'Deleted for good' : VERB_WORDS[what];
}

/** "Activated by Mara Lindqvist" */
export function eventLine(event: LogEvent): string {
  const verb = verbWords(event);
  return event.who === '' ? verb : `${verb} by ${event.who}`;
}

/** What the event is about where it has no name of its own. */
export function subjectName({ subject }: LogEvent): string {
  return subject.name.trim() || SUBJECT_WORDS[subject.kind];
}

export function fieldsText(count: number): string {
  return count === 1 ? '1 field' : `${count.toLocaleString()} fields`;
}

export interface Counted {
  shown: number;
  /** True: there may be more that fits. */
  more: boolean;
  /** Records that were looked at so far. */
  looked: number;
  /** Of that kind in the whole log; null while that is not known. */
  total: number | null;
  narrowed: boolean;
}

/** "186 entries", "The latest 50 of 50,231", "First 50 that fit, looked through 12,000 of 50,231". Never says more than is known. */
export function countText({ shown, more, looked, total, narrowed }: Counted): string {
  const numbers = new Intl.NumberFormat();
  if (!more) return shown === 1 ? '1 entry' : `${numbers.format(shown)} entries`;
  const of = total === null ? '' : ` of ${numbers.format(Math.max(total, shown))}`;
  if (!narrowed) return `The latest ${numbers.format(shown)}${of}`;
  return `First ${numbers.format(shown)} that fit, looked through ${numbers.format(looked)}${of}`;
}

/** "Kept for 90 days, at most 50,000 runs, on this machine" */
export function keptText({ logDays, logRuns }: { logDays: number; logRuns: number }): string {
  const days = logDays === 1 ? '1 day' : `${logDays.toLocaleString()} days`;
  return `Kept for ${days}, at most ${logRuns.toLocaleString()} runs, on this machine`;
}

const SHOW_WORDS: Record<LogView['show'], string> = { all: 'Everything', runs: 'Runs', events: 'Changes' };

export function showWords(show: LogView['show']): string {
  return SHOW_WORDS[show];
}

export function freshText(count: number, more: boolean): string {
  if (more) return `More than ${count} new entries`;
  return count === 1 ? '1 new entry' : `${count} new entries`;
}
