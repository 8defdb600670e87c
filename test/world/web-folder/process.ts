// What starting and stopping a server of another program takes.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Any that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Whatever the process's mask took away. */
export function openToAll(folders: readonly string[]): void {
  for (const folder of folders) chmodSync(folder, 0o777);
}

export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

export function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-5).join(' ');
  } catch {
    return 'it left no log.';
  }
}
