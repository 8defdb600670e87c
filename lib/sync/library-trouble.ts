// What is said when the server of a library cannot be reached or its answer cannot be read to the end. Pure.
import type { ErrorCode, ErrorDetail } from '../errors.ts';

type Words = Pick<ErrorDetail, 'message' | 'advice' | 'blame'>;

/** Who asks again when a request came to nothing: a followed library is looked at by itself, subscribing and publishing are a person's. */
export type Asker = 'deskhand' | 'person';

/** A sentence's beginning that says so. */
export const ASKS_AGAIN: Record<Asker, string> = {
  deskhand: 'Deskhand asks again by itself',
  person: 'Try again in a while',
};

const offline = (asker: Asker): Words => ({
  message: 'This computer has no network.',
  advice: asker === 'deskhand' ? 'Connect it; Deskhand asks again by itself.' : 'Connect it and try again.',
  blame: 'network',
});

const wordsOf = (again: string): Partial<Record<ErrorCode, Words>> => ({
  // The browser gives one answer for all of these.
  network: {
    message:
      'The server of the library could not be reached safely: it does not answer, its certificate is not valid (it may have run out), or this computer’s clock is wrong.',
    advice: `Look at the clock, and open the address in a tab: the browser says there what is wrong. ${again}.`,
    blame: 'network',
  },
  timeout: {
    message: 'The server of the library did not answer within a minute.',
    advice: `${again}; if it lasts, tell whoever runs the server.`,
    blame: 'server',
  },
  'redirect-refused': {
    message: 'The address of the library redirects to another one, and redirects are not followed.',
    advice: 'Ask its publisher for the final address, and follow that one.',
    blame: 'administrator',
  },
  'response-too-large': {
    message: 'The library is larger than 40 MB; it was not read to its end.',
    advice: 'Check the address, or ask its publisher for a smaller library.',
    blame: 'administrator',
  },
});

const other = (again: string): Words => ({
  message: 'The server’s answer could not be used.',
  advice: `${again}; if it lasts, tell whoever runs the server.`,
  blame: 'server',
});

/** @param online what the browser believes of this computer */
export function libraryTrouble(code: ErrorCode, online: boolean, asker: Asker): ErrorDetail {
  const again = ASKS_AGAIN[asker];
  return { code, ...(code === 'network' && !online ? offline(asker) : (wordsOf(again)[code] ?? other(again))) };
}
