// The publisher's key: sealed under a passphrase, and a signature that its public half proves.
import { expect, test } from 'vitest';
import { makeSigningKey, openSigningKey, readSigningKey } from '#lib/browser/signing-key.ts';
import { canonicalJson } from '#lib/sync/canonical-json.ts';
import { isSignedBy, signLibrary } from '#lib/sync/signature.ts';

const PASSPHRASE = 'correct horse battery staple';

test('a key that was written to a file and read back signs what its public half proves', async () => {
  const key = await makeSigningKey(PASSPHRASE);
  const again = readSigningKey(canonicalJson(key));
  expect(again).toEqual(key);
  const sign = await openSigningKey(again, PASSPHRASE);
  const { payload, signature } = JSON.parse(await signLibrary({ a: 1 }, sign));
  expect(await isSignedBy(crypto.subtle, payload, signature, key.publicKey)).toBe(true);
  expect(await isSignedBy(crypto.subtle, { a: 2 }, signature, key.publicKey)).toBe(false);
});

test('another passphrase, and a file with another public key, open nothing', async () => {
  const [key, other] = await Promise.all([makeSigningKey(PASSPHRASE), makeSigningKey(PASSPHRASE)]);
  await expect(openSigningKey(key, `${PASSPHRASE}!`)).rejects.toMatchObject({ detail: { code: 'passphrase-wrong' } });
  await expect(openSigningKey({ ...key, publicKey: other.publicKey }, PASSPHRASE)).rejects.toMatchObject({
    detail: { code: 'passphrase-wrong' },
  });
});

test('a passphrase that is easy to guess makes no key', async () => {
  await expect(makeSigningKey('short')).rejects.toMatchObject({ detail: { code: 'value-invalid' } });
});

test.each([
  ['no JSON', 'x'],
  ['something else', '{}'],
  ['too few iterations', 'iterations'],
])('%s is no key file', async (_what, text) => {
  const key = { ...(await makeSigningKey(PASSPHRASE)), iterations: 1_000 };
  const file = text === 'iterations' ? JSON.stringify(key) : text;
  expect(() => readSigningKey(file)).toThrow('no Deskhand signing key');
});
