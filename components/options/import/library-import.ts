// Bringing actions in: from a file or the demo world, with the report kept for the page to show.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import { parseSharedLearning } from '#lib/library.ts';
import type { ImportReport } from '#lib/messages.ts';
import type { Learned } from '#lib/suggest/learned.ts';
import { refresh } from '../options-state.ts';
import { tell, tellFailure, toast } from '../parts/toast.ts';
import type { FinishedImport } from './import-report.ts';
import { readLibraryFile } from './library-file.ts';

export type ImportState =
  | { state: 'idle' }
  | { state: 'running'; source: string }
  | ({ state: 'done' } & FinishedImport)
  | { state: 'failed'; source: string; message: string; advice: string };

export const libraryImport = signal<ImportState>({ state: 'idle' });

export async function importFile(file: File): Promise<void> {
  const source = file.name;
  begin(source);
  const read = await readLibraryFile(file);
  if (read.ok) await finish(source, call('library.import', { text: read.text }), read.text);
  else fail(source, { message: read.message, advice: 'Nothing was changed.' });
}

export async function importText(source: string, text: string): Promise<void> {
  begin(source);
  await finish(source, call('library.import', { text }), text);
}

export async function importDemo(): Promise<void> {
  const source = 'Demo library';
  begin(source);
  await finish(source, call('library.importDemo', {}));
}

export function closeImport(): void {
  libraryImport.value = { state: 'idle' };
}

function begin(source: string): void {
  libraryImport.value = { state: 'running', source };
  toast.value = null;
}

/** Takes in what the file's authors learnt from use. */
export async function takeLearning(finished: FinishedImport): Promise<void> {
  if (!finished.offered) return;
  const reply = await call('learning.merge', { learned: finished.offered });
  if (!reply.ok) return tellFailure('Nothing was learnt', reply.error);
  const { taught } = reply.value;
  tell(
    taught === 0
      ? 'There was nothing new to learn in it.'
      : `Learnt of ${taught} ${taught === 1 ? 'action' : 'actions'}.`,
  );
  libraryImport.value = { ...finished, state: 'done', offered: null };
}

async function finish(source: string, asked: Promise<Reply<ImportReport>>, text: string | null = null): Promise<void> {
  const reply = await asked;
  await refresh();
  if (reply.ok) libraryImport.value = { state: 'done', source, report: reply.value, offered: learningIn(text) };
  else fail(source, reply.error);
}

function learningIn(text: string | null): Learned | null {
  const learned = text === null ? null : parseSharedLearning(text);
  return learned && learned.actions.length > 0 ? learned : null;
}

function fail(source: string, { message, advice }: Pick<ErrorDetail, 'message' | 'advice'>): void {
  libraryImport.value = { state: 'failed', source, message, advice };
}
