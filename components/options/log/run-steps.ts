// What happened in a run, step by step, and how long its phases took. Pure.
import type { RunRecord, Send, Timing } from '#lib/run.ts';
import { durationText, statusLine } from '#lib/test/answer-facts.ts';
import { codeWords, stateLook, type Tone } from './log-words.ts';

/** The whole exchange may take so many ms (definitions.md, Sending). */
const LIMIT = 10_000;

type Shown = Pick<
  RunRecord,
  | 'state'
  | 'status'
  | 'error'
  | 'unreadable'
  | 'preparedAt'
  | 'sentAt'
  | 'settledAt'
  | 'sends'
  | 'verdict'
  | 'test'
  | 'kind'
>;

export interface Step {
  /** ms since 1970 */
  at: number;
  title: string;
  note: string;
  is: Tone | null;
  /** "341 ms"; '' where nothing was waited for. */
  took: string;
}

const SEND_WORDS: Record<Send['why'], string> = {
  first: 'Sent',
  renewed: 'Sent again with a renewed token',
  waited: 'Sent again after the wait that the server named',
  again: 'Sent again on the agent’s word',
};

/** In the order of time; the verdict on an unknown run is the last. */
export function stepsOf(run: Shown): Step[] {
  const plain = { is: null, took: '', note: '' } as const;
  const prepared: Step = { ...plain, at: run.preparedAt, title: 'Checked and recorded', note: preparedNote(run) };
  const sent: Step[] = run.sends.map((send, place) => {
    const last = place === run.sends.length - 1;
    return { ...plain, at: send.at, title: SEND_WORDS[send.why], note: last ? '' : answerNote(send) };
  });
  if (sent.length === 0 && run.sentAt !== null) sent.push({ ...plain, at: run.sentAt, title: SEND_WORDS.first });
  return [prepared, ...sent, ...settledSteps(run), ...verdictSteps(run)];
}

function preparedNote({ test, kind }: Shown): string {
  if (test) return kind === 'lookup' ? 'A test out of the editor.' : 'A test out of the editor, confirmed there.';
  return kind === 'lookup' ? '' : 'The agent saw the exact request and confirmed it.';
}

function answerNote({ status }: Send): string {
  return status === null ? 'No answer came.' : `Answered ${statusLine(status)}.`;
}

function settledSteps(run: Shown): Step[] {
  if (run.settledAt === null) return [];
  const { word, is } = stateLook(run.state, run.error?.code ?? null);
  const lastSent = run.sends.at(-1)?.at ?? run.sentAt;
  const took = lastSent === null ? '' : durationText(Math.max(run.settledAt - lastSent, 0));
  const title = run.status !== null ? statusLine(run.status) : run.error ? codeWords(run.error.code) : word;
  return [{ at: run.settledAt, title, note: settledNote(run, word, title), is, took }];
}

function settledNote(run: Shown, word: string, title: string): string {
  if (run.sentAt === null && run.sends.length === 0) return 'Nothing was sent.';
  if (run.unreadable !== null) return 'It happened; the answer could not be read.';
  if (run.state === 'unknown') return 'It may have happened: the answer never came in full.';
  if (run.state === 'failed' && run.status !== null) return 'Not sent again: the server has answered.';
  return word === title ? '' : word;
}

function verdictSteps({ verdict }: Shown): Step[] {
  if (verdict === null) return [];
  const title = verdict.happened ? 'Settled: it happened' : 'Settled: it did not happen';
  const note = verdict.checkedBy === null ? 'On the agent’s word.' : 'After a lookup that told it.';
  return [{ at: verdict.at, title, note, is: verdict.happened ? 'good' : 'off', took: '' }];
}

export interface Phase {
  name: keyof Timing;
  word: string;
  ms: number;
  /** Of all phases, in percent. */
  share: number;
}

const PHASE_WORDS: Record<keyof Timing, string> = {
  prepare: 'Prepare',
  token: 'Token',
  wait: 'Wait',
  read: 'Read',
  map: 'Map',
};

/** In their order; one that was not reached is left out. */
export function phasesOf(timing: Timing): Phase[] {
  const names = Object.keys(PHASE_WORDS) as (keyof Timing)[];
  const reached = names.flatMap((name) => (timing[name] === null ? [] : [{ name, ms: timing[name] }]));
  const whole = reached.reduce((sum, { ms }) => sum + ms, 0);
  return reached.map(({ name, ms }) => ({
    name,
    word: PHASE_WORDS[name],
    ms,
    share: whole === 0 ? 100 / reached.length : (ms / whole) * 100,
  }));
}

/** "341 ms of the 10 s a call may take" */
export function wholeText(phases: readonly Phase[]): string {
  const whole = phases.reduce((sum, { ms }) => sum + ms, 0);
  return `${durationText(whole)} of ${LIMIT / 1_000} s`;
}
