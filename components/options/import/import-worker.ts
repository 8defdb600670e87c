// The worker that reads foreign documents, so that 10 MB of them never freeze the page and Cancel can end it at any moment.
import './zod-config.ts';
import { AppError } from '#lib/errors.ts';
import { importCurl } from '#lib/import/curl.ts';
import { detectImport } from '#lib/import/detect.ts';
import type { ImportOffer } from '#lib/import/offer.ts';
import { LARGEST_DOCUMENT, unreadable } from '#lib/import/read-document.ts';
import type { Converted, FromWorker, ToWorker } from './worker-messages.ts';

/** How many rows or results travel at once: small enough that the page stays smooth while it takes them. */
const LIST_PART = 2_000;
const RESULT_PART = 25;

let command = '';
let offer: ImportOffer | null = null;

const tell = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void answer(data).catch((error: unknown) => tell({ is: 'failed', error: detailOf(error) }));
});

async function answer(asked: ToWorker): Promise<void> {
  switch (asked.do) {
    case 'read':
      return read(asked.source);
    case 'choose':
      return tell({ is: 'curl', made: importCurl(command, new Map(asked.chosen)) });
    case 'convert':
      return convert(asked.keys, asked.ask);
  }
}

async function read(source: File | string): Promise<void> {
  tell({ is: 'progress', step: 'reading', done: 0, of: 0 });
  const text = typeof source === 'string' ? source : await textOf(source);
  tell({ is: 'progress', step: 'parsing', done: 0, of: 0 });
  const found = detectImport(text, (done, of) => tell({ is: 'progress', step: 'listing', done, of }));
  switch (found.kind) {
    case 'curl':
      command = text;
      return tell({ is: 'curl', made: importCurl(text) });
    case 'offer': {
      offer = found.offer;
      const { kind, title, findings, requests } = offer;
      tell({
        is: 'offer',
        kind,
        title,
        findings: { list: findings.list, more: findings.more },
        count: requests.length,
      });
      for (let at = 0; at < requests.length; at += LIST_PART) {
        tell({ is: 'requests', requests: requests.slice(at, at + LIST_PART) });
      }
      return;
    }
    case 'broken':
      return tell({ is: 'broken', findings: { list: found.findings.list, more: found.findings.more } });
    case 'library':
      return tell({ is: 'library' });
  }
}

async function textOf(file: File): Promise<string> {
  // a document has at most that many characters, and each takes four bytes at most
  if (file.size > LARGEST_DOCUMENT * 4) throw unreadable('The file is larger than 160 MB.', 'Choose another file.');
  try {
    // fatal: a broken character must not turn into a replacement sign inside somebody's request
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw unreadable('The file could not be read as UTF-8 text.', 'Choose a JSON or YAML file in UTF-8.');
  }
}

function convert(keys: number[], ask: number): void {
  let results: Converted[] = [];
  for (const key of keys) {
    results.push(convertOne(key));
    if (results.length < RESULT_PART) continue;
    tell({ is: 'converted', ask, results });
    results = [];
  }
  tell({ is: 'converted', ask, results });
}

function convertOne(key: number): Converted {
  try {
    return { key, imported: offer?.convert(key) ?? null, reason: '' };
  } catch (error) {
    const { message, advice } = detailOf(error);
    return { key, imported: null, reason: `${message} ${advice}` };
  }
}

/** What is thrown by surprise may quote the document: it is never repeated. */
function detailOf(error: unknown): { message: string; advice: string } {
  if (error instanceof AppError) return { message: error.detail.message, advice: error.detail.advice };
  return { message: 'This could not be read.', advice: 'Check the document, or build the action by hand.' };
}
