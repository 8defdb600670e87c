// One way in which a server or a network goes wrong, with what a lookup and a change must come to. No test stands here.
import type { SecureContextOptions } from 'node:tls';
import type { ErrorCode } from '#lib/errors.ts';
import type { RunState } from '#lib/run.ts';
import type { Http2Script } from '../../world/http2-server.ts';
import { answerBytes, type Greeting, jsonBytes, type Script } from '../../world/raw-server.ts';

/** What the record of a run says. */
export interface Ending {
  state: RunState;
  status: number | null;
  code: ErrorCode | null;
  unreadable: ErrorCode | null;
}

export interface NetworkFault {
  name: string;
  /** What the server does with a request; with `http2` and `greet` there is none. */
  script?: Script;
  http2?: Http2Script;
  greet?: Greeting;
  tls?: SecureContextOptions & { requestCert?: boolean };
  /** The certificate's own fault. */
  certificate?: 'expired' | 'foreign' | 'for another host';
  lookup: Ending;
  change: Ending;
  /** How often the request reaches the server: [lookup, change]; once each unless told. More than once: the browser sent it again. */
  arrives?: [lookup: number, change: number];
  /** True: a request before it was answered well on the same connection, which is used again. */
  warm?: true;
  /** True: it takes the whole ten seconds. */
  slow?: true;
}

type Endings = Pick<NetworkFault, 'lookup' | 'change'>;

/** Both succeeded. */
export function good(status = 200): Endings {
  const ending: Ending = { state: 'succeeded', status, code: null, unreadable: null };
  return { lookup: ending, change: ending };
}

/** The server itself said no. */
export function refused(status: number): Endings {
  const ending: Ending = { state: 'failed', status, code: 'http-status', unreadable: null };
  return { lookup: ending, change: ending };
}

/** Done, but nobody can read the answer: a lookup has failed, a change has happened. */
export function unreadable(code: ErrorCode, status = 200): Endings {
  return {
    lookup: { state: 'failed', status, code, unreadable: null },
    change: { state: 'succeeded', status, code: null, unreadable: code },
  };
}

/** Nobody can say whether the server did it. */
export function lost(code: ErrorCode, status: number | null = null): Endings {
  return {
    lookup: { state: 'failed', status, code, unreadable: null },
    change: { state: 'unknown', status, code, unreadable: null },
  };
}

/** Writes these bytes and leaves the connection open. */
export const say =
  (bytes: Buffer | string): Script =>
  (socket) =>
    void socket.write(bytes);

/** Writes these bytes and closes the connection a moment later, when they have left. */
export const sayAndClose =
  (bytes: Buffer | string, wait = 60): Script =>
  (socket) => {
    socket.write(bytes);
    setTimeout(() => socket.destroy(), wait);
  };

export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A body of JSON under headers of the fault's choosing. */
export const sayBody = (body: Buffer | string, headers: Record<string, string> = JSON_TYPE): Script =>
  say(answerBytes(200, headers, body));

/** The first request of the server's first connection is answered well; the fault is for those after it. */
export function afterWarmth(script: Script): Script {
  return (socket, request) =>
    request.connection === 1 && request.nth === 1 ? void socket.write(jsonBytes()) : script(socket, request);
}
