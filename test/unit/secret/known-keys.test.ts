// One list of what the keys of well-known services look like, for the log, the editor's advice and the import.
import { describe, expect, test } from 'vitest';
import { adviseOnCredentials } from '#lib/advice/credentials.ts';
import { looksSecret } from '#lib/import/value-kind.ts';
import { redactBody } from '#lib/run/redact.ts';
import { holdsKnownKey } from '#lib/secret/known-keys.ts';
import { lookup } from '../background/world.ts';

/** Put together here, so that no scanner takes them for lost keys. */
const KEYS = [
  ['sk', 'live', 'a1b2c3d4e5f6'].join('_'),
  ['sk', 'ant', 'a1b2c3d4-e5f6'].join('-'),
  ['ghp', 'a1b2c3d4e5f6g7h8'].join('_'),
  ['github', 'pat', 'a1b2c3d4e5f6g7h8'].join('_'),
  ['glpat', 'a1b2c3d4e5f6'].join('-'),
  ['xoxb', '1234567890', 'abcdef'].join('-'),
  ['AKIA', 'ABCDEFGH12345678'].join(''),
  ['ASIA', 'ABCDEFGH12345678'].join(''),
  ['AIza', 'SyA1b2C3d4E5f6G7h8I9j0'].join(''),
  ['ya29', 'a1b2c3d4e5f6'].join('.'),
  ['SG', 'a1b2c3d4e5', 'f6g7h8i9j0'].join('.'),
  ['shpat', 'a1b2c3d4e5f6'].join('_'),
  ['npm', 'a1b2c3d4e5f6g7h8i9j0a1b2c3d4e5f6'].join('_'),
  ['whsec', 'a1b2c3d4e5f6'].join('_'),
  ['eyJhbGciOiJI', 'eyJzdWIiOiIx', 'sig'].join('.'),
];

describe.each(KEYS)('%s', (key) => {
  test('is not kept of an answer, whatever it is called there', () => {
    expect(redactBody(`{"message":"Invalid: ${key} (expired)"}`, [])).toBe('{"message":"Invalid: •••••••• (expired)"}');
  });

  test('is advised on, and never an example', () => {
    const action = lookup({ request: { ...lookup().request, query: [{ name: 'q', value: key }] } });
    expect(adviseOnCredentials(action)).toMatchObject([{ kind: 'credential', field: 'request.query[0].value' }]);
    expect(looksSecret(key)).toBe(true);
  });
});

test.each(['sk', 'skating_live_show', 'task_test_results', 'npm_config_registry', 'ghost_writer', 'NW-20481', 'SG.12'])(
  '%s is an ordinary word',
  (text) => expect(holdsKnownKey(text)).toBe(false),
);
