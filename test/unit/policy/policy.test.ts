// Company policies as browsers give them: read key by key, told key by key, and strict where they cannot be read.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, isOriginRule } from '#lib/policy/allowed-origins.ts';
import { consentOf, subscriptionByPolicy } from '#lib/policy/library-by-policy.ts';
import { POLICY_KEYS, readPolicy, underPolicy } from '#lib/policy/policy.ts';
import { newSubscription } from '#lib/sync/subscription.ts';

const KEY = 'A'.repeat(43);
const URL_ = 'https://files.northwind.example/library.json';

const own = {
  allowPrivateAddresses: true,
  actionLimit: 100,
  keepBodies: 'all' as const,
  logDays: 90,
  logRuns: 50_000,
  lockAfterMinutes: 15,
  person: 'Dana',
  groups: ['Tier 1'],
};

describe('a policy', () => {
  it('that says nothing changes nothing', () => {
    for (const nothing of [{}, null, undefined, 'x', 3]) {
      const policy = readPolicy(nothing);
      expect(policy).toEqual({
        settings: {},
        allowedOrigins: null,
        helpdeskSites: [],
        lockEditing: false,
        library: null,
        problems: [],
      });
      expect(underPolicy(own, policy)).toEqual(own);
    }
  });

  it('lies over the person’s settings, key by key', () => {
    const policy = readPolicy({ allowPrivateAddresses: false, logDays: 30 });
    expect(policy.problems).toEqual([]);
    expect(underPolicy(own, policy)).toEqual({ ...own, allowPrivateAddresses: false, logDays: 30 });
  });

  it.each([
    ['allowPrivateAddresses', 'yes', { settings: { allowPrivateAddresses: false } }],
    ['keepBodies', 'some', { settings: { keepBodies: 'none' } }],
    ['logDays', 0, { settings: {} }],
    ['actionLimit', '100', { settings: {} }],
    ['allowedOrigins', 'https://api.example.com', { allowedOrigins: [] }],
    ['allowedOrigins', null, { allowedOrigins: [] }],
    ['helpdeskSites', 'https://support.example.com', { helpdeskSites: [] }],
    ['lockEditing', 'false', { lockEditing: true }],
    ['groups', 'tier-1', { settings: { groups: [] } }],
    ['libraryUrl', 'http://files.northwind.example/', { library: 'unusable' }],
    ['libraryUrl', 7, { library: 'unusable' }],
  ])('with a %s of %j tells it and is strict', (key, value, comesTo) => {
    const policy = readPolicy({ [key]: value, logRuns: 500 });
    const rest = { ...comesTo, settings: { ...('settings' in comesTo ? comesTo.settings : {}), logRuns: 500 } };
    expect(policy).toMatchObject(rest);
    expect(policy.settings).toEqual(rest.settings);
    expect(policy.problems.map((problem) => problem.key)).toEqual([key]);
    expect(policy.problems[0]?.message).toMatch(/\.$/);
  });

  it('with one bad helpdesk among good ones names the good ones', () => {
    const good = ['https://support.example.com', 'http://rt.local:8080'];
    const bad = [
      'https://*.example.com',
      'http://*.local',
      'https://a.example/path',
      'support.example.com',
      'file:///x',
    ];
    const policy = readPolicy({ helpdeskSites: [...good, ...bad] });
    expect(policy.helpdeskSites).toEqual(good);
    expect(policy.problems.map(({ message }) => message)).toEqual(
      bad.map((entry) => expect.stringContaining(`“${entry}”`)),
    );
  });

  it('with one bad origin among good ones allows the good ones', () => {
    const policy = readPolicy({ allowedOrigins: ['https://api.example.com', 'http://api.example.com', '*'] });
    expect(policy.allowedOrigins).toEqual(['https://api.example.com']);
    expect(policy.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“http://api.example.com”'),
      expect.stringContaining('“*”'),
    ]);
  });

  it('names a key that nobody knows', () => {
    expect(readPolicy({ lockEditng: true })).toMatchObject({
      lockEditing: false,
      problems: [{ key: 'lockEditng', message: 'This Deskhand knows no such key.' }],
    });
    expect(readPolicy(JSON.parse('{"__proto__":{"lockEditing":true}}')).problems.map(({ key }) => key)).toEqual([
      '__proto__',
    ]);
  });

  it('with a key that cannot be read never comes to a library without a signature', () => {
    expect(readPolicy({ libraryUrl: URL_, libraryKey: 'short' }).library).toBe('unusable');
    expect(readPolicy({ libraryKey: 'short' }).library).toBe(null);
  });

  it('trusts a signed library alone', () => {
    const signed = readPolicy({ libraryUrl: URL_, libraryKey: KEY, libraryTrusted: true });
    expect(signed).toMatchObject({ library: { trusted: true, automatic: true }, problems: [] });
    const unsigned = readPolicy({ libraryUrl: URL_, libraryTrusted: true });
    expect(unsigned).toMatchObject({ library: { trusted: false }, problems: [{ key: 'libraryTrusted' }] });
  });

  it('never fails to be read, and never opens what it names and cannot be read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS), fc.jsonValue()), (managed) => {
        const policy = readPolicy(managed);
        const bad = new Set(policy.problems.map(({ key }) => key));
        if (managed.lockEditing !== undefined && managed.lockEditing !== false) expect(policy.lockEditing).toBe(true);
        if ('allowedOrigins' in managed) expect(policy.allowedOrigins).not.toBe(null);
        if (bad.has('allowPrivateAddresses')) expect(policy.settings.allowPrivateAddresses).toBe(false);
        if (bad.has('libraryUrl')) expect(policy.library).toBe('unusable');
      }),
    );
  });

  it('has the keys of the managed schema, and each of the kind that the schema says', () => {
    const schema = JSON.parse(readFileSync('public/deskhand-policy.schema.json', 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual([...POLICY_KEYS].sort());
    const good = {
      allowPrivateAddresses: true,
      actionLimit: 10,
      keepBodies: 'all',
      logDays: 10,
      logRuns: 100,
      lockAfterMinutes: 5,
      allowedOrigins: ['https://*.example.com'],
      helpdeskSites: ['https://support.example.com'],
      lockEditing: true,
      groups: ['Tier 1'],
      libraryUrl: URL_,
      libraryKey: KEY,
      libraryAutomatic: false,
      libraryTrusted: false,
    };
    const kindOf = (value: unknown) =>
      Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
    for (const [key, value] of Object.entries(good))
      expect([key, kindOf(value)]).toEqual([key, schema.properties[key].type]);
    expect(readPolicy(good).problems).toEqual([]);
  });
});

