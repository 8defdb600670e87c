// Suite S6: numbers. What is a number passes and stands in request and output with the very text it was given in; nothing else passes.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { mapOutputs } from '#lib/action/outputs.ts';
import { spanText } from '#lib/action/plan.ts';
import { makeOutput } from '#test/unit/action/make-action.ts';
import { size } from '../../size.ts';
import { figure, tellSuite } from '../../suite-line.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { ALL_PLACES, isRefusal, ORIGIN, tryBuild, valueAt } from './placing.ts';

const INTEGER = /^-?(0|[1-9]\d*)$/;

/** JSON.parse is the judge of what a JSON number is: alone, without space around it. */
function isJsonNumber(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'number' && text.trim() === text;
  } catch {
    return false;
  }
}

const SIGNS = ['', '-', '+', '--'];
const WHOLES = ['', '0', '00', '7', '007', '42', '9007199254740993', '18446744073709551616', '1_000', '1,000'];
const FRACTIONS = ['', '.', '.0', '.50', '.10000000000000000001', '.5.5', ',5'];
const EXPONENTS = ['', 'e', 'e3', 'E3', 'e+3', 'e-3', 'e+', 'e400', 'e1.5'];

/** Everything that a sign, digits, a fraction and an exponent can make, right and wrong, and whatever else looks like a number. */
const CORPUS = [
  ...new Set([
    ...SIGNS.flatMap((sign) =>
      WHOLES.flatMap((whole) =>
        FRACTIONS.flatMap((fraction) => EXPONENTS.map((exponent) => `${sign}${whole}${fraction}${exponent}`)),
      ),
    ),
    ...HOSTILE_STRINGS.filter((text) => /\d/.test(text) && text.length < 60),
  ]),
];

const counts = { corpus: 0, drawn: 0, checks: 0 };

/** The text stands in every place of a request as it was given. */
function expectInRequest(kind: 'integer' | 'decimal', text: string): void {
  for (const place of ALL_PLACES) {
    const plan = tryBuild(place, kind, text);
    if (isRefusal(plan)) throw new Error(`${text} in the ${place} as ${kind}: ${plan.message}`);
    const header = plan.headers.find(({ name }) => name === 'X-Value');
    const target = spanText(plan.url).slice(ORIGIN.length);
    const parts = { target, header: header ? spanText(header.value) : null, body: spanText(plan.body ?? []) };
    expect(valueAt(place, parts), place).toBe(text);
    counts.checks += 1;
  }
}

/** An answer that holds it is shown digit for digit. */
function expectInOutput(text: string): void {
  const json = parseJson(new TextEncoder().encode(`{"id":${text},"all":[${text}, {"a":${text}}]}`));
  const [id, all] = mapOutputs([makeOutput('$.id'), makeOutput('$.all')], json);
  const number = { kind: 'number', text };
  expect(id?.value).toEqual(number);
  expect(all?.value).toEqual({
    kind: 'list',
    items: [number, { kind: 'object', members: [{ name: 'a', value: number }] }],
  });
  counts.checks += 2;
}

test('a text is taken as a number exactly when it is one', () => {
  expect(CORPUS.length).toBeGreaterThan(541);
  for (const text of CORPUS) {
    counts.corpus += 1;
    for (const kind of ['integer', 'decimal'] as const) {
      const right = isJsonNumber(text) && (kind === 'decimal' || INTEGER.test(text));
      if (right) expectInRequest(kind, text);
      else {
        const refused = tryBuild('body, bare', kind, text);
        expect(isRefusal(refused) && refused.code, `${text} as ${kind}`).toBe(
          text === '' ? 'value-missing' : 'value-invalid',
        );
        counts.checks += 1;
      }
    }
    if (isJsonNumber(text)) expectInOutput(text);
  }
});

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).map(String);
const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    int64.map((text) => text.replace('-', '')),
    fc.option(digits(30), { nil: null }),
    fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-'), digits(4)), { nil: null }),
  )
  .map(([sign, whole, fraction, exponent]) =>
    [sign, whole, fraction === null ? '' : `.${fraction}`, exponent?.join('') ?? ''].join(''),
  );

test('any 64-bit integer and any decimal keep their text', () => {
  const runs = size(1_000, 100_000);
  const check = (kind: 'integer' | 'decimal') => (text: string) => {
    expectInRequest(kind, text);
    expectInOutput(text);
    counts.drawn += 1;
  };
  fc.assert(fc.property(int64, check('integer')), { numRuns: runs });
  fc.assert(fc.property(decimal, check('decimal')), { numRuns: runs });
});

afterAll(() => {
  if (counts.drawn === 0) return;
  tellSuite(
    'S6 numbers',
    `${figure(counts.corpus)} texts and ${figure(counts.drawn)} drawn numbers, ${figure(counts.checks)} checks, 0 changed`,
  );
});
