// Suite S2: the WHATWG's URL test data as endpoints and as values. Every endpoint that is taken is https, without user or fragment, and
// goes where it says; no value moves it.
import { afterAll, describe, expect, test } from 'vitest';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import { AppError } from '#lib/errors.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { figure, tellSuite } from '../../suite-line.ts';
import { withCorpus } from './corpus.ts';
import { ALL_PLACES, expectTold, isRefusal, shapeOf, tryBuild, valueAt, verdictOn } from './placing.ts';

type Entry = string | { input: string; base: string | null };
const FILE = 'wpt-urltestdata.json';
const inputsOf = (entries: Entry[]) => entries.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.input]));

const counts = { parts: 0, templates: 0, taken: 0, values: 0 };

/** The URL that an endpoint makes, or null when it is refused. */
function built(url: string, values: Record<string, string> = {}): URL | null {
  const inputs = Object.keys(values).map((name) => makeInput(name));
  try {
    const text = spanText(buildRequest(makeAction({ url }, inputs), values, RUN_ID).url);
    expect(new URL(text).href).toBe(text);
    return new URL(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expectTold(error.detail, url);
    return null;
  }
}

describe('URL test data', () => {
  withCorpus<Entry[]>(FILE, 'as an endpoint is the same https address, or refused', (entries) => {
    const inputs = inputsOf(entries);
    for (const input of [...inputs, ...inputs.map((text) => text.replace(/^http:/i, 'https:'))]) {
      counts.templates += 1;
      const url = built(input);
      if (!url) continue;
      counts.taken += 1;
      const meant = new URL(input);
      expect([url.protocol, url.username, url.password, url.hash], input).toEqual(['https:', '', '', '']);
      expect([url.origin, url.pathname.split('/').length], input).toEqual([
        meant.origin,
        meant.pathname.split('/').length,
      ]);
      // The same endpoint with a placeholder at its end keeps its origin, whatever is filled in.
      for (const value of ['..', '//evil.example', '@evil.example', '\\evil', ':1', '?a#b']) {
        counts.templates += 1;
        const filled = built(`${input}{{x}}`, { x: value });
        if (filled) expect([filled.origin, filled.hash], `${input} + ${value}`).toEqual([meant.origin, '']);
      }
    }
    expect(counts.taken).toBeGreaterThan(50);
    counts.parts += 1;
  });

  withCorpus<Entry[]>(FILE, 'as a value changes nothing but its own place', (entries) => {
    for (const value of inputsOf(entries))
      for (const place of ALL_PLACES) {
        counts.values += 1;
        const plan = tryBuild(place, 'string', value);
        const what = `${value} in the ${place}`;
        expect(isRefusal(plan), what).toBe(verdictOn(place, 'string', value) === 'refused');
        if (isRefusal(plan)) {
          expectTold(plan, what);
          continue;
        }
        const header = plan.headers.find(({ name }) => name === 'X-Value');
        const target = spanText(plan.url).slice(plan.origin.length);
        const parts = { target, header: header ? spanText(header.value) : null, body: spanText(plan.body ?? []) };
        expect(valueAt(place, parts), what).toBe(value);
        expect(shapeOf(plan), what).toContain('"https://api.example.com","https://api.example.com",""');
      }
    counts.parts += 1;
  });

  test('its own worst endpoints are refused or keep their origin, with any value', () => {
    for (const [url, origin] of [
      ['https://api.example.com/{{x}}', 'https://api.example.com'],
      ['https://api.example.com:8443/a/{{x}}/b?c={{x}}', 'https://api.example.com:8443'],
      ['https://0x7f.1/{{x}}', 'https://127.0.0.1'],
      ['https://b\u00fccher.example/?q={{x}}', 'https://xn--bcher-kva.example'],
    ] as const)
      for (const value of ['.', '..', '/', '//evil.example', '@evil.example/', '\\\\evil.example', ':443', '#', '?'])
        expect(built(url, { x: value })?.origin ?? origin).toBe(origin);
  });
});

afterAll(() => {
  if (counts.parts < 2) return;
  tellSuite(
    'S2 URL templates',
    `${figure(counts.templates)} endpoints (${figure(counts.taken)} taken as they stand), ${figure(counts.values)} values, 0 moved`,
  );
});
