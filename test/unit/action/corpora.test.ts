// Public hostile and conformance data, where it lies beside the project: naughty strings, URL test data, JSONPath compliance.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { parsePath } from '#lib/action/path.ts';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { ValueType } from '#lib/action/schema.ts';
import { createSelector } from '#lib/action/select.ts';
import { AppError } from '#lib/errors.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { plainJson } from '#test/unit/action/plain-json.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/corpora');

/** Runs a test over one file, or skips it; the reason stands in its name, where reports show it. */
function withCorpus<Corpus>(file: string, name: string, run: (corpus: Corpus) => void): void {
  const path = join(FOLDER, file);
  const present = existsSync(path);
  const title = present ? name : `${name} (needs ../shared/data/corpora/${file})`;
  test.skipIf(!present)(title, () => run(JSON.parse(readFileSync(path, 'utf8'))), 60_000);
}

/** The request that a value makes in every place at once, or null when it is refused; any other failure fails the test. */
function tryBuild<Result>(build: () => Result): Result | null {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.detail.message).toMatch(/\.$/);
    expect(error.detail.advice).not.toBe('');
    return null;
  }
}

const PLACES = {
  path: { url: 'https://api.example.com/v1/{{x}}/end' },
  query: { url: 'https://api.example.com/v1?a=1', query: [{ name: 'q', value: '{{x}}' }] },
  header: { headers: [{ name: 'X-Value', value: '{{x}}' }] },
  body: { method: 'POST' as const, body: '{"bare": {{x}}, "text": "<{{x}}>"}' },
};

/** Builds a request with the value in one place and checks that it arrived there whole, and nowhere else. */
function checkPlace(place: keyof typeof PLACES, type: ValueType, value: string): 'sent' | 'refused' {
  const action = makeAction(PLACES[place], [makeInput('x', { type })]);
  const plan = tryBuild(() => buildRequest(action, { x: value }, RUN_ID));
  if (!plan) return 'refused';
  const url = new URL(spanText(plan.url));
  expect(url.href).toBe(spanText(plan.url));
  expect(url.origin).toBe('https://api.example.com');
  if (place === 'path') expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v1', value, 'end']);
  else if (place === 'query')
    expect([...url.searchParams]).toEqual([
      ['a', '1'],
      ['q', value],
    ]);
  else if (place === 'header') expect(new Headers({ v: spanText(plan.headers[0]?.value ?? []) }).get('v')).toBe(value);
  else if (type === 'string') {
    expect(JSON.parse(spanText(plan.body ?? []))).toEqual({ bare: value, text: `<${value}>` });
  } else {
    expect(spanText(plan.body ?? [])).toBe(`{\n  "bare": ${value},\n  "text": "<${value}>"\n}`);
    JSON.parse(spanText(plan.body ?? []));
  }
  return 'sent';
}

/** Every string in every place as every type of text. Returns how often each outcome was seen. */
function checkEverywhere(values: string[], types: ValueType[]): Record<'sent' | 'refused', number> {
  const seen = { sent: 0, refused: 0 };
  for (const value of values) {
    for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
      for (const type of types) seen[checkPlace(place, type, value)] += 1;
    }
  }
  return seen;
}

describe('naughty strings', () => {
  withCorpus<string[]>('blns.json', 'arrive whole or are refused, wherever they are placed', (strings) => {
    const seen = checkEverywhere(strings, ['string', 'integer', 'decimal']);
    console.info(`naughty strings: ${seen.sent} sent, ${seen.refused} refused`);
    expect(seen.sent + seen.refused).toBe(strings.length * 12);
    expect(seen.sent).toBeGreaterThan(strings.length * 2);
  });
});

describe('URL test data', () => {
  type Entry = string | { input: string; base: string | null };
  const inputsOf = (entries: Entry[]) => entries.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.input]));

  withCorpus<Entry[]>('wpt-urltestdata.json', 'as an endpoint is the same https address, or refused', (entries) => {
    let built = 0;
    const inputs = inputsOf(entries);
    for (const input of [...inputs, ...inputs.map((text) => text.replace(/^http:/i, 'https:'))]) {
      const plan = tryBuild(() => buildRequest(makeAction({ url: input }), {}, RUN_ID));
      if (!plan) continue;
      built += 1;
      const url = new URL(spanText(plan.url));
      const meant = new URL(input);
      expect(url.href).toBe(spanText(plan.url));
      expect([url.protocol, url.username, url.password, url.hash]).toEqual(['https:', '', '', '']);
      expect([url.origin, url.pathname.split('/').length]).toEqual([meant.origin, meant.pathname.split('/').length]);
      expect(plan.origin).toBe(meant.origin);
    }
    console.info(`URL test data: ${built} of ${inputs.length * 2} taken as endpoints`);
    expect(built).toBeGreaterThan(50);
  });

  withCorpus<Entry[]>('wpt-urltestdata.json', 'as a value changes nothing but its own place', (entries) => {
    const seen = checkEverywhere(inputsOf(entries), ['string']);
    console.info(`URL test data as values: ${seen.sent} sent, ${seen.refused} refused`);
    expect(seen.sent).toBeGreaterThan(seen.refused);
  });
});

describe('JSONPath compliance', () => {
  interface Case {
    name: string;
    selector: string;
    document?: unknown;
    result?: unknown[];
    results?: unknown[][];
    invalid_selector?: boolean;
  }

  withCorpus<{ tests: Case[] }>(
    'jsonpath-cts.json',
    'holds for the subset, and everything else is refused',
    ({ tests }) => {
      let taken = 0;
      for (const { name, selector, document, result, results, invalid_selector } of tests) {
        const segments = tryBuild(() => parsePath(selector));
        if (!segments) continue;
        taken += 1;
        expect(invalid_selector ?? false, name).toBe(false);
        const json = parseJson(new TextEncoder().encode(JSON.stringify(document)));
        expect(results ?? [result], name).toContainEqual(createSelector(json)(segments).map(plainJson));
      }
      const plain = tests.filter(({ selector }) =>
        /^\$(\.[a-z]+|\[\d\]|\[\*\]|\['[a-z]+'\]|\[-?\d:-?\d\])*$/.test(selector),
      );
      expect(plain.filter(({ selector }) => tryBuild(() => parsePath(selector)) === null)).toEqual([]);
      console.info(`JSONPath compliance: ${taken} of ${tests.length} in the subset, ${tests.length - taken} refused`);
      expect(taken).toBeGreaterThan(plain.length);
    },
  );
});
