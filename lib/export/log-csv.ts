// The log's runs as a table for a spreadsheet: CSV after RFC 4180, one run a line. Changes of definitions have no columns in it. Pure.
import { outputText } from '../action/output-text.ts';
import { spanText } from '../action/spans.ts';
import type { LoggedRun } from '../log.ts';
import type { LogFile } from './log-file.ts';

type Cell = string | number | boolean | null;

const COLUMNS: readonly [name: string, cell: (run: LoggedRun) => Cell][] = [
  ['Time', (run) => timeText(run.preparedAt)],
  ['Action', (run) => run.actionName],
  ['Does', (run) => run.kind],
  ['Outcome', (run) => run.state],
  ['HTTP status', (run) => run.status],
  ['Error', (run) => run.error?.code ?? run.unreadable],
  ['What happened', (run) => run.error?.message ?? null],
  ['Agent', (run) => run.agent],
  ['Ticket', (run) => run.ticketNumber],
  ['Connection', (run) => run.connectionName],
  ['Method', (run) => run.request.method],
  ['Address', (run) => spanText(run.request.url)],
  ['Inputs', (run) => run.inputs.map(({ name, value }) => `${name}: ${value}`).join('\n')],
  ['Outputs', (run) => run.outputs.map((output) => `${output.name}: ${outputText(output)}`).join('\n')],
  ['Duration in ms', (run) => (run.settledAt === null ? null : run.settledAt - run.preparedAt)],
  ['Sent', (run) => timeText(run.sentAt)],
  ['Settled', (run) => timeText(run.settledAt)],
  ['Attempts', (run) => run.attempts],
  ['Found out', (run) => run.verdict && (run.verdict.happened ? 'It happened' : 'It did not happen')],
  ['Test', (run) => (run.test ? 'Yes' : 'No')],
  ['Action id', (run) => run.actionId],
  ['Revision', (run) => run.revision],
  ['Run id', (run) => run.runId],
];

/** Spreadsheets know by it that the file is UTF-8; without it, letters beyond ASCII come out wrong. */
const BYTE_ORDER_MARK = '\ufeff';

export function csvLog(): LogFile {
  return {
    start: BYTE_ORDER_MARK + line(COLUMNS.map(([name]) => name)),
    run: (run) => line(COLUMNS.map(([, cell]) => cell(run))),
    event: () => '',
    end: '',
  };
}

function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/**
 * A text that a server or a ticket wrote must not become a formula where the file is opened: `=HYPERLINK(…)` in a cell sends what stands
 * beside it to whoever wrote it. An apostrophe before it keeps it a text (owasp.org, CSV Injection).
 */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
