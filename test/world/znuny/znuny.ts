// A real Znuny 6.5 from Debian's packages (`otrs2`, non-free), on loopback with a MariaDB of its own: for tests alone. Nothing is mailed.
// Installed and filled once; what it keeps stands in a folder under the system's temporary one. Its package holds one installation a machine.
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, needPackages } from '../debian-packages.ts';
import { type MariaDb, startMariaDb } from './maria-db.ts';
import { AGENT, TICKETS } from './tickets.ts';

const HOME = '/usr/share/otrs';
const SETTINGS = '/etc/otrs/database.pm';
/** Says that the settings are ours: a Znuny that somebody works with is left alone. */
const MARK = '# Written for the tests of Deskhand.';
const DATABASE = 'deskhand_znuny';
const PASSWORD = 'dbpass';
// nginx-light stands in for a web server, so that apt does not bring Apache; the driver first, or apt takes another database's.
const BEFORE = ['mariadb-server', 'mariadb-client', 'nginx-light', 'libdbd-mysql-perl'];
const AFTER = ['libplack-perl', 'starlet', 'libcgi-emulate-psgi-perl', 'libmodule-refresh-perl', 'libcgi-psgi-perl'];
/** Tries, half a second each. */
const PATIENCE = 120;

export interface Znuny {
  /** Its agents' page. */
  url: string;
  agent: { login: string; password: string };
  /** In the order of tickets.ts. */
  tickets: { id: string; number: string }[];
  stop(): Promise<void>;
}

const isInstalled = () => existsSync(join(HOME, 'bin/cgi-bin/app.psgi'));

/** Fetches the package through lists of our own, so that the machine's sources stay as they are. */
function fetchPackage(folder: string): string {
  const lists = join(folder, 'apt');
  mkdirSync(join(lists, 'lists/partial'), { recursive: true });
  const find = () => readdirSync(lists).find((name) => /^otrs2_.*\.deb$/.test(name));
  const release = /VERSION_CODENAME=(\w+)/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'bookworm';
  const source = [
    'Types: deb',
    'URIs: http://deb.debian.org/debian',
    `Suites: ${release}`,
    'Components: main non-free',
    'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg',
    '',
  ];
  writeFileSync(join(lists, 'own.sources'), source.join('\n'));
  const options = [
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::Etc::sourcelist=${lists}/own.sources`,
    `Dir::State::lists=${lists}/lists`,
    'Dir::Cache::pkgcache=',
    'Dir::Cache::srcpkgcache=',
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  const apt = (args: string[]) => execFileSync('apt-get', [...options, ...args], { cwd: lists, stdio: 'ignore' });
  if (!find()) {
    apt(['update', '-qq']);
    apt(['download', '-qq', 'otrs2']);
  }
  return join(lists, find() ?? '');
}

/** The tables must be there before the package: its installing asks for them. */
function createDatabase({ sql }: MariaDb, deb: string): void {
  sql(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4;
    CREATE USER IF NOT EXISTS 'znuny'@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'; CREATE USER IF NOT EXISTS 'znuny'@'localhost' IDENTIFIED BY '${PASSWORD}';
    GRANT ALL ON ${DATABASE}.* TO 'znuny'@'127.0.0.1'; GRANT ALL ON ${DATABASE}.* TO 'znuny'@'localhost';`);
  const unpacked = mkdtempSync(join(tmpdir(), 'deskhand-otrs-'));
  execFileSync('dpkg-deb', ['-x', deb, unpacked]);
  for (const name of ['schema', 'initial_insert', 'schema-post'])
    sql(readFileSync(join(unpacked, `usr/share/otrs/scripts/database/${name}.mysql.sql`)), DATABASE);
  rmSync(unpacked, { recursive: true });
}

function configure(port: number): void {
  const values = {
    dbuser: 'znuny',
    dbpass: PASSWORD,
    basepath: '',
    dbname: DATABASE,
    dbserver: '127.0.0.1',
    dbport: String(port),
    dbtype: 'mysql',
  };
  const lines = Object.entries(values).map(([name, value]) => `our $${name}='${value}';`);
  mkdirSync('/etc/otrs', { recursive: true });
  writeFileSync(SETTINGS, [MARK, ...lines, '1;', ''].join('\n'));
  if (isInstalled()) execFileSync('chown', ['otrs:www-data', SETTINGS]);
}

