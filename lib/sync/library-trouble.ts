// What is said when the server of a library cannot be reached or its answer cannot be read to the end. Pure.
import type { ErrorCode, ErrorDetail } from '../errors.ts';

type Words = Pick<ErrorDetail, 'message' | 'advice' | 'blame'>;

const AGAIN = 'Deskhand asks again by itself';

const OFFLINE: Words = {
  message: 'This computer has no network.',
  advice: `Connect it; ${AGAIN}.`,
  blame: 'network',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  // The browser gives one answer for all of these.
  network: {
    message:
      'The server of the library could not be reached safely: it does not answer, its certificate is not valid (it may have run out), or this computer’s clock is wrong.',
    advice: `Look at the clock, and open the address in a tab: the browser says there what is wrong. ${AGAIN}.`,
    blame: 'network',
  },
  timeout: {
    message: 'The server of the library did not answer within a minute.',
    advice: `${AGAIN}; if it lasts, tell whoever runs the server.`,
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
};

const OTHER: Words = {
  message: 'The server’s answer could not be used.',
  advice: `${AGAIN}; if it lasts, tell whoever runs the server.`,
  blame: 'server',
};

/** @param online what the browser believes of this computer */
export function libraryTrouble(code: ErrorCode, online: boolean): ErrorDetail {
  return { code, ...(code === 'network' && !online ? OFFLINE : (WORDS[code] ?? OTHER)) };
}
