// Suite S4: the JSONPath compliance suite. What the subset takes gives exactly what RFC 9535 says; everything else is refused when it is
// saved, never taken and ignored.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { parsePath } from '#lib/action/path.ts';
import { createSelector } from '#lib/action/select.ts';
import { AppError } from '#lib/errors.ts';
import { plainJson } from '#test/unit/action/plain-json.ts';
import { figure, tellSuite } from '../../suite-line.ts';
import { withCorpus } from './corpus.ts';

interface Case {
  name: string;
  selector: string;
  document?: unknown;
  result?: unknown[];
  results?: unknown[][];
  invalid_selector?: boolean;
}

/** Selectors that Deskhand promises to take: names, indexes, slices without a step, wildcards. */
const PLAIN = /^\$(\.[a-z]+|\[\d\]|\[\*\]|\['[a-z]+'\]|\[-?\d:-?\d\])*$/;

function taken(selector: string): ReturnType<typeof parsePath> | null {
  try {
    return parsePath(selector);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.detail, selector).toMatchObject({ code: 'path-invalid', field: 'path' });
    expect(error.detail.message, selector).toMatch(/column \d+, .+\.$/);
    expect(error.detail.advice, selector).toMatch(/\.$/);
    return null;
  }
}

withCorpus<{ tests: Case[] }>(
  'jsonpath-cts.json',
  'JSONPath compliance holds for the subset, and everything else is refused',
  ({ tests }) => {
    let equal = 0;
    for (const { name, selector, document, result, results, invalid_selector } of tests) {
      const segments = taken(selector);
      if (!segments) continue;
      expect(invalid_selector ?? false, name).toBe(false);
      const json = parseJson(new TextEncoder().encode(JSON.stringify(document)));
      expect(results ?? [result], name).toContainEqual(createSelector(json)(segments).map(plainJson));
      equal += 1;
    }
    const promised = tests.filter(({ selector, invalid_selector }) => PLAIN.test(selector) && !invalid_selector);
    expect(promised.filter(({ selector }) => taken(selector) === null)).toEqual([]);
    expect(promised.length).toBeGreaterThan(20);
    tellSuite(
      'S4 JSONPath',
      `${figure(tests.length)} selectors: ${equal} taken and equal, ${figure(tests.length - equal)} refused, 0 ignored`,
    );
  },
);

test('the evaluator of jsonpath-plus is off wherever it is called: no definition may become code', () => {
  const calls = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bJSONPath\(\{.*?\}\)/gs)].map(([call]) => call),
  );
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((call) => !call.includes('eval: false'))).toEqual([]);
});