const asOtrs = ['--reuid=otrs', '--regid=www-data', '--clear-groups', 'env', 'HOME=/tmp'];
const run = (...command: string[]) =>
  execFileSync('setpriv', [...asOtrs, ...command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function fill(folder: string, host: string): Znuny['tickets'] {
  const file = join(folder, 'seed.json');
  writeFileSync(file, JSON.stringify({ host, agent: AGENT, tickets: TICKETS }));
  const console = (...args: string[]) => run(`${HOME}/bin/otrs.Console.pl`, ...args);
  console('Maint::Cache::Delete');
  console('Maint::Config::Rebuild');
  // The script is handed to a user who may not read the project's folder.
  const script = join(folder, 'seed.pl');
  writeFileSync(script, readFileSync(fileURLToPath(new URL('seed.pl', import.meta.url))));
  const printed = run('perl', script, file);
  console('Maint::Config::Rebuild');
  console('Maint::Cache::Delete');
  const tickets = [...printed.matchAll(/^ticket (\d+) (\d+)$/gm)].map(([, id = '', number = '']) => ({ id, number }));
  if (tickets.length !== TICKETS.length) throw new Error(`Znuny was not filled: ${printed}`);
  return tickets;
}

function serve(folder: string, port: number): number {
  const log = openSync(join(folder, 'server.log'), 'w');
  const address = ['--host', '127.0.0.1', '--port', `${port}`, '--max-workers', '4', '-E', 'production'];
  const server = spawn('setpriv', [...asOtrs, 'plackup', '-s', 'Starlet', ...address, `${HOME}/bin/cgi-bin/app.psgi`], {
    // A group of its own, so that stopping it ends its workers and nothing else.
    stdio: ['ignore', log, log],
    detached: true,
  });
  server.unref();
  if (server.pid === undefined) throw new Error('Znuny did not start.');
  return server.pid;
}

/** Ends what an interrupted run left behind: the groups of those numbers, if they still are these servers. */
async function endLeftovers(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  for (const pid of readFileSync(pidFile, 'utf8').split(' ').map(Number)) await end(pid);
  rmSync(pidFile, { force: true });
}

async function end(pid: number): Promise<void> {
  const command = `/proc/${pid}/cmdline`;
  const lives = () => existsSync(command) && /plackup|starlet|app\.psgi|mariadbd/.test(readFileSync(command, 'utf8'));
  if (!lives()) return;
  process.kill(-pid);
  for (let attempt = 0; attempt < PATIENCE && lives(); attempt += 1) await sleep(100);
}

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/**
 * Starts it, ready to sign in to. The first time takes two minutes (installing, filling), later a few seconds.
 * @param port its database takes the next one
 * @returns `skipped`, a sentence, where it cannot be installed: it needs root on Debian
 */
export async function startZnuny({ port }: { port: number }): Promise<Znuny | { skipped: string }> {
  const where = 'Znuny is tested from Debian’s packages';
  if (process.platform !== 'linux' || !canInstallPackages())
    return { skipped: `${where}: run the tests on Debian as root.` };
  if (existsSync(SETTINGS) && !readFileSync(SETTINGS, 'utf8').startsWith(MARK))
    return { skipped: `${where}: this machine has a Znuny of its own, which is left alone.` };
  const folder = join(tmpdir(), `deskhand-znuny-${port}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // Anyone may have made a folder of that name before; what stands in it runs here.
  if (!lstatSync(folder).isDirectory() || lstatSync(folder).uid !== 0)
    return { skipped: `${folder} belongs to someone else.` };
  const pidFile = join(folder, 'pids');
  await endLeftovers(pidFile);
  const url = `http://127.0.0.1:${port}/otrs/index.pl`;
  if (await answers(url)) return { skipped: `Port ${port} is taken: something else answers there.` };
  const missing = needPackages(BEFORE);
  if (missing) return { skipped: missing };

  const seeded = join(folder, 'seeded.json');
  const databaseFolder = join(folder, 'database');
  // Half filled is worse than empty.
  if (!existsSync(seeded)) rmSync(databaseFolder, { recursive: true, force: true });
  const pids: number[] = [];
  const stop = async () => {
    for (const pid of pids.toReversed()) await end(pid);
    rmSync(pidFile, { force: true });
  };
  const started = (pid: number) => {
    pids.push(pid);
    writeFileSync(pidFile, pids.join(' '));
  };
  try {
    const database = await startMariaDb(databaseFolder, port + 1);
    started(database.pid);
    if (!existsSync(seeded) || !isInstalled()) {
      let deb: string;
      try {
        deb = fetchPackage(folder);
      } catch {
        await stop();
        return { skipped: `${where}: its package could not be fetched from deb.debian.org (non-free).` };
      }
      if (!existsSync(seeded)) createDatabase(database, deb);
      configure(port + 1);
      execFileSync('debconf-set-selections', { input: 'otrs2 otrs2/dbconfig-install boolean false\n' });
      const problem = (isInstalled() ? null : needPackages([deb])) ?? needPackages(AFTER);
      if (problem) {
        await stop();
        return { skipped: problem };
      }
    }
    configure(port + 1);
    if (!existsSync(seeded)) writeFileSync(seeded, JSON.stringify(fill(folder, `127.0.0.1:${port}`)));
    started(serve(folder, port));
    for (let attempt = 0; !(await answers(url)); attempt += 1) {
      if (attempt === PATIENCE) throw new Error(`Znuny did not answer in a minute: see ${folder}/server.log.`);
      await sleep(500);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, agent: AGENT, tickets: JSON.parse(readFileSync(seeded, 'utf8')), stop };
}
