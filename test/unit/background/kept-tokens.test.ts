// A token is handed out for what it was got with: the same definition, the same secret, and not beyond its time.
import { beforeEach, expect, test } from 'vitest';
import { createTokens, type Tokens } from '#background/tokens/tokens.ts';
import { byClient } from './login-world.ts';

const GOT_AT = 1_000_000;
const SAVED_AT = 500_000;
const GRANT = { token: 'at-1', lifetime: 3_600, refreshToken: null };

let memory: Map<string, unknown>;
let tokens: Tokens;

beforeEach(async () => {
  memory = new Map();
  const browser = {
    remembered: async (name: string) => memory.get(name),
    remember: async (name: string, value: unknown) => void memory.set(name, value),
  };
  tokens = createTokens(browser);
  await tokens.keep(byClient, SAVED_AT, GRANT, GOT_AT);
  // As another worker finds it.
  tokens = createTokens(browser);
});

const find = (connection = byClient, savedAt = SAVED_AT, now = GOT_AT + 1_000) => tokens.find(connection, savedAt, now);

test('it is found by the connection that it was got for', async () => {
  expect(await find()).toBe('at-1');
  expect(await find({ ...byClient, id: 'another' })).toBeNull();
});

test('it is not found once the secret was given anew', async () => {
  expect(await find(byClient, SAVED_AT + 1)).toBeNull();
});

test.each([
  ['origins', { origins: [...byClient.origins, 'https://elsewhere.example'] }],
  ['kind', { kind: 'token-exchange' as const }],
  ['scope', { oauth: byClient.oauth && { ...byClient.oauth, scope: 'everything' } }],
])('it is not found once the definition says another thing of %s', async (_part, changes) => {
  expect(await find({ ...byClient, ...changes } as typeof byClient)).toBeNull();
});

test('a new name or a new test address changes nothing about it', async () => {
  expect(await find({ ...byClient, name: 'Renamed', testUrl: '', help: 'Ask Ines.' })).toBe('at-1');
});

test('it is not found when its time is over, nor when the clock stands before it was got', async () => {
  expect(await find(byClient, SAVED_AT, GOT_AT + 3_600_000)).toBeNull();
  expect(await find(byClient, SAVED_AT, GOT_AT - 3_600_000)).toBeNull();
});