describe('allowed origins', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com', true],
    ['https://api.example.com', 'https://api.example.com:8443', false],
    ['https://api.example.com:8443', 'https://api.example.com:8443', true],
    ['https://api.example.com', 'https://other.example.com', false],
    ['https://*.example.com', 'https://a.b.example.com', true],
    ['https://*.example.com', 'https://example.com', false],
    ['https://*.example.com', 'https://evil-example.com', false],
    ['https://*.example.com', 'https://api.example.com.evil.example', false],
    ['https://*.example.com', 'https://api.example.com:8443', false],
    ['https://*.example.com:8443', 'https://api.example.com:8443', true],
    ['https://*.example.com', 'http://api.example.com', false],
  ])('%s and %s: %s', (rule, origin, passes) => {
    expect(isOriginRule(rule)).toBe(true);
    expect(isAllowedOrigin([rule], origin)).toBe(passes);
  });

  it.each([
    'http://api.example.com',
    'https://api.example.com/',
    'https://*',
    'https://*.',
    'https://a.*.example.com',
    'api.example.com',
    'https://API.example.com',
    '',
  ])('“%s” is no rule', (rule) => {
    expect(isOriginRule(rule)).toBe(false);
  });

  it('an empty list lets nothing pass, and no list everything', () => {
    expect(isAllowedOrigin([], 'https://api.example.com')).toBe(false);
    expect(isAllowedOrigin(null, 'https://api.example.com')).toBe(true);
  });
});

describe('the library of a policy', () => {
  const wish = { url: URL_, publicKey: KEY, automatic: true };
  const library = { ...wish, trusted: false };
  const known = { ...newSubscription({ ...wish, connectionId: 'files' }), checkedAt: 5, pinned: 3 };

  it('goes on where it was, unpaused', () => {
    expect(subscriptionByPolicy({ ...known, paused: true, automatic: false }, library)).toEqual(known);
  });

  it('is met anew at another address or with another key', () => {
    const anew = newSubscription({ ...wish, connectionId: null });
    expect(subscriptionByPolicy(null, library)).toEqual(anew);
    expect(subscriptionByPolicy({ ...known, url: `${URL_}?2` }, library)).toEqual(anew);
    expect(subscriptionByPolicy({ ...known, publicKey: null }, library)).toEqual(anew);
  });

  it('is taken whole where it is trusted and the same key is checked', () => {
    expect(consentOf({ library }, known)).toBe('harmless');
    expect(consentOf({ library: { ...library, trusted: true } }, known)).toBe('all');
    expect(consentOf({ library: { ...library, trusted: true } }, { ...known, publicKey: null })).toBe('harmless');
    expect(consentOf({ library: null }, { ...known, automatic: false })).toBe('none');
  });
});
