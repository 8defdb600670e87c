// What saving a connection means for the secret that is kept: said before it is saved, and only when it means something.
import { expect, test } from 'vitest';
import { type ConnectionForm, EMPTY_FORM } from '#components/options/connections/connection-form.ts';
import { KINDS } from '#components/options/connections/kinds.ts';
import { changesSecret, keepsSecret, secretChange } from '#components/options/connections/secret-change.ts';
import type { ConnectionSummary } from '#lib/messages.ts';

const saved: ConnectionForm = { ...EMPTY_FORM, name: 'Shop', origins: ['https://a.example', 'https://b.example'] };
const changed = (changes: Partial<ConnectionForm>): ConnectionForm => ({ ...saved, ...changes });

test('a secret waits while its kind or its addresses are unsaved, and for nothing else', () => {
  expect(changesSecret(changed({ name: 'Other', help: 'x', testUrl: 'https://a.example/me' }), saved)).toBe(false);
  expect(changesSecret(changed({ kind: 'basic' }), saved)).toBe(true);
  expect(changesSecret(changed({ origins: ['https://c.example'] }), saved)).toBe(true);
});

test.each(KINDS.filter((kind) => kind !== 'bearer'))('turning to %s deletes what is kept, and says so', (kind) => {
  const [sentence = ''] = secretChange(changed({ kind }), saved, true);
  expect(sentence).toContain('given for the kind bearer token. Saving deletes it');
});

test('with nothing kept there is nothing to say', () => {
  expect(secretChange(changed({ kind: 'basic' }), saved, false)).toEqual([]);
  expect(secretChange(changed({ name: 'Other' }), saved, true)).toEqual([]);
});

test('an origin that is new has no secret yet, and one that goes gets it no longer', () => {
  const sentences = secretChange(changed({ origins: ['https://a.example', 'https://c.example'] }), saved, true);
  expect(sentences).toEqual([
    'What is kept was not given for https://c.example. Once this is saved, actions there wait until the secret is given again.',
    'It goes to https://b.example no longer.',
  ]);
});

test('a key in the place of a login deletes the login', () => {
  const login = changed({ kind: 'token-exchange' });
  const key: ConnectionForm = { ...login, exchange: { ...login.exchange, secret: 'key' } };
  expect(secretChange(key, login, true)[0]).toContain('Saving deletes it');
});

test('another client ends the sign-ins', () => {
  const before = changed({ kind: 'oauth-code' });
  const after: ConnectionForm = { ...before, oauth: { ...before.oauth, clientId: 'other' } };
  expect(secretChange(after, before, true).join(' ')).toContain('agents sign in again');
});

test('the secret of a client counts as kept while nobody is signed in', () => {
  const summary = (authentication: string, secretAt: number | null) =>
    ({
      secret: 'sign-in',
      secretAt,
      connection: { kind: 'oauth-code', oauth: { authentication } },
    }) as unknown as ConnectionSummary;
  expect(keepsSecret(summary('basic', null))).toBe(true);
  expect(keepsSecret(summary('none', null))).toBe(false);
  expect(keepsSecret(summary('none', 5))).toBe(true);
});
