// Adding chosen drafts to the library: made in the worker, given their places, sent as a library file in parts, so that there is a
// count to show and a moment to stop. What was added before a stop or a failure stays, and the report says so.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import type { Connection } from '#lib/connection.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import type { ImportedAction } from '#lib/import/imported.ts';
import { placeImport } from '#lib/import/place.ts';
import { refresh } from '../options-state.ts';
import { carryOver, tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { chosen, convert, offered, pastedText, stopReading } from './import-reading.ts';

export interface AddReport {
  source: string;
  added: { id: string; name: string; leftOut: string[] }[];
  refused: { name: string; reason: string }[];
  /** They wait for their secret. */
  made: Connection[];
  /** Existing ones that the new actions point at. */
  reused: Connection[];
  /** How many were not tried any more, and why. */
  untried: number;
  because: string;
}

export type AddState =
  | { state: 'idle' }
  | { state: 'adding'; step: 'preparing' | 'saving'; done: number; of: number }
  | { state: 'done'; report: AddReport };

export const adding = signal<AddState>({ state: 'idle' });

/** Actions in one message: a second's work at most, so that Stop is soon. */
const PART = 100;

let stopped = false;

/** Ends it after the part that is on its way. */
export function stopAdding(): void {
  stopped = true;
}

export function closeReport(): void {
  adding.value = { state: 'idle' };
}

/** Adds the ticked rows of the open offer. */
export async function addChosen(source: string): Promise<void> {
  const keys = offered
    .peek()
    .map(({ key }) => key)
    .filter((key) => chosen.peek().has(key));
  const names = new Map(offered.peek().map(({ key, name }) => [key, name]));
  begin(keys.length);
  const results = await convert(keys, (done) => {
    adding.value = { state: 'adding', step: 'preparing', done, of: keys.length };
  });
  const refused = results.flatMap(({ key, imported, reason }) =>
    imported ? [] : [{ name: names.get(key) ?? '', reason }],
  );
  await addAll(
    source,
    results.flatMap(({ imported }) => imported ?? []),
    refused,
  );
}

/** Adds one action, and opens it. */
export async function addOne(source: string, imported: ImportedAction): Promise<void> {
  begin(1);
  await addAll(source, [imported], []);
}

function begin(of: number): void {
  stopped = false;
  adding.value = { state: 'adding', step: 'preparing', done: 0, of };
}

async function addAll(source: string, imported: ImportedAction[], refused: AddReport['refused']): Promise<void> {
  const report: AddReport = { source, added: [], refused, made: [], reused: [], untried: 0, because: '' };
  const [library, connections] = await Promise.all([call('actions.list', {}), call('connections.list', {})]);
  if (!library.ok || !connections.ok) {
    const error = library.ok ? (connections.ok ? null : connections.error) : library.error;
    return finish({ ...report, untried: imported.length, because: error ? `${error.message} ${error.advice}` : '' });
  }
  const placed = placeImport(
    imported,
    {
      actionIds: new Set([...library.value.actions, ...library.value.unsaved].map(({ id }) => id)),
      connectionIds: new Set(connections.value.map(({ id }) => id)),
      connections: connections.value.flatMap(({ connection }) => connection ?? []),
    },
    () => crypto.randomUUID(),
    Date.now(),
  );
  // a connection for actions that the limit will refuse would be one that nothing uses
  const room = Math.max(library.value.limit - library.value.actions.length, 0);
  const needed = new Set(placed.actions.slice(0, room).map(({ request }) => request.connectionId));
  let at = 0;
  for (; at < placed.actions.length && !stopped; at += PART) {
    adding.value = { state: 'adding', step: 'saving', done: at, of: placed.actions.length };
    const part = placed.actions.slice(at, at + PART);
    const own = new Set(part.map(({ request }) => request.connectionId));
    const making = placed.connections.filter(
      ({ id }) => own.has(id) && needed.has(id) && !report.made.some((one) => one.id === id),
    );
    const reply = await call('library.import', { text: formatLibrary(part, making) });
    if (!reply.ok) {
      report.because = `${reply.error.message} ${reply.error.advice}`;
      break;
    }
    report.refused.push(...reply.value.refused);
    report.made.push(...making);
  }
  report.untried = Math.max(placed.actions.length - at, 0);
  if (report.untried > 0 && report.because === '') report.because = 'You stopped it.';
  await refresh();
  const after = await call('actions.list', {});
  const there = new Set(after.ok ? after.value.actions.map(({ id }) => id) : []);
  report.added = placed.actions.flatMap(({ id, name }, index) =>
    there.has(id) ? [{ id, name, leftOut: imported[index]?.leftOut ?? [] }] : [],
  );
  const used = new Set(placed.actions.filter(({ id }) => there.has(id)).map(({ request }) => request.connectionId));
  report.reused = placed.reused.filter(({ id }) => used.has(id));
  finish(report);
}

function finish(report: AddReport): void {
  const [only, ...others] = report.added;
  if (only && others.length === 0 && report.refused.length === 0 && report.untried === 0) {
    adding.value = { state: 'idle' };
    forget();
    location.hash = routeHash({ page: 'actions', id: only.id });
    const connection = report.made[0];
    tell(`“${only.name}” was added as a draft.${connection ? ` “${connection.name}” waits for its secret.` : ''}`);
    carryOver();
    return;
  }
  if (report.added.length > 0) forget();
  adding.value = { state: 'done', report };
}

/** The source is in: nothing of it is kept. */
function forget(): void {
  stopReading();
  pastedText.value = '';
}
