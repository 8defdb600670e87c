// The command line as CI calls it: what it prints, and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatLibrary } from '#lib/export/library-file.ts';
import { makeAction } from '#test/unit/action/make-action.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskhand-library-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/command-line/library.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const action = { ...makeAction(), status: 'active' as const };
const good = file('good.json', formatLibrary([action], []));
const elsewhere = { ...action, revision: 2, request: { ...action.request, url: 'https://api.b.example/x' } };
const other = file('other.json', formatLibrary([elsewhere], []));
const bad = file('bad.json', formatLibrary([{ ...action, request: { ...action.request, url: 'http://x' } }], []));

describe('npm run library', () => {
  test('check ends with 0 for a good file and with 1 where a definition is wrong, which it names', () => {
    expect(run('check', good)).toMatchObject({
      status: 0,
      out: expect.stringContaining('1 actions, 0 connections, 0 helpdesks; 0 errors'),
    });
    const { status, out } = run('check', good, bad);
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`bad\\.json: error: ${action.name} \\(request\\.url\\)`));
  });

  test('diff says what changed; with --exit-code it ends with 1 when people would be asked', () => {
    expect(run('diff', good, good)).toMatchObject({ status: 0, out: 'Both say the same.\n' });
    expect(run('diff', good, other)).toMatchObject({
      status: 0,
      out: expect.stringContaining('https://api.b.example'),
    });
    expect(run('diff', good, other, '--exit-code').status).toBe(1);
    expect(run('diff', good, good, '--exit-code').status).toBe(0);
  });

  test('stats prints one line of JSON for each file', () => {
    const { status, out } = run('stats', good, other);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).actions.active),
    ).toEqual([1, 1]);
  });

  test.each<[string, string[], RegExp]>([
    ['no file', ['check'], /No file is named/],
    ['an unknown command', ['polish', good], /no “polish”/],
    ['an unknown flag', ['check', good, '--hard'], /--hard/],
    ['a file that is not there', ['stats', join(folder, 'none.json')], /none\.json cannot be read \(ENOENT\)/],
    ['bytes that are no text', ['check', file('bytes.json', new Uint8Array([0xff, 0xfe, 0x00]))], /no UTF-8/],
    ['one file to compare', ['diff', good], /two files/],
  ])('%s ends with 2 and says how it is used', (_what, args, said) => {
    const { status, err } = run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(said);
    expect(err).toContain('npm run -s library -- check');
  });
});

describe('npm run library: signing', () => {
  const secret = { DESKHAND_PASSPHRASE: 'correct horse battery staple' };
  const signed = (...args: string[]) =>
    spawnSync(process.execPath, ['lib/command-line/library.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...secret },
    });
  const path = (name: string) => join(folder, name);

  test('a key is made once, signs the next version, and its public half proves it', () => {
    const { stdout } = signed('keygen', path('key.json'));
    const publicKey = stdout.trim();
    expect(signed('keygen', path('key.json'))).toMatchObject({ status: 2, stderr: expect.stringContaining('EEXIST') });
    const signing = ['--key', path('key.json'), '--author', 'Dana Reyes'];
    expect(signed('sign', good, '--out', path('one.json'), ...signing)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('version 1 of '),
    });
    // The next one goes on from the last, signed as it is.
    expect(signed('sign', path('one.json'), '--out', path('two.json'), ...signing).stdout).toContain('version 2 of ');
    expect(run('verify', path('two.json'), '--public', publicKey)).toMatchObject({
      status: 0,
      out: expect.stringContaining('version 2 by Dana Reyes'),
    });
    expect(run('check', path('two.json'))).toMatchObject({ status: 0 });
    expect(run('diff', good, path('two.json')).out).toContain('Both say the same.');
    const altered = file('altered.json', readFileSync(path('two.json'), 'utf8').replace('Dana Reyes', 'Dana Reyez'));
    expect(run('verify', altered, '--public', publicKey)).toMatchObject({ status: 1 });
    expect(run('verify', good, '--public', publicKey)).toMatchObject({
      status: 1,
      out: expect.stringContaining('carries no signature'),
    });
  }, 30_000);

  test('a value that begins with a hyphen, as one public key in 64 does, is a value', () => {
    const key = `-${'A'.repeat(42)}`;
    expect(run('verify', good, '--public', key)).toMatchObject({
      status: 1,
      out: expect.stringContaining('carries no signature'),
    });
    const { status, err } = run('verify', good, '--public', '--strict');
    expect(status).toBe(2);
    expect(err).toContain('forget to specify the option argument');
  });

  test('what is wrong is not signed', () => {
    const { status, stderr } = signed(
      'sign',
      bad,
      '--key',
      path('key.json'),
      '--out',
      path('no.json'),
      '--author',
      'D',
    );
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('Run check on it first') });
  });
});
