// A real Request Tracker 5 from Debian's packages, on loopback with SQLite: for tests alone. Nothing is mailed.
// Installed, set up and filled once per port; every start begins with the database as it was filled, in a folder of its own under the
// system's temporary one.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, needPackages } from '../debian-packages.ts';
import { seed } from './seed.ts';
import { AGENT } from './tickets.ts';

// msmtp-mta stands in for a mail server without being one.
const PACKAGES = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone', 'dbconfig-sqlite3', 'msmtp-mta', 'w3m'];
const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const ROOT_PASSWORD = 'RtRootPass1';
/** A web server's own user: RT's caches belong to it. */
const USER = 'www-data';
/** In the folder beside the filled database. */
const TICKET_NUMBERS = 'filled/tickets.json';
/** Tries, half a second each. */
const PATIENCE = 120;

export interface RequestTracker {
  url: string;
  agent: { login: string; password: string };
  administrator: { login: string; password: string };
  /** Numbers of the tickets, in the order of tickets.ts. */
  tickets: number[];
  stop(): Promise<void>;
}

/** Why it cannot run here, or null once its packages are there. */
function install(): string | null {
  if (process.platform !== 'linux') return 'Request Tracker is tested from Debian’s packages: this is no Linux.';
  if (!canInstallPackages())
    return 'Request Tracker is tested from Debian’s packages: run the tests on Debian as root.';
  const answers = [
    'dbconfig-install boolean false',
    'rtname string rt.northwind.example',
    'organization string northwind.example',
    'webbaseurl string http://127.0.0.1',
    'handle-siteconfig-permissions boolean true',
  ];
  try {
    const input = answers.map((answer) => `request-tracker5 request-tracker5/${answer}\n`).join('');
    if (!existsSync(SERVER)) execFileSync('debconf-set-selections', { input });
  } catch {
    return 'Request Tracker is tested from Debian’s packages: debconf is missing here.';
  }
  return needPackages(PACKAGES);
}

function configure(folder: string, port: number): void {
  const lines = [
    "Set($rtname, 'rt.northwind.example'); Set($Organization, 'northwind.example');",
    "Set($CorrespondAddress, 'support\\@northwind.example'); Set($CommentAddress, 'support-comment\\@northwind.example');",
    `Set($WebDomain, '127.0.0.1'); Set($WebPort, ${port}); Set($WebBaseURL, 'http://127.0.0.1:${port}'); Set($WebPath, '');`,
    `Set($DatabaseType, 'SQLite'); Set($DatabaseName, '${folder}/db/rt.sqlite');`,
    "Set($DatabaseHost, ''); Set($DatabaseUser, ''); Set($DatabasePassword, '');",
    "Set($MailCommand, 'testfile'); Set($SendmailPath, '/bin/true'); Set($Timezone, 'UTC');",
    "Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning'); Set($StatementLog, undef);",
    '1;',
  ];
  writeFileSync(join(folder, 'RT_SiteConfig.pm'), lines.join('\n'));
}

const environment = (folder: string) => ({
  ...process.env,
  RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
  RT_SITE_CONFIG_DIR: join(folder, 'RT_SiteConfig.d'),
  TMPDIR: '/tmp',
  HOME: '/tmp',
});

function setUpDatabase(folder: string): void {
  const passwordFile = join(folder, 'root-password');
  writeFileSync(passwordFile, ROOT_PASSWORD, { mode: 0o600 });
  const run = (args: string[]) =>
    execFileSync('rt-setup-database-5', args, { env: environment(folder), stdio: ['ignore', 'ignore', 'pipe'] });
  run(['--action', 'init', '--root-password-file', passwordFile]);
  run(['--action', 'insert', '--datafile', fileURLToPath(new URL('initial-data.pl', import.meta.url))]);
  giveDatabase(folder);
}

const giveDatabase = (folder: string) => execFileSync('chown', ['-R', `${USER}:${USER}`, join(folder, 'db')]);

