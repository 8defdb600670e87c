// What the import page is doing: reading a source in its worker, showing what is in it, adding what was chosen, saying what came of it.
import { batch, signal } from '@preact/signals';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Findings, ImportOffer, OfferedRequest } from '#lib/import/offer.ts';
import type { SketchAction } from '#lib/import/sketch-action.ts';
import { closeImport, importFile, importText } from './library-import.ts';
import type { Converted, FromWorker, ReadingStep, ToWorker } from './worker-messages.ts';

export interface Source {
  /** The file's name, or "Pasted text". */
  name: string;
  content: File | string;
}

export type ReadState =
  | { state: 'idle' }
  | { state: 'reading'; source: string; step: ReadingStep; done: number; of: number }
  | { state: 'failed'; source: string; message: string; advice: string; findings: Findings | null }
  | { state: 'curl'; made: SketchAction }
  | { state: 'offer'; source: string; kind: ImportOffer['kind']; title: string; findings: Findings; count: number };

export const reading = signal<ReadState>({ state: 'idle' });
/** The rows of the open offer, as they come in. */
export const offered = signal<readonly OfferedRequest[]>([]);
/** What stands in the field: kept while it is read, so that a mistake can be mended. */
export const pastedText = signal('');
/** Keys of the rows that are ticked. */
export const chosen = signal<ReadonlySet<number>>(new Set());
/** Previews that were asked for. */
export const previews = signal<ReadonlyMap<number, Converted>>(new Map());

let worker: Worker | null = null;
let asks = 0;
/** The rows that have come in so far. */
let coming: OfferedRequest[] = [];
const waiting = new Map<number, (results: Converted[]) => void>();

export function startReading(source: Source): void {
  stopReading();
  closeImport();
  reading.value = { state: 'reading', source: source.name, step: 'reading', done: 0, of: 0 };
  worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const current = worker;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    // what a worker said before it was ended is late
    if (worker === current) hear(data, source);
  });
  worker.addEventListener('error', () => {
    if (worker !== current) return;
    fail(source.name, {
      message: 'The document could not be read.',
      advice: 'It may be too large for this machine’s memory. Nothing was changed.',
    });
  });
  ask({ do: 'read', source: source.content });
}

/** Ends whatever is being read, and forgets it. */
export function stopReading(): void {
  worker?.terminate();
  worker = null;
  for (const settle of waiting.values()) settle([]);
  waiting.clear();
  coming = [];
  batch(() => {
    reading.value = { state: 'idle' };
    offered.value = [];
    chosen.value = new Set();
    previews.value = new Map();
  });
}

export function chooseValues(values: ReadonlyMap<string, boolean>): void {
  ask({ do: 'choose', chosen: [...values] });
}

/** Asks for the preview of one row, once. */
export async function preview(key: number): Promise<void> {
  if (previews.peek().has(key)) return;
  const [made] = await convert([key], () => {});
  if (made) previews.value = new Map(previews.peek()).set(key, made);
}

/**
 * @param onResults hears every part of the results
 * @returns all of them, in the order asked for; fewer when the reading was stopped
 */
export function convert(keys: number[], onResults: (done: number) => void): Promise<Converted[]> {
  if (worker === null || keys.length === 0) return Promise.resolve([]);
  asks += 1;
  const mine = asks;
  const all: Converted[] = [];
  return new Promise((resolve) => {
    waiting.set(mine, (results) => {
      all.push(...results);
      onResults(all.length);
      if (results.length > 0 && all.length < keys.length) return;
      waiting.delete(mine);
      resolve(all);
    });
    ask({ do: 'convert', keys, ask: mine });
  });
}

function ask(message: ToWorker): void {
  worker?.postMessage(message);
}

function hear(message: FromWorker, source: Source): void {
  switch (message.is) {
    case 'progress':
      reading.value = { ...message, state: 'reading', source: source.name };
      break;
    case 'offer':
      reading.value = { ...message, state: 'offer', source: source.name };
      break;
    case 'requests':
      coming.push(...message.requests);
      // the first rows at once, the rest together: drawing every part of 100,000 would keep the page busy
      if (offered.peek().length === 0 || coming.length === countOf(reading.peek())) offered.value = [...coming];
      break;
    case 'curl':
      reading.value = { state: 'curl', made: message.made };
      break;
    case 'converted':
      waiting.get(message.ask)?.(message.results);
      break;
    case 'broken':
      fail(source.name, { message: 'The document cannot be read.', advice: 'Nothing was changed.' }, message.findings);
      break;
    case 'failed':
      fail(source.name, message.error);
      break;
    case 'library':
      stopReading();
      pastedText.value = '';
      if (typeof source.content === 'string') void importText(source.name, source.content);
      else void importFile(source.content);
  }
}

function countOf(state: ReadState): number {
  return state.state === 'offer' ? state.count : 0;
}

function fail(
  source: string,
  { message, advice }: Pick<ErrorDetail, 'message' | 'advice'>,
  findings: Findings | null = null,
): void {
  stopReading();
  reading.value = { state: 'failed', source, message, advice, findings };
}
