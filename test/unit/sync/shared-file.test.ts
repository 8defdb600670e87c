// Published library files: read back as written, and refused, with the reason, when anything in them is not as it was signed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { toBase64Url } from '#lib/sync/base64url.ts';
import { canonicalJson } from '#lib/sync/canonical-json.ts';
import { isAtLeast } from '#lib/sync/publication.ts';
import { readShared, type Trust } from '#lib/sync/read-shared.ts';
import { isPublicKey, type Signer } from '#lib/sync/signature.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import { makeAction } from '#test/unit/action/make-action.ts';

const { subtle } = crypto;
const publication = {
  library: '5f0c7f0e-0000-4000-8000-000000000001',
  version: 3,
  author: 'Dana Reyes',
  publishedAt: '2026-11-23T12:00:00.000Z',
  note: 'Refunds go to the new host.',
};
const definitions = {
  actions: [
    { ...makeAction(), id: 'b', groups: ['Spain', 'Tier 2'] },
    { ...makeAction(), id: 'a' },
  ],
  connections: [],
  helpdesks: [],
};

async function makeKey(): Promise<{ publicKey: string; sign: Signer }> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    publicKey: toBase64Url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
    sign: async (bytes) => new Uint8Array(await subtle.sign('Ed25519', pair.privateKey, bytes)),
  };
}

const read = (text: string, trust: Partial<Trust> = {}) =>
  readShared(text, { publicKey: null, deskhand: '0.1.0', ...trust }, subtle);

const refusal = (text: string, trust: Partial<Trust> = {}) =>
  read(text, trust).then(
    () => {
      throw new Error('It was taken.');
    },
    (error: unknown) => {
      if (error instanceof AppError) return error.detail;
      throw error;
    },
  );

describe('a published library file', () => {
  test('is read back as it was written, entries by id, signed or not', async () => {
    const key = await makeKey();
    for (const sign of [null, key.sign]) {
      const text = await writeShared(definitions, publication, sign);
      const shared = await read(text, { publicKey: sign && key.publicKey });
      expect(shared.publication).toEqual(publication);
      expect(shared.library.actions).toEqual(definitions.actions.toReversed());
      expect(shared.signedBy).toBe(sign && key.publicKey);
    }
  });

  test('every byte of a signed one that is altered, added or missing refuses it', async () => {
    const key = await makeKey();
    const small = { actions: [], connections: [], helpdesks: [] };
    const text = await writeShared(small, publication, key.sign);
    await read(text, { publicKey: key.publicKey });
    for (let at = 0; at < text.length; at += 1) {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)];
      const other = text[at] === 'A' ? 'B' : 'A';
      for (const tampered of [before + other + after, before + after, `${before} ${text.slice(at)}`])
        if (tampered !== text)
          expect((await refusal(tampered, { publicKey: key.publicKey })).code, tampered).toMatch(
            /^(signature-invalid|sync-refused)$/,
          );
    }
  });

  test('another key, no signature, and a signature of something else are refused', async () => {
    const [key, other] = [await makeKey(), await makeKey()];
    const text = await writeShared(definitions, publication, key.sign);
    expect(await refusal(text, { publicKey: other.publicKey })).toMatchObject({
      code: 'signature-invalid',
      message: expect.stringContaining('not by the key that this browser trusts'),
    });
    expect(
      await refusal(await writeShared(definitions, publication, null), { publicKey: key.publicKey }),
    ).toMatchObject({
      code: 'signature-invalid',
      message: expect.stringContaining('carries no signature'),
    });
    // The bytes that it should have signed, without what tells libraries apart from other texts.
    const foreign: Signer = (bytes) => key.sign(bytes.slice('deskhand-library\n'.length));
    expect(
      (await refusal(await writeShared(definitions, publication, foreign), { publicKey: key.publicKey })).code,
    ).toBe('signature-invalid');
  });

  test('another way of writing the same signature is another file', async () => {
    const key = await makeKey();
    const text = await writeShared(definitions, publication, key.sign);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = /"signature": "[\w-]*([\w-])"/.exec(text)?.[1] ?? '';
    // The last character carries four bits that decode to nothing.
    const same = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
    expect((await refusal(text.replace(`${last}"\n}`, `${same}"\n}`), { publicKey: key.publicKey })).code).toBe(
      'signature-invalid',
    );
  });

  test.each<[string, string, string]>([
    ['a page', '<!doctype html><title>Sign in</title>', 'a web page in place of the library'],
    ['half a file', '{"format": "deskhand-lib', 'not valid JSON'],
    ['a list', '[]', 'no Deskhand library'],
    ['another file', '{"format": "har"}', 'never published'],
    ['an export', canonicalJson({ format: 'deskhand-library', schemaVersion: 1, actions: [] }), 'never published'],
    [
      'a newer form',
      canonicalJson({ format: 'deskhand-library', schemaVersion: 2, publication }),
      'schemaVersion is 2',
    ],
    [
      'a wrong version',
      canonicalJson({ format: 'deskhand-library', publication: { ...publication, version: 0 } }),
      '“version”',
    ],
    ['far too much', 'x'.repeat(50_000_000), '20,000,000 are the most'],
    [
      'one that needs a later Deskhand',
      canonicalJson({ format: 'deskhand-library', schemaVersion: 1, publication: { ...publication, needs: '0.10.0' } }),
      'needs Deskhand 0.10.0 or later; this is 0.1.0',
    ],
  ])('%s is refused in a sentence', async (_what, text, words) => {
    const { code, message, advice } = await refusal(text);
    expect(code).toBe('sync-refused');
    expect(message).toContain(words);
    expect(advice).not.toBe('');
  });

  test('one wrong entry refuses all of it, and every wrong one is named or counted', async () => {
    const wrong = ['One', 'Two', 'Three', 'Four'].map((name) => ({ ...makeAction(), id: name, name, inputs: 'none' }));
    const actions = [makeAction(), ...wrong, makeAction()] as ReturnType<typeof makeAction>[];
    const { message } = await refusal(await writeShared({ ...definitions, actions }, publication, null));
    expect(message).toContain('One: inputs');
    expect(message).toContain('Three: inputs');
    expect(message).toContain('And 2 more.');
  });

  test('an id that is a name in every object is only an id', async () => {
    const actions = ['__proto__', 'constructor'].map((id) => ({ ...makeAction(), id }));
    const { library } = await read(await writeShared({ ...definitions, actions }, publication, null));
    expect(library.actions.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
  });
});

test('canonical text: equal values give equal texts, and it reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe(canonicalJson({ a: [{ c: 2, d: 1 }], b: 1 }));
  expect(canonicalJson(JSON.parse('{"__proto__": 1, "a": 2}'))).toContain('"__proto__": 1');
});

test.each([
  ['0.1.0', '0.1.0', true],
  ['0.10.0', '0.9.9', true],
  ['0.9.9', '0.10.0', false],
  ['1.0.0', '0.99.99', true],
  ['0.1.0', '0.1.1', false],
])('%s is at least %s: %s', (has, needs, expected) => expect(isAtLeast(has, needs)).toBe(expected));

test.each(['', 'A', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`, 'https://x'])(
  '“%s” is no public key',
  (text) => expect(isPublicKey(text)).toBe(false),
);