/** @returns the number of its group of processes, which is written down for the next start to end */
function serve(folder: string, port: number): number {
  const log = openSync(join(folder, 'server.log'), 'w');
  const server = spawn(
    'setpriv',
    [
      `--reuid=${USER}`,
      `--regid=${USER}`,
      '--clear-groups',
      SERVER,
      '--host',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--max-workers',
      '4',
    ],
    // A group of its own, so that stopping it ends its workers and nothing else.
    { env: environment(folder), stdio: ['ignore', log, log], detached: true },
  );
  server.unref();
  if (server.pid === undefined) throw new Error('Request Tracker did not start.');
  writeFileSync(join(folder, 'pid'), String(server.pid));
  return server.pid;
}

/** Ends what an interrupted test run left behind: the group of that number, if it still is this server. */
function endLeftover(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  rmSync(pidFile);
  const command = `/proc/${pid}/cmdline`;
  if (existsSync(command) && readFileSync(command, 'utf8').includes('rt-server')) process.kill(-pid);
}

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** Runs it until `stop` is called. */
async function start(folder: string, port: number, url: string): Promise<{ stop(): Promise<void> }> {
  const pid = serve(folder, port);
  const stop = async () => {
    try {
      process.kill(-pid);
    } catch {
      // It has ended by itself.
    }
    rmSync(join(folder, 'pid'), { force: true });
    for (let attempt = 0; attempt < PATIENCE && (await answers(url)); attempt += 1) await sleep(100);
  };
  for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
    if (await answers(url)) return { stop };
    await sleep(500);
  }
  await stop();
  throw new Error(`Request Tracker did not answer in a minute: see ${folder}/server.log.`);
}

/** Sets up its database, fills it and keeps a copy, which is whole once it names its tickets. */
async function fill(folder: string, port: number, url: string): Promise<void> {
  setUpDatabase(folder);
  const { stop } = await start(folder, port, url);
  const tickets = await seed(url, ROOT_PASSWORD).finally(stop);
  cpSync(join(folder, 'db'), join(folder, 'filled'), { recursive: true });
  writeFileSync(join(folder, TICKET_NUMBERS), JSON.stringify(tickets));
}

/**
 * Starts it, ready to sign in to. The first time takes a minute or two (installing, filling), later a few seconds.
 * @returns `skipped`, a sentence, where it cannot be installed: it needs root on Debian
 */
export async function startRequestTracker({ port }: { port: number }): Promise<RequestTracker | { skipped: string }> {
  const problem = install();
  if (problem) return { skipped: problem };
  const url = `http://127.0.0.1:${port}`;
  const folder = join(tmpdir(), `deskhand-request-tracker-${port}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // Anyone may have made a folder of that name before; its settings are code that runs here.
  if (!lstatSync(folder).isDirectory() || lstatSync(folder).uid !== 0)
    return { skipped: `${folder} belongs to someone else.` };
  endLeftover(join(folder, 'pid'));
  for (let attempt = 0; attempt < 20 && (await answers(url)); attempt += 1) await sleep(100);
  if (await answers(url)) return { skipped: `Port ${port} is taken: something else answers there.` };
  const numbers = join(folder, TICKET_NUMBERS);
  // Half filled is worse than empty.
  if (!existsSync(numbers)) rmSync(folder, { recursive: true });
  for (const name of ['db', 'RT_SiteConfig.d']) mkdirSync(join(folder, name), { recursive: true });
  configure(folder, port);
  if (!existsSync(numbers)) await fill(folder, port, url);
  rmSync(join(folder, 'db'), { recursive: true });
  cpSync(join(folder, 'filled'), join(folder, 'db'), { recursive: true });
  giveDatabase(folder);
  const { stop } = await start(folder, port, url);
  const administrator = { login: 'root', password: ROOT_PASSWORD };
  return { url, agent: AGENT, administrator, tickets: JSON.parse(readFileSync(numbers, 'utf8')), stop };
}
