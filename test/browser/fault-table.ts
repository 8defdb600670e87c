// Every way in which the demo API fails on purpose, with what a lookup and a change come to. No test stands here.
import { API_ORIGIN } from '../world/world.ts';

/** Nothing listens there: as when the API is down. */
export const DOWN_ORIGIN = 'https://down.northwind.example';

export interface Fault {
  url: string;
  code: string;
  /** What the failed lookup says, and the first words of what it advises. */
  message: string;
  advice: string;
  /** What a change comes to: `unreadable` is succeeded with an answer nobody could read. */
  change: 'unreadable' | 'unknown' | 'failed' | 'succeeded';
  /** How the sentence of an unknown outcome begins. */
  unknown?: string;
}

const notJson = (what: string) => `The server’s answer ${what}`;
const NOT_REACHED = 'The server could not be reached, or the connection broke before the answer was complete.';
const CHECK_NETWORK = 'Check this computer’s network and the address';
const BROKE = 'The connection broke before an answer came, so nobody can say whether it was done.';
const TOO_SLOW = 'The server did not answer within ten seconds';
const TOO_LARGE = 'The answer is larger than 2 MB and was cut off there.';
const ASK_FOR_LESS = 'The administrator must make the action ask for less.';
const CHECK_ENDPOINT = 'Ask your administrator to check the action’s endpoint.';

export const SLOW: Record<string, Fault> = {
  Hanging: {
    url: `${API_ORIGIN}/faults/hang`,
    code: 'timeout',
    message: `${TOO_SLOW}.`,
    advice: 'Try again.',
    change: 'unknown',
    unknown: `${TOO_SLOW}, so nobody can say whether it was done.`,
  },
  Dripping: {
    url: `${API_ORIGIN}/faults/drip`,
    code: 'timeout',
    message: `${TOO_SLOW}.`,
    advice: 'Try again.',
    change: 'unknown',
    unknown: `${TOO_SLOW}, so nobody can say whether it was done.`,
  },
};

export const UNREADABLE: Record<string, Fault> = {
  Large: {
    url: `${API_ORIGIN}/faults/large`,
    code: 'response-too-large',
    message: TOO_LARGE,
    advice: ASK_FOR_LESS,
    change: 'unreadable',
  },
  Packed: {
    url: `${API_ORIGIN}/faults/large?gzip`,
    code: 'response-too-large',
    message: TOO_LARGE,
    advice: ASK_FOR_LESS,
    change: 'unreadable',
  },
  Markup: {
    url: `${API_ORIGIN}/faults/html`,
    code: 'response-not-json',
    message: notJson('is "text/html", so it was not read as JSON.'),
    advice: CHECK_ENDPOINT,
    change: 'unreadable',
  },
  Vendor: {
    url: `${API_ORIGIN}/faults/json-suffix`,
    code: 'response-not-json',
    message: notJson('is "application/vnd.api+json", so it was not read as JSON.'),
    advice: 'An administrator can let this action accept application/*+json.',
    change: 'unreadable',
  },
  Textual: {
    url: `${API_ORIGIN}/faults/text-json`,
    code: 'response-not-json',
    message: notJson('is "text/json", so it was not read as JSON.'),
    advice: CHECK_ENDPOINT,
    change: 'unreadable',
  },
  Garbled: {
    url: `${API_ORIGIN}/faults/invalid-utf8`,
    code: 'response-not-json',
    message: notJson('holds bytes that are no valid UTF-8.'),
    advice: CHECK_ENDPOINT,
    change: 'unreadable',
  },
  Half: {
    url: `${API_ORIGIN}/faults/not-json`,
    code: 'response-not-json',
    message: notJson('is not valid JSON.'),
    advice: CHECK_ENDPOINT,
    change: 'unreadable',
  },
  Nested: {
    url: `${API_ORIGIN}/faults/deep`,
    code: 'response-not-json',
    message: notJson('is nested deeper than 64 levels.'),
    advice: CHECK_ENDPOINT,
    change: 'unreadable',
  },
  Severed: {
    url: `${API_ORIGIN}/faults/cut-off`,
    code: 'network',
    message: NOT_REACHED,
    advice: CHECK_NETWORK,
    change: 'unreadable',
  },
};

export const LOST: Record<string, Fault> = {
  Down: {
    url: `${DOWN_ORIGIN}/orders`,
    code: 'network',
    message: NOT_REACHED,
    advice: CHECK_NETWORK,
    change: 'unknown',
    unknown: BROKE,
  },
  Dropping: {
    url: `${API_ORIGIN}/faults/drop`,
    code: 'network',
    message: NOT_REACHED,
    advice: CHECK_NETWORK,
    change: 'unknown',
    unknown: BROKE,
  },
  Redirecting: {
    url: `${API_ORIGIN}/faults/redirect`,
    code: 'redirect-refused',
    message: `${API_ORIGIN} redirects to another address, and redirects are not followed.`,
    advice: 'The administrator must enter the final address in the action.',
    change: 'unknown',
    unknown: `${API_ORIGIN} answered with a redirect, which is not followed, so nobody can say whether it was done.`,
  },
};

export const REFUSING: Record<string, Fault> = Object.fromEntries(
  [
    {
      status: 401,
      message: 'The server did not accept the credential (401).',
      advice: 'Enter the connection’s secret',
    },
    { status: 404, message: 'The server found nothing under that address (404).', advice: 'Check the number or name' },
    {
      status: 422,
      message: 'The server understood the request but refused its values (422).',
      advice: 'Check the inputs',
    },
    { status: 500, message: 'The server failed inside (500).', advice: 'Look whether it happened' },
  ].map(({ status, message, advice }) => [
    `Refusing ${status}`,
    { url: `${API_ORIGIN}/faults/status/${status}`, code: 'http-status', message, advice, change: 'failed' },
  ]),
);
