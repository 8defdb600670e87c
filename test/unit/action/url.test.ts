// Endpoints: what may be written, how values are placed, and that no value ever changes where the request goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { InputValues } from '#lib/action/values.ts';
import { size } from '#test/size.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const inputs = ['a', 'b'].map((name) => makeInput(name));
const optional = makeInput('o', { required: false });

function build(url: string, values: InputValues = {}, query: { name: string; value: string }[] = []): string {
  const used = [...inputs, optional].filter(({ name }) => name in values || name === 'o');
  return spanText(buildRequest(makeAction({ url, query }, used), values, RUN_ID).url);
}

describe('an endpoint is normalised, and sent exactly as shown', () => {
  test.each([
    ['https://API.Example.com:443/Orders', 'https://api.example.com/Orders'],
    ['HTTPS://api.example.com', 'https://api.example.com/'],
    ['https://api.example.com:8443/a/', 'https://api.example.com:8443/a/'],
    ['https://bücher.example/ordér', 'https://xn--bcher-kva.example/ord%C3%A9r'],
    ['https://0x7f.1/a', 'https://127.0.0.1/a'],
    ['https://[::1]:9/a', 'https://[::1]:9/a'],
    ['https://api.example.com/a%2Fb%20c', 'https://api.example.com/a%2Fb%20c'],
    ['https://api.example.com/a;v=1/@x:y,z', 'https://api.example.com/a;v=1/@x:y,z'],
    ['https://api.example.com/{x}|"<>`^', 'https://api.example.com/%7Bx%7D%7C%22%3C%3E%60%5E'],
    ['https://api.example.com?x=1', 'https://api.example.com/?x=1'],
    ["https://api.example.com/?x='1'&y", 'https://api.example.com/?x=%271%27&y'],
    ['https://api.example.com/?x=a?b=c&&', 'https://api.example.com/?x=a?b=c'],
  ])('%s', (url, built) => {
    expect(build(url)).toBe(built);
    expect(new URL(built).href).toBe(built);
  });
});

describe('an endpoint is refused', () => {
  test.each([
    ['http://api.example.com/', 'https://'],
    ['api.example.com/x', 'https://'],
    ['//api.example.com/x', 'https://'],
    ['https:/api.example.com/x', 'https://'],
    ['https:api.example.com', 'https://'],
    ['ftp://api.example.com/', 'https://'],
    ['javascript:alert(1)', 'https://'],
    [' https://api.example.com/', 'https://'],
    ['', 'https://'],
    ['{{a}}', 'https://'],
    ['{{a}}://api.example.com/', 'https://'],
    ['https://{{a}}/x', 'host'],
    ['https://{{a}}.example.com/x', 'host'],
    ['https://api{{a}}/x', 'host'],
    ['https://api.example.com{{a}}', 'host'],
    ['https://api.example.com:{{a}}/x', 'host'],
    ['https://api.example.com:80a/x', 'host'],
    ['https://api.example.com:99999/x', 'host'],
    ['https:///x', 'host'],
    ['https://*/x', 'host'],
    ['https://*.example.com/x', 'host'],
    ['https://%2A.example.com/x', 'host'],
    ['https://exa mple.com/x', 'space'],
    ['https://api.example.com\t/x', 'invisible'],
    ['https://api.example.com/x\n', 'invisible'],
    ['https://api.example.com\\@evil.example/x', 'backslash'],
    ['https://api.example.com/a\\..\\b', 'backslash'],
    ['https://user:pass@api.example.com/', 'user name'],
    ['https://user@api.example.com/', 'user name'],
    ['https://@api.example.com/', 'user name'],
    ['https://api.example.com/x#y', 'fragment'],
    ['https://api.example.com/#{{a}}', 'fragment'],
    ['https://api.example.com/a/../b', '".."'],
    ['https://api.example.com/./b', '"."'],
    ['https://api.example.com/a/%2e%2E/b', '".."'],
    ['https://api.example.com/a/.%2e', '".."'],
    ['https://api.example.com//b', '//'],
    ['https://api.example.com/100%', '%'],
    ['https://api.example.com/%{{a}}', '%'],
    ['https://api.example.com/%2{{a}}', '%'],
    ['https://api.example.com/?x=%{{a}}', '%'],
    ['https://api.example.com/?{{a}}=1', 'name'],
    ['https://api.example.com/?{{a}}', 'name'],
    ['https://api.example.com/{{ a }}', '{{'],
  ])('%j', (url, reason) => {
    const detail = refusal(() => build(url, { a: 'v' }));
    expect(detail).toMatchObject({ code: 'definition-invalid', field: 'request.url' });
    expect(detail.message).toContain(reason);
  });
});

