import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPassphrase, passphraseHint, SHORTEST } from '#lib/secret/passphrase.ts';

describe('a passphrase', () => {
  test.each(['otter lamp granite seven', 'Xk2#mQ9!vLp4', 'パスワードはとても長いです', '🦦🪨💡🍋🎲🧭🪵🧲🥝🪁🔭🧶'])(
    'may be %j',
    (passphrase) => {
      expect(checkPassphrase(passphrase)).toEqual({ ok: true });
    },
  );

  test.each([
    ['', 'Too short'],
    ['eleven char', 'Too short'],
    ['🦦'.repeat(6), 'Too short'],
    ['aaaaaaaaaaaaaaaa', 'Too easy'],
    ['abcdefghijklmnop', 'Too easy'],
    ['98765432109876543210', 'Too easy'],
    ['ab1ab1ab1ab1ab1ab1', 'Too easy'],
    ['x'.repeat(1_001), 'Too long'],
  ])('may not be %j', (passphrase, words) => {
    const checked = checkPassphrase(passphrase);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.message).toContain(words);
  });

  test('is counted as people count, however the keyboard composes it', () => {
    expect(checkPassphrase('e\u0301'.repeat(11)).ok).toBe(false);
    expect(passphraseHint('e\u0301'.repeat(11)).words).toBe('One character more.');
  });

  test('that was refused or judged is never quoted', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 60 }), (text) => {
        const passphrase = `~${text}~`;
        const checked = checkPassphrase(passphrase);
        expect(`${checked.ok ? '' : checked.message} ${passphraseHint(passphrase).words}`).not.toContain(passphrase);
      }),
    );
  });

  test('shorter than the least is always refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHORTEST - 1 }), (text) => {
        expect(checkPassphrase(text).ok).toBe(false);
      }),
    );
  });
});

describe('the hint', () => {
  test.each([
    ['', 'plain'],
    ['otter', 'bad'],
    ['aaaaaaaaaaaaaaaa', 'bad'],
    ['Xk2#mQ9!vLp4', 'warn'],
    ['otter lamp granite seven', 'plain'],
  ] as const)('of %j is %s', (passphrase, is) => {
    expect(passphraseHint(passphrase).is).toBe(is);
  });

  test('never calls one safe: nobody can tell that', () => {
    for (const passphrase of ['otter lamp granite seven', 'To be, or not to be, that is the question']) {
      expect(passphraseHint(passphrase).words).not.toMatch(/safe|secure|strong/i);
    }
  });
});
