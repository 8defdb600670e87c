// Headers: names an action may not set, and values that stay on their line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHeaderName } from '#lib/action/headers.ts';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { InputValues } from '#lib/action/values.ts';
import { size } from '#test/size.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const inputs = [makeInput('a'), makeInput('o', { required: false })];

function build(value: string, values: InputValues): string | undefined {
  const plan = buildRequest(makeAction({ headers: [{ name: 'X-Test', value }] }, inputs), values, RUN_ID);
  const header = plan.headers.find(({ name }) => name === 'X-Test');
  return header && spanText(header.value);
}

describe('a header name is refused', () => {
  test.each([
    ['Authorization', 'credential'],
    ['authorization', 'credential'],
    ['X-Api-Key', 'credential'],
    ['X-Auth-Token', 'credential'],
    ['X-API-Token', 'credential'],
    ['Private-Token', 'credential'],
    ['X-Shopify-Access-Token', 'credential'],
    ['X-Vault-Token', 'credential'],
    ['X-Goog-Api-Key', 'credential'],
    ['Ocp-Apim-Subscription-Key', 'credential'],
    ['X-Client-Secret', 'credential'],
    ['X-Authorization', 'credential'],
    ['Cookie', 'browser'],
    ['Set-Cookie', 'browser'],
    ['Host', 'browser'],
    ['Origin', 'browser'],
    ['Referer', 'browser'],
    ['User-Agent', 'browser'],
    ['Content-Length', 'browser'],
    ['Transfer-Encoding', 'browser'],
    ['Connection', 'browser'],
    ['Upgrade', 'browser'],
    ['Date', 'browser'],
    ['DNT', 'browser'],
    ['Via', 'browser'],
    ['TE', 'browser'],
    ['Proxy-Authorization', 'browser'],
    ['Proxy-Anything', 'browser'],
    ['Sec-Fetch-Site', 'browser'],
    ['sec-x', 'browser'],
    ['Access-Control-Request-Method', 'browser'],
    ['X-HTTP-Method-Override', 'method'],
    ['Content-Type', 'itself'],
    ['', 'no name'],
    ['X Test', 'no header name'],
    ['X-Test:', 'no header name'],
    ['X-Tést', 'no header name'],
    ['X-{{a}}', 'no header name'],
    ['X\r\nY', 'no header name'],
  ])('%j', (name, reason) => {
    const detail = refusal(() => checkHeaderName(name, 'request.headers[0].name'));
    expect(detail).toMatchObject({ code: 'definition-invalid', field: 'request.headers[0].name' });
    expect(detail.message).toContain(reason);
  });
});

test.each(['Accept', 'X-Request-Source', 'Accept-Language', 'If-Match', 'x_y', 'Prefer', 'security-level', 'proxy'])(
  'the header name %s is fine',
  (name) => {
    expect(() => checkHeaderName(name, 'f')).not.toThrow();
  },
);

describe('a header value', () => {
  test.each([
    ['{{a}}', 'NW-1', 'NW-1'],
    ['ref={{a}}; v=1', 'two words', 'ref=two words; v=1'],
    ['{{a}}', '{{o}}', '{{o}}'],
    ['{{a}}', '!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~', '!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~'],
  ])('%j with %j is sent as is', (template, value, sent) => {
    expect(build(template, { a: value })).toBe(sent);
  });

  test.each(['a\r\nX-Admin: 1', 'a\nb', 'a\rb', 'a\0', 'a\tb', 'é', '日本', '\u007f', ' a', 'a ', ' ', '\u00a0'])(
    'from the value %j is refused',
    (value) => {
      expect(refusal(() => build('{{a}}', { a: value }))).toMatchObject({
        code: 'value-invalid',
        field: 'a',
        blame: 'you',
      });
    },
  );

  test.each(['', ' x', 'x ', 'é', 'a\nb', ' '])('of %j cannot be saved', (template) => {
    expect(refusal(() => build(template, { a: 'x' }))).toMatchObject({
      code: 'definition-invalid',
      field: 'request.headers[0].value',
    });
  });

  test('that is an optional placeholder without a value leaves the header out, and nothing else may be missing', () => {
    expect(build('{{o}}', { a: 'x' })).toBeUndefined();
    expect(build('{{o}}', { a: 'x', o: 'y' })).toBe('y');
    expect(refusal(() => build('v {{o}}', { a: 'x' })).code).toBe('definition-invalid');
  });

  test('over 8 KB is refused', () => {
    expect(refusal(() => build('{{a}}', { a: 'x'.repeat(8_193) }))).toMatchObject({
      code: 'value-invalid',
      field: 'a',
    });
  });
});

test('no value ever ends its line or is changed on the way', () => {
  const text = fc.string({ unit: fc.constantFrom(...'\r\n\0\t \u007fabé:{}'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, (value) => {
      let sent: string | undefined;
      try {
        sent = build('{{a}}', { a: value });
      } catch {
        expect(value).toMatch(/[^\x20-\x7e]|^ | $/);
        return;
      }
      expect(sent).toBe(value);
      expect(new Headers({ 'X-Test': value }).get('X-Test')).toBe(value);
    }),
    { numRuns: size(2_000, 20_000) },
  );
});
