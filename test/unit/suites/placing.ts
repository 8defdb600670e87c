// One value in one place of a request: what must become of it, and whether it did. No test stands here.
import { expect } from 'vitest';
import { MASK } from '#lib/action/mask.ts';
import { buildRequest, maskRequest, type RequestPlan, spanText } from '#lib/action/plan.ts';
import { IDEMPOTENCY_HEADER, type Input, type RequestDefinition } from '#lib/action/schema.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';

/** Where every one of these requests goes. */
export const ORIGIN = 'https://api.example.com';

/** Where a value can stand. `around` is the literal text that it stands between. */
export const PLACES = {
  'path segment': { request: { url: `${ORIGIN}/v1/{{x}}/end` }, around: ['', ''] },
  'part of a segment': { request: { url: `${ORIGIN}/v1/a.{{x}}~b/end` }, around: ['a.', '~b'] },
  'query of the address': { request: { url: `${ORIGIN}/v1?q={{x}}&z=1` }, around: ['', ''] },
  'query table': { request: { url: `${ORIGIN}/v1`, query: [{ name: 'q', value: '{{x}}' }] }, around: ['', ''] },
  header: { request: { headers: [{ name: 'X-Value', value: '{{x}}' }] }, around: ['', ''] },
  'body, bare': { request: { method: 'POST', body: '{"v": {{x}}, "z": 1}' }, around: ['', ''] },
  'body, inside a text': { request: { method: 'POST', body: '{"v": "<{{x}}>", "z": 1}' }, around: ['<', '>'] },
} as const satisfies Record<string, { request: Partial<RequestDefinition>; around: [string, string] }>;

export type Place = keyof typeof PLACES;
export const ALL_PLACES = Object.keys(PLACES) as Place[];

/** The longest option a closed list holds. */
const OPTION = 1_000;

/** The kinds of input a value can be given to. `listed`: a closed list with that very value on it. */
export const KINDS: Record<string, (value: string) => Partial<Input>> = {
  string: () => ({}),
  sensitive: () => ({ sensitive: true }),
  optional: () => ({ required: false }),
  listed: (value) => ({ options: ['another', value.slice(0, OPTION)] }),
  integer: () => ({ type: 'integer' }),
  decimal: () => ({ type: 'decimal' }),
  boolean: () => ({ type: 'boolean' }),
};
export type Kind = keyof typeof KINDS;

const isHeaderText = (text: string) => /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);
const isNumber = (text: string) => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
const addressLength = (value: string) => encodeURIComponent(value.toWellFormed()).length;

/** What the rules say of that value there, said a second time: `left out` is an optional input's parameter without a value. */
export function verdictOn(place: Place, kind: Kind, value: string): 'sent' | 'refused' | 'left out' {
  if (value === '') {
    const whole = place === 'header' || place.startsWith('query') || place === 'body, bare';
    return kind === 'optional' && whole ? 'left out' : 'refused';
  }
  if (!value.isWellFormed() || kind === 'boolean') return 'refused';
  if (kind === 'listed' && value.length > OPTION) return 'refused';
  if (kind === 'decimal' && !isNumber(value)) return 'refused';
  if (kind === 'integer' && !/^-?(0|[1-9]\d*)$/.test(value)) return 'refused';
  if (place === 'header') return isHeaderText(value) && value.length <= 8_192 ? 'sent' : 'refused';
  if (place === 'path segment' && (value === '.' || value === '..')) return 'refused';
  if (!place.startsWith('body') && addressLength(value) > 8_100) return 'refused';
  return 'sent';
}

/** Builds the request, or tells why it is refused. Anything else that is thrown is thrown on. */
export function tryBuild(place: Place, kind: Kind, value: string): RequestPlan | ErrorDetail {
  const input = makeInput('x', KINDS[kind]?.(value));
  const action = makeAction(PLACES[place].request, [input]);
  try {
    const plan = buildRequest(action, { x: value }, RUN_ID);
    if (kind === 'sensitive') expectMasked(maskRequest(plan, [input], []), place);
    return plan;
  } catch (error) {
    if (error instanceof AppError) return error.detail;
    throw error;
  }
}

function expectMasked(shown: ReturnType<typeof maskRequest>, place: Place): void {
  const spans = [...shown.url, ...shown.headers.flatMap(({ value }) => value), ...(shown.body ?? [])];
  const texts = spans.filter(({ input }) => input === 'x').map(({ text }) => text);
  if (texts.join() !== MASK) throw new Error(`${place}: a sensitive value is shown as ${JSON.stringify(texts)}`);
}

export const isRefusal = (built: RequestPlan | ErrorDetail): built is ErrorDetail => 'code' in built;

/** Every refusal names its code, says a sentence and what to do. */
export function expectTold(detail: ErrorDetail, what: string): void {
  expect(['value-invalid', 'value-missing', 'definition-invalid'], what).toContain(detail.code);
  expect(detail.message, what).toMatch(/\S.*\.$/s);
  expect(detail.advice, what).toMatch(/\S.*\.$/s);
}

/** What a server finds of the value at its place; null: nothing. `target`: path and query; `body`: as text. */
export function valueAt(place: Place, request: { target: string; header: string | null; body: string }): string | null {
  const [before, after] = PLACES[place].around;
  const url = new URL(request.target, ORIGIN);
  if (place === 'header') return request.header;
  if (place.startsWith('query')) return url.searchParams.get('q');
  if (place === 'body, bare' && !/^\{\s*"v": "/.test(request.body)) {
    return /^\{\s*"v": ([^",\s]+),\s*"z": 1\s*\}$/.exec(request.body)?.[1] ?? null;
  }
  const whole: unknown = place.startsWith('body')
    ? JSON.parse(request.body).v
    : decodeURIComponent(url.pathname.split('/')[2] ?? '');
  if (typeof whole !== 'string') return null;
  return whole.startsWith(before) && whole.endsWith(after)
    ? whole.slice(before.length, whole.length - after.length)
    : null;
}

/** The request still goes where its template says, with as many parts as the template has, whatever the value was. */
export function shapeOf(plan: RequestPlan): string {
  const text = spanText(plan.url);
  const url = new URL(text);
  const body: unknown = plan.body ? JSON.parse(spanText(plan.body)) : null;
  return JSON.stringify([
    url.href === text ? url.origin : 'rewritten',
    plan.origin,
    url.username + url.password + url.hash,
    url.pathname.split('/').map((segment, index) => (index === 2 ? '' : segment)),
    [...url.searchParams.keys()],
    plan.headers.map(({ name }) => name).filter((name) => name !== IDEMPOTENCY_HEADER),
    body && Object.keys(body),
  ]);
}
