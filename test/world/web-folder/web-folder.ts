// Real web servers from Debian's packages with one folder that may be written to over https: Apache honours If-Match, nginx does not.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Certificate } from '../certificate.ts';
import { needPackages } from '../debian-packages.ts';
import { end, freePort, lastLines, listens, openToAll } from './process.ts';

export interface WebFolder {
  origin: string;
  /** Where the library is to stand; its folder is there, the file is not. */
  url: string;
  hostRules: string;
  /** What Apache wants for writing; nginx wants nothing. */
  login: { user: string; password: string };
  /** The file's text; null: there is none. */
  read(): string | null;
  /** Files that only some may read, of Apache alone: who has the login, who has the token. */
  closed: Record<'login' | 'token', { url: string; write(text: string): void }>;
  /** The token that opens the one of them. */
  token: string;
  /** What Apache answered to each request since it was last asked, as "GET 304". */
  answers(): string[];
  stop(): Promise<void>;
}

const TOKEN = 'read-2718-tok';
const LOGIN = { user: 'manager', password: 'write-3141' };
/** Tries, a tenth of a second each. */
const PATIENCE = 100;

interface Place {
  folder: string;
  port: number;
}

/** mod_dav (httpd.apache.org/docs/2.4/mod/mod_dav.html): anybody reads, who has the login writes; two folders are closed to readers, too. */
function apache({ folder, port }: Place): { packages: string[]; command: string[] } {
  const modules =
    'mpm_event authn_core authn_file authz_core authz_user auth_basic dav dav_fs ssl socache_shmcb mime setenvif';
  writeFileSync(
    join(folder, 'server.conf'),
    [
      ...modules.split(' ').map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `ServerRoot ${folder}`,
      'ServerName files.northwind.example',
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/error.log`,
      `CustomLog ${folder}/access.log "%m %>s"`,
      `Listen 127.0.0.1:${port}`,
      'User www-data',
      'Group www-data',
      'Mutex pthread',
      `DavLockDB ${folder}/locks/lock`,
      'TypesConfig /etc/mime.types',
      'SSLEngine on',
      `SSLCertificateFile ${folder}/cert.pem`,
      `SSLCertificateKeyFile ${folder}/key.pem`,
      `DocumentRoot ${folder}/web`,
      `<Directory ${folder}/web>`,
      '  Dav On',
      '  AuthType Basic',
      '  AuthName library',
      `  AuthUserFile ${folder}/logins`,
      '  <LimitExcept GET HEAD OPTIONS>',
      '    Require valid-user',
      '  </LimitExcept>',
      '</Directory>',
      `<Directory ${folder}/web/login>`,
      '  Require valid-user',
      '</Directory>',
      `SetEnvIf Authorization "^Bearer ${TOKEN}$" reader`,
      `<Directory ${folder}/web/token>`,
      '  Require env reader',
      '</Directory>',
      '',
    ].join('\n'),
  );
  const hash = createHash('sha1').update(LOGIN.password).digest('base64');
  writeFileSync(join(folder, 'logins'), `${LOGIN.user}:{SHA}${hash}\n`);
  return {
    packages: ['apache2'],
    command: ['apache2', '-d', folder, '-f', join(folder, 'server.conf'), '-D', 'FOREGROUND'],
  };
}

/** ngx_http_dav_module, which writes whatever condition a PUT carries. */
function nginx({ folder, port }: Place): { packages: string[]; command: string[] } {
  writeFileSync(
    join(folder, 'server.conf'),
    [
      'user www-data;',
      'daemon off;',
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events { worker_connections 64; }',
      'http {',
      '  access_log off;',
      '  client_max_body_size 50m;',
      `  client_body_temp_path ${folder}/temp;`,
      '  server {',
      `    listen 127.0.0.1:${port} ssl;`,
      `    ssl_certificate ${folder}/cert.pem;`,
      `    ssl_certificate_key ${folder}/key.pem;`,
      `    root ${folder}/web;`,
      '    location / { dav_methods PUT; }',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
  return { packages: ['nginx-light'], command: ['nginx', '-p', folder, '-c', join(folder, 'server.conf')] };
}

const KINDS = { apache, nginx };

/** @returns `skipped`, a sentence, where it cannot be installed */
export async function startWebFolder(
  kind: keyof typeof KINDS,
  tls: Certificate,
): Promise<WebFolder | { skipped: string }> {
  const host = `${kind}.northwind.example`;
  const folder = mkdtempSync(join(tmpdir(), `deskhand-${kind}-`));
  const folders = ['', 'web', 'web/deskhand', 'web/login', 'web/token', 'locks', 'temp'].map((name) =>
    join(folder, name),
  );
  for (const each of folders) mkdirSync(each, { recursive: true });
  // Their workers are another user's processes.
  openToAll(folders);
  const port = await freePort();
  const { packages, command } = KINDS[kind]({ folder, port });
  const missing = needPackages(packages);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (missing || process.getuid?.() !== 0) {
    remove();
    return { skipped: missing ?? `${kind} is started as root here: run the tests on Debian as root.` };
  }
  writeFileSync(join(folder, 'cert.pem'), tls.cert);
  writeFileSync(join(folder, 'key.pem'), tls.key, { mode: 0o600 });
  const [program = '', ...args] = command;
  const server = spawn(program, args, { stdio: 'ignore' });
  const stop = async () => {
    await end(server);
    remove();
  };
  const file = join(folder, 'web', 'deskhand', 'library.json');
  for (let attempt = 0; !(await listens(port)); attempt += 1) {
    if (attempt === PATIENCE || server.exitCode !== null) {
      const log = lastLines(join(folder, 'error.log'));
      await stop();
      throw new Error(`${kind} did not start: ${log}`);
    }
    await sleep(100);
  }
  const closed = (name: string) => ({
    url: `https://${host}/${name}/library.json`,
    write(text: string) {
      const path = join(folder, 'web', name, 'library.json');
      writeFileSync(path, text);
      chmodSync(path, 0o644);
    },
  });
  let told = 0;
  return {
    origin: `https://${host}`,
    url: `https://${host}/deskhand/library.json`,
    hostRules: `MAP ${host}:443 127.0.0.1:${port}`,
    login: LOGIN,
    token: TOKEN,
    closed: { login: closed('login'), token: closed('token') },
    answers() {
      const lines = readFileSync(join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean);
      const fresh = lines.slice(told);
      told = lines.length;
      return fresh;
    },
    read() {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return null;
      }
    },
    stop,
  };
}
