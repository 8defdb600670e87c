// A MariaDB of the tests' own for Znuny: it listens on loopback and keeps everything in the folder that it is given.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Tries, a fifth of a second each. */
const PATIENCE = 300;

export interface MariaDb {
  pid: number;
  /** Runs SQL as its root, and gives what it printed. */
  sql(text: string | Buffer, database?: string): string;
}

/** Starts it. Whoever asked ends it by its number. */
export async function startMariaDb(folder: string, port: number): Promise<MariaDb> {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  mkdirSync(folder, { recursive: true });
  execFileSync('chown', ['mysql:mysql', folder]);
  if (!existsSync(join(data, 'mysql')))
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        '--user=mysql',
        `--datadir=${data}`,
        '--auth-root-authentication-method=socket',
        '--skip-test-db',
      ],
      { stdio: 'ignore' },
    );
  const log = openSync(join(folder, 'server.log'), 'w');
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      '--user=mysql',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_general_ci',
      // Znuny checks for these three.
      '--max-allowed-packet=64M',
      '--innodb-log-file-size=256M',
      '--innodb-flush-log-at-trx-commit=2',
      '--performance-schema=OFF',
    ],
    { stdio: ['ignore', log, log], detached: true },
  );
  server.unref();
  const { pid } = server;
  if (pid === undefined) throw new Error('MariaDB did not start.');
  const sql = (text: string | Buffer, database?: string) =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-N', ...(database ? [database] : [])], {
      input: text,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  for (let attempt = 0; ; attempt += 1) {
    try {
      sql('SELECT 1');
      return { pid, sql };
    } catch (error) {
      if (attempt === PATIENCE || server.exitCode !== null) {
        if (server.exitCode === null) process.kill(-pid);
        throw new Error(`MariaDB did not answer: see ${folder}/server.log.`, { cause: error });
      }
      await sleep(200);
    }
  }
}
