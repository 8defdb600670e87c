// A run as the log's list needs it: small, with the text that a search looks through. Made once, when the run has settled. Pure.
import type { LogRun } from '../log.ts';
import type { OutputValue, RunRecord, ShownValue } from '../run.ts';

/** The most of a run's own text that stands in its row, in UTF-16 units. A search looks into the record itself for the rest. */
export const WORDS_LIMIT = 4_000;

export interface RunRow extends Omit<LogRun, 'kind'> {
  connectionId: string | null;
  /** The rest of what a search looks through: error, inputs, outputs. */
  words: string;
  /** True: `words` was cut. */
  cut: boolean;
}

export function runRow(run: RunRecord): RunRow {
  const words = wordsOf(run);
  return {
    runId: run.runId,
    at: run.preparedAt,
    actionId: run.actionId,
    actionName: run.actionName,
    does: run.kind,
    agent: run.agent,
    ticketNumber: run.ticketNumber,
    connectionId: run.connectionId,
    connectionName: run.connectionName,
    origin: run.origin,
    state: run.state,
    status: run.status,
    code: run.error?.code ?? run.unreadable,
    duration: run.settledAt === null ? null : run.settledAt - run.preparedAt,
    test: run.test === true,
    words: words.slice(0, WORDS_LIMIT),
    cut: words.length > WORDS_LIMIT,
  };
}

export function shownRow({ connectionId: _id, words: _words, cut: _cut, ...row }: RunRow): LogRun {
  return { kind: 'run', ...row };
}

/** Everything of a run that its row's own fields do not say: the error's words, inputs and outputs. Masked values are masks here, too. */
export function wordsOf({ error, inputs, outputs }: RunRecord): string {
  return [
    ...(error ? [error.message] : []),
    ...inputs.map(({ name, value }) => `${name} ${value}`),
    ...outputs.map(outputWords),
  ].join('\n');
}

function outputWords({ name, value }: OutputValue): string {
  return value ? `${name} ${valueWords(value)}` : name;
}

function valueWords(value: ShownValue): string {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'empty':
      return '';
    case 'list':
      return value.items.map(valueWords).join('\n');
    case 'object':
      return value.members.map(({ name, value }) => `${name} ${valueWords(value)}`).join('\n');
  }
}
