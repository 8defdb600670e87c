// One conditional GET of the library file: unchanged, its text, or what is the matter. It goes only where the browser allows it.

import { AppError } from '#lib/errors.ts';
import { retryWait } from '#lib/run/retry-after.ts';
import { ASKS_AGAIN, type Asker, libraryTrouble } from '#lib/sync/library-trouble.ts';
import type { Deps } from '../deps.ts';
import { callLibrary } from './call-library.ts';

export interface Asked {
  url: string;
  connectionId: string | null;
  /** Of what is here already; '' for none. */
  etag: string;
  asker: Asker;
}

export type Fetched =
  | { kind: 'unchanged' }
  | { kind: 'text'; text: string; etag: string }
  /** `wait`: for so many ms the server wants to be left alone. */
  | { kind: 'failed'; error: AppError; wait: number };

/** @throws AppError for what keeps it from being sent: no permission, no secret, an address that may not be asked */
export async function fetchLibrary(deps: Deps, { url, connectionId, etag, asker }: Asked): Promise<Fetched> {
  const headers = etag === '' ? [] : [{ name: 'if-none-match', value: etag }];
  const call = { method: 'GET' as const, url, headers, body: null };
  const { exchange, refusal } = await callLibrary(deps, call, connectionId);
  const { status, trouble, body, retryAfter } = exchange;
  const failed = (error: AppError): Fetched => {
    return { kind: 'failed', error, wait: retryWait(status, retryAfter, deps.now()) ?? 0 };
  };
  if (refusal) return failed(new AppError(refusal.error));
  if (status === 304 && etag !== '') return { kind: 'unchanged' };
  if (status !== null && (status < 200 || status > 299)) return failed(answered(status, 'read', connectionId, asker));
  if (trouble) return failed(new AppError(libraryTrouble(trouble, deps.browser.isOnline(), asker)));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { kind: 'text', text, etag: exchange.headers.find(({ name }) => name === 'etag')?.value ?? '' };
  } catch {
    return failed(noText());
  }
}

/** What a server's refusal means for whoever reads or writes a library, with which connection. */
export function answered(status: number, does: 'read' | 'write', connectionId: string | null, asker: Asker): AppError {
  const [message, advice] = wordsOf(status, does, connectionId, asker);
  return new AppError({ code: 'http-status', message: `${message} (${status}).`, advice, blame: 'server', status });
}

function wordsOf(
  status: number,
  does: 'read' | 'write',
  connectionId: string | null,
  asker: Asker,
): [message: string, advice: string] {
  if (status === 401 || status === 403 || status === 407)
    return [
      `The server does not let Deskhand ${does} the library`,
      connectionId === null
        ? 'Choose a connection that may, or ask who runs the server.'
        : 'Give its connection the right secret under Connections, or ask who runs the server.',
    ];
  if (status === 404 || status === 410)
    return ['There is no library at the address', 'Check the address, or ask its publisher where it is now.'];
  if (status === 429) return ['The server wants to be asked less often', `${ASKS_AGAIN[asker]}.`];
  return ['The server of the library failed', `${ASKS_AGAIN[asker]}; if it lasts, tell whoever runs the server.`];
}

const noText = () =>
  new AppError({
    code: 'sync-refused',
    message: 'What the address gave is no UTF-8 text.',
    advice: 'Ask its publisher to publish it again.',
    blame: 'administrator',
  });
