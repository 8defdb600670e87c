// Connections that break, hang, drip or speak something else.
import { setTimeout as wait } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import { answerBytes, jsonBytes, type Script } from '../../world/raw-server.ts';
import { good, JSON_TYPE, lost, type NetworkFault, say, sayAndClose, unreadable } from './fault.ts';

const close: Script = (socket) => void socket.destroy();
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** A piece every 200 ms, for as long as anybody listens. */
async function drip(socket: TLSSocket, first: Buffer | string, piece: string): Promise<void> {
  socket.write(first);
  while (!socket.destroyed) {
    socket.write(piece);
    await wait(200);
  }
}

/** A used connection that closes without an answer; a fresh one answers. */
const closeUsed: Script = (socket, { nth }) => (nth > 1 ? void socket.destroy() : void socket.write(jsonBytes()));

export const CONNECTIONS: NetworkFault[] = [
  { name: 'closed at once', greet: (socket) => !!socket.destroy(), ...lost('network'), arrives: [0, 0] },
  { name: 'reset at once', greet: (socket) => !!socket.resetAndDestroy(), ...lost('network'), arrives: [0, 0] },
  { name: 'closed without an answer', script: close, ...lost('network') },
  {
    name: 'closed after working on it',
    script: async (socket) => {
      await wait(700);
      socket.destroy();
    },
    ...lost('network'),
  },
  { name: 'closed in good order without an answer', script: (socket) => void socket.end(), ...lost('network') },
  { name: 'closed in the head', script: sayAndClose('HTTP/1.1 200 OK\r\nContent-Ty'), ...lost('network') },
  {
    name: 'used connection closes, fresh one answers',
    warm: true,
    script: closeUsed,
    ...good(),
    arrives: [2, 2],
  },
  { name: 'every connection closes', warm: true, script: close, ...lost('network'), arrives: [2, 2] },
  {
    name: 'cut in the body',
    script: sayAndClose(answerBytes(200, { ...JSON_TYPE, 'Content-Length': '500' }, '{"status":')),
    ...unreadable('network'),
  },
  {
    name: 'cut between chunks',
    script: sayAndClose(`${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\n{"status"\r\n`),
    ...unreadable('network'),
  },
  {
    name: 'cut in a chunk',
    script: sayAndClose(`${HEAD}Transfer-Encoding: chunked\r\n\r\nff\r\n{"status"`),
    ...unreadable('network'),
  },
  {
    name: 'chunk of no size',
    script: say(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
    ...unreadable('network'),
  },
  // A body that ends where its connection does looks whole: only the reader can tell.
  {
    name: 'body that ends with its connection, half',
    script: sayAndClose(`${HEAD}Connection: close\r\n\r\n{"status":`),
    ...unreadable('response-not-json'),
  },
  {
    name: 'body that ends with its connection, whole',
    script: sayAndClose(`${HEAD}Connection: close\r\n\r\n{"status":"sent"}`),
    ...good(),
  },
  {
    name: 'shorter than it says',
    script: say(answerBytes(200, { ...JSON_TYPE, 'Content-Length': '8' }, '{"status":"sent"}')),
    ...unreadable('response-not-json'),
  },
  {
    name: 'two lengths',
    script: say(`${HEAD}Content-Length: 2\r\nContent-Length: 17\r\n\r\n{"status":"sent"}`),
    ...lost('network'),
  },
  // Read as HTTP/0.9, which knows no status: the browser says 200, and nobody has.
  { name: 'another protocol', script: sayAndClose('220 mail.northwind.example ESMTP\r\n'), ...lost('network') },
  { name: 'a head of 300 KB', script: say(`${HEAD}X-Fill: ${'x'.repeat(300_000)}\r\n\r\n`), ...lost('network') },
  {
    name: 'a head of 5,000 lines',
    script: say(`${HEAD}${'X-Fill: x\r\n'.repeat(5_000)}Content-Length: 2\r\n\r\n{}`),
    ...good(),
  },
  // The browser takes it for the beginning of an answer, and waits for the rest.
  {
    name: 'switching protocols, unasked',
    slow: true,
    script: say('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ...lost('timeout'),
  },
  { name: 'no answer', slow: true, script: () => undefined, ...lost('timeout') },
  { name: 'a head that drips', slow: true, script: (socket) => drip(socket, HEAD, 'X'), ...lost('timeout') },
  {
    name: 'a body that drips',
    slow: true,
    script: (socket) => drip(socket, `${HEAD}\r\n`, ' '),
    ...lost('timeout', 200),
  },
  {
    name: 'a body that stops',
    slow: true,
    script: say(answerBytes(200, { ...JSON_TYPE, 'Content-Length': '500' }, '{"status":')),
    ...lost('timeout', 200),
  },
  { name: 'silence before the handshake', slow: true, greet: () => true, ...lost('timeout'), arrives: [0, 0] },
];
