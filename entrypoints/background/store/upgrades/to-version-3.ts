// From structure version 2 to 3: the log gets rows of its own, and a run says more of its answer. Frozen: typed against its own old shapes.
import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** What this step reads of a run of version 2; whatever else stands in it stays. */
interface OldRun {
  runId: string;
  actionId: string;
  actionName: string;
  kind: string;
  origin: string;
  connectionId: string | null;
  connectionName: string;
  ticketNumber: string;
  agent: string;
  state: string;
  attempts: number;
  preparedAt: number;
  sentAt: number | null;
  settledAt: number | null;
  inputs: { name: string; value: string }[];
  fingerprint: string;
  status: number | null;
  error: { code: string; message: string } | null;
  unreadable: string | null;
  outputs: { name: string; value: OldValue | null }[];
  failureBody?: string | null;
  testOf?: string;
  test?: boolean;
  verdict: { happened: boolean; at: number } | null;
}

type OldValue =
  | { kind: 'text' | 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'empty' }
  | { kind: 'list'; items: OldValue[] }
  | { kind: 'object'; members: { name: string; value: OldValue }[] };

/** Runs that are in memory at once. */
const SLICE = 500;
const WORDS_LIMIT = 4_000;
const OLD_INDEXES = ['state', 'fingerprint', 'action', 'prepared', 'outcome', 'tested'];

export async function toVersion3(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  database.createObjectStore('events', { keyPath: 'order' });
  const log = database.createObjectStore('log', { keyPath: 'order' });
  const runs = transaction.objectStore('runs');
  for (const index of OLD_INDEXES) runs.deleteIndex(index);
  const taken = new Set<number>();
  let after: IDBValidKey | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const slice = (await runs.getAll(range, SLICE)) as OldRun[];
    for (const run of slice) {
      const isOpen = run.state === 'prepared' || run.state === 'sending';
      const order = isOpen ? null : freeOrder(run.preparedAt, taken);
      runs.put(newRun(run, order)).catch(() => undefined);
      if (order !== null) log.put(rowOf(run, order)).catch(() => undefined);
    }
    const last = slice.at(-1);
    if (!last) break;
    after = last.runId;
  }
  // Made last: an index over what is there costs less than one entry a write.
  runs.createIndex('open', 'open');
  runs.createIndex('twin', 'twin');
  log.createIndex('action', ['actionId', 'mark', 'order']);
  log.createIndex('agent', ['agent', 'order']);
  log.createIndex('connection', ['connectionId', 'order']);
  log.createIndex('mark', ['mark', 'order']);
  log.createIndex('ticket', ['ticketNumber', 'order']);
}

function freeOrder(at: number, taken: Set<number>): number {
  let order = -(at * 1000);
  while (taken.has(order)) order -= 2;
  taken.add(order);
  return order;
}

/** The failure's body becomes the answer's; nothing else of a record is lost. What was not noted then is not known now. */
function newRun({ failureBody, testOf: _testOf, ...run }: OldRun, order: number | null): object {
  const body = failureBody ?? null;
  return {
    ...run,
    response:
      run.status === null
        ? null
        : { headers: [], size: body === null ? 0 : new TextEncoder().encode(body).length, body },
    sends: run.sentAt === null ? [] : [{ why: 'first', at: run.sentAt, status: run.status }],
    timing: null,
    check: null,
    checks: null,
    verdict: run.verdict && { ...run.verdict, checkedBy: null },
    ...(order === null ? { open: 1 } : { order }),
    ...(run.kind === 'lookup' ? {} : { twin: run.fingerprint }),
  };
}

function rowOf(run: OldRun, order: number): object {
  const test = run.test === true;
  const words = [
    ...(run.error ? [run.error.message] : []),
    ...run.inputs.map(({ name, value }) => `${name} ${value}`),
    ...run.outputs.map(({ name, value }) => (value ? `${name} ${textOf(value)}` : name)),
  ].join('\n');
  return {
    order,
    mark: test ? `test ${run.state}` : run.state,
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
    test,
    words: words.slice(0, WORDS_LIMIT),
    cut: words.length > WORDS_LIMIT,
  };
}

function textOf(value: OldValue): string {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'empty':
      return '';
    case 'list':
      return value.items.map(textOf).join('\n');
    case 'object':
      return value.members.map(({ name, value }) => `${name} ${textOf(value)}`).join('\n');
  }
}