describe('a value in the path is one segment, whole', () => {
  test.each([
    ['NW-20481', 'NW-20481'],
    ['a/b', 'a%2Fb'],
    ['a\\b', 'a%5Cb'],
    ['?x=1', '%3Fx%3D1'],
    ['#f', '%23f'],
    ['100%', '100%25'],
    ['%2e%2e', '%252e%252e'],
    ['../../admin', '..%2F..%2Fadmin'],
    ['...', '...'],
    [' ', '%20'],
    ['é', '%C3%A9'],
    ['{{b}}', '%7B%7Bb%7D%7D'],
    ['$&$1', '%24%26%241'],
    ['a\r\nb\0', 'a%0D%0Ab%00'],
  ])('%j', (value, encoded) => {
    expect(build('https://api.example.com/orders/{{a}}/items', { a: value })).toBe(
      `https://api.example.com/orders/${encoded}/items`,
    );
  });

  test.each([
    ['https://api.example.com/x/{{a}}/y', { a: '.' }],
    ['https://api.example.com/x/{{a}}', { a: '..' }],
    ['https://api.example.com/x/{{a}}{{b}}', { a: '.', b: '.' }],
    ['https://api.example.com/x/.{{a}}', { a: '.' }],
    ['https://api.example.com/x/{{a}}%2e', { a: '.' }],
  ])('%s with %j is refused, because it would climb', (url, values) => {
    const detail = refusal(() => build(url, values));
    expect(detail).toMatchObject({ code: 'value-invalid', field: 'a', blame: 'you' });
  });

  test('and an optional one without a value leaves no hole', () => {
    expect(refusal(() => build('https://api.example.com/{{o}}')).code).toBe('definition-invalid');
    expect(refusal(() => build('https://api.example.com/x{{o}}')).code).toBe('definition-invalid');
  });
});

describe('a query value', () => {
  test('is form data, in the table and in the endpoint alike, and the endpoint’s come first', () => {
    expect(
      build('https://api.example.com/s?v=2&q={{a}}', { a: 'a&b=c d+é#' }, [{ name: 'ids[]', value: 'x {{a}}' }]),
    ).toBe('https://api.example.com/s?v=2&q=a%26b%3Dc+d%2B%C3%A9%23&ids%5B%5D=x+a%26b%3Dc+d%2B%C3%A9%23');
  });

  test('that is an optional placeholder without a value leaves its parameter out', () => {
    expect(build('https://api.example.com/s?p={{o}}', {}, [{ name: 'q', value: '{{o}}' }])).toBe(
      'https://api.example.com/s',
    );
    expect(build('https://api.example.com/s?p={{o}}&r=1', { o: 'x' })).toBe('https://api.example.com/s?p=x&r=1');
  });

  test('that holds more than the optional placeholder may not lose it', () => {
    expect(refusal(() => build('https://api.example.com/s?p=x{{o}}')).code).toBe('definition-invalid');
    expect(refusal(() => build('https://api.example.com/s', {}, [{ name: 'q', value: 'x{{o}}' }])).code).toBe(
      'definition-invalid',
    );
  });

  test.each(['', '{{a}}', 'x{{a}}'])('needs a literal name, not %j', (name) => {
    const detail = refusal(() => build('https://api.example.com/s', { a: 'x' }, [{ name, value: '1' }]));
    expect(detail.field).toBe('request.query[0].name');
  });
});

test('spans tell which input every character came from', () => {
  const action = makeAction({ url: 'https://api.example.com/o/{{a}}{{b}}?x={{a}}' }, inputs);
  expect(buildRequest(action, { a: '1/', b: '2' }, RUN_ID).url).toEqual([
    { text: 'https://api.example.com/o/' },
    { text: '1%2F', input: 'a' },
    { text: '2', input: 'b' },
    { text: '?x=' },
    { text: '1%2F', input: 'a' },
  ]);
});

test('a URL over 8 KB is refused and names the longest input', () => {
  const detail = refusal(() => build('https://api.example.com/{{a}}/{{b}}', { a: 'x', b: 'é'.repeat(2_000) }));
  expect(detail).toMatchObject({ code: 'value-invalid', field: 'b' });
  expect(build('https://api.example.com/{{b}}', { b: 'x'.repeat(8_000) })).toHaveLength(8_024);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'./\\?#%:@&=+ \t\r\n{}2eEfF'), minLength: 1, maxLength: 12 }),
);

test('whatever the values are, origin, path length and fixed segments stay and the values arrive whole', () => {
  const action = makeAction(
    { url: 'https://api.example.com:8443/v1/{{a}}/x.{{b}}/end?q={{a}}', query: [{ name: 'r', value: '{{b}}' }] },
    inputs,
  );
  let built = 0;
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      let text: string;
      try {
        text = spanText(buildRequest(action, { a, b }, RUN_ID).url);
      } catch (error) {
        // A climbing segment is the only thing refused.
        expect(a === '.' || a === '..', String(error)).toBe(true);
        return;
      }
      built += 1;
      const url = new URL(text);
      expect(url.href).toBe(text);
      expect(url.origin).toBe('https://api.example.com:8443');
      const segments = url.pathname.split('/');
      expect(segments.map(decodeURIComponent)).toEqual(['', 'v1', a, `x.${b}`, 'end']);
      expect([...url.searchParams]).toEqual([
        ['q', a],
        ['r', b],
      ]);
      expect(url.hash + url.username + url.password).toBe('');
    }),
    { numRuns: size(3_000, 30_000) },
  );
  expect(built).toBeGreaterThan(2_000);
});
