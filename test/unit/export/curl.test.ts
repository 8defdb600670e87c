// An action as a cURL command: what a shell makes of it is exactly the request, whatever the values say, and the secret is not in it.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from 'shell-quote';
import { describe, expect, test } from 'vitest';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import { formatCurl } from '#lib/export/curl.ts';
import { size } from '#test/size.ts';
import { exchange } from '#test/unit/oauth/exchange.ts';
import { refusal } from '../action/refusal.ts';
import { API, connection, lookup } from '../background/world.ts';

const text = { description: '', required: true, sensitive: false, type: 'string' } as const;

const write: Action = lookup({
  inputs: ['segment', 'query', 'header', 'body'].map((name) => ({ ...text, name })),
  request: {
    ...lookup().request,
    method: 'POST',
    url: `${API}/books/{{segment}}`,
    query: [{ name: "it's", value: '{{query}}' }],
    headers: [{ name: "X-It's", value: 'a {{header}}' }],
    body: '{"@": {{body}}, "note": "“{{body}}” $HOME `id`"}',
  },
});

/** The words that a shell gives to curl. The variables have these values. */
const VARIABLES = {
  TOKEN: 'the token',
  RUN_ID: 'the run',
  API_KEY: 'the key',
  USER_AND_PASSWORD: 'ada:pass word',
  ACCESS_TOKEN: 'at-1',
};

function inShell(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const done = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', env: { ...VARIABLES, PATH: '/nowhere' } });
  expect(done.stderr).toBe('');
  return done.stdout.split('\0').slice(0, -1);
}

function parsed(command: string): unknown[] {
  return parse(command.replaceAll(' \\\n  ', ' '), VARIABLES).slice(1);
}

describe('the command', () => {
  test('of a lookup has the address and the secret’s variable', () => {
    expect(formatCurl(lookup(), { order_number: 'NW 20481' }, connection)).toBe(
      [`curl \\`, `  ${API}/orders/NW%2020481 \\`, '  --header "Authorization: Bearer $TOKEN"'].join('\n'),
    );
  });

  test('keeps placeholders without a value, and curl does not read them as a pattern', () => {
    const command = formatCurl(write, { query: 'b' }, null);
    expect(command).toContain('curl --globoff');
    const words = inShell(command);
    expect(words).toContain(`${API}/books/{{segment}}?it%27s=b`);
    expect(words).toContain("X-It's: a {{header}}");
    expect(words.at(-1)).toContain('"@": "{{body}}"');
  });

  test('keeps a placeholder of every type where it stands', () => {
    const inputs = (['string', 'integer', 'decimal', 'boolean'] as const).map((type) => ({
      ...text,
      type,
      name: type,
    }));
    const body = '[{{string}}, {{integer}}, {{decimal}}, {{boolean}}]';
    const words = inShell(
      formatCurl(lookup({ inputs, request: { ...write.request, url: API, query: [], headers: [], body } }), {}, null),
    );
    expect(words.at(-1)?.replace(/\s/g, '')).toBe('["{{string}}",{{integer}},{{decimal}},{{boolean}}]');
  });

  test('never shows a sensitive value', () => {
    const inputs = lookup().inputs.map((input) => ({ ...input, sensitive: true }));
    const command = formatCurl(lookup({ inputs }), { order_number: 'NW-20481' }, connection);
    expect(command).not.toContain('20481');
    expect(command).toContain('/orders/{{order_number}}');
  });

  test('takes a new run id for every call of a write', () => {
    const values = { segment: 'a', query: 'b', header: 'c', body: 'd' };
    expect(formatCurl(write, values, null)).toContain('--header "Idempotency-Key: $RUN_ID"');
    expect(inShell(formatCurl(write, values, null))).toContain('Idempotency-Key: the run');
  });

  test('of a draft whose request cannot be built is refused', () => {
    const draft = lookup({ request: { ...lookup().request, url: 'http://plain.example' } });
    expect(refusal(() => formatCurl(draft, {}, null)).code).toBe('definition-invalid');
  });
});

describe('the secret’s variable stands where the connection puts the secret', () => {
  const query = (name: string): Partial<Connection> => ({ kind: 'api-key', key: { in: 'query', name } });
  const header = (name: string): Partial<Connection> => ({ kind: 'api-key', key: { in: 'header', name } });
  test.each<[string, Partial<Connection>, string[]]>([
    ['a token', {}, ['--header', 'Authorization: Bearer the token']],
    ['user and password', { kind: 'basic' }, ['--user', 'ada:pass word']],
    ['a key in a header', header('X-Api-Key'), ['--header', 'X-Api-Key: the key']],
    ['a key in a header with an odd name', header("X-`id`'!$"), ['--header', "X-`id`'!$: the key"]],
    ['a key without a place', { kind: 'api-key' }, []],
    ['a token that OAuth gives', { kind: 'oauth-client' }, ['--header', 'Authorization: Bearer at-1']],
    ['a token that an agent’s sign-in gives', { kind: 'oauth-code' }, ['--header', 'Authorization: Bearer at-1']],
    [
      'a token that a login call gives',
      { kind: 'token-exchange', exchange: { ...exchange, place: { in: 'header', name: 'X-Session', prefix: 'v1 ' } } },
      ['--header', 'X-Session: v1 at-1'],
    ],
  ])('%s', (_what, changes, words) => {
    const command = formatCurl(lookup(), { order_number: '1' }, { ...connection, ...changes });
    expect(inShell(command)).toEqual([`${API}/orders/1`, ...words]);
    expect(parsed(command)).toEqual([`${API}/orders/1`, ...words]);
  });

  test.each([
    ['a key in an address', 'key', `${API}/orders/1?key=the key`],
    ['a key with an odd name', "$a 'b'", `${API}/orders/1?%24a+%27b%27=the key`],
  ])('%s', (_what, name, url) => {
    expect(inShell(formatCurl(lookup(), { order_number: '1' }, { ...connection, ...query(name) }))).toEqual([url]);
  });

  test('nowhere when the connection does not name the origin', () => {
    const elsewhere = { ...connection, origins: ['https://other.example'] };
    expect(inShell(formatCurl(lookup(), { order_number: '1' }, elsewhere))).toEqual([`${API}/orders/1`]);
  });
});

describe('no value can break out of its word', () => {
  const shellish = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...`'"\\$\`!*?[]{}()<>|&;#~ \t\n\r=@a`), minLength: 1 }),
  );
  const visible = fc
    .string({ unit: 'grapheme-ascii', minLength: 1 })
    .map((value) => `x${value.replaceAll(/[^\x20-\x7e]/g, '')}x`);

  test('a shell, and a parser of shell commands, give back the request as it would leave', () => {
    fc.assert(
      fc.property(shellish, shellish, visible, shellish, (segment, query, header, body) => {
        fc.pre(!/^\.{1,2}$/.test(segment));
        const values = { segment, query, header, body };
        const plan = buildRequest(write, values, VARIABLES.RUN_ID);
        const command = formatCurl(write, values, connection);
        const expected = [
          ...(/[[\]{}]/.test(spanText(plan.url)) ? ['--globoff'] : []),
          '--request',
          'POST',
          spanText(plan.url),
          ...plan.headers.flatMap(({ name, value }) => ['--header', `${name}: ${spanText(value)}`]),
          '--header',
          'Authorization: Bearer the token',
          '--data-raw',
          plan.body ? spanText(plan.body) : '',
        ];
        expect(inShell(command)).toEqual(expected);
        expect(parsed(command)).toEqual(expected);
      }),
      { numRuns: size(300, 3_000) },
    );
  });
});
