// What the log may keep of an answer: never a secret, in whatever spelling a server echoes it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_LIMIT, maskWords, redactBody, redactHeaders } from '#lib/run/redact.ts';

const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
const html = (text: string) => text.replace(/[&<>"']/g, (found) => HTML[found as keyof typeof HTML]);
const bytesOf = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
const perByte = (text: string, spell: (byte: number) => string) =>
  Array.from(new TextEncoder().encode(text), spell).join('');

const SPELLINGS: [string, (text: string) => string][] = [
  ['as is', (text) => text],
  ['inside JSON', (text) => JSON.stringify({ you: text })],
  ['inside JSON inside JSON', (text) => JSON.stringify(JSON.stringify({ you: text }))],
  [
    'inside JSON of ASCII alone',
    (text) => JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`),
  ],
  [
    'every character as a JSON escape',
    (text) => text.replace(/[\s\S]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`),
  ],
  ['in an address', (text) => `https://api.example.com/?key=${encodeURIComponent(text)}`],
  [
    'in an address inside an address',
    (text) => encodeURIComponent(`https://api.example.com/?key=${encodeURIComponent(text)}`),
  ],
  ['percent-encoded whole, in lower case', (text) => perByte(text, (byte) => `%${hex(byte, 2)}`)],
  ['in a form', (text) => new URLSearchParams({ key: text }).toString()],
  ['in HTML', (text) => `<b title="${html(text)}">`],
  ['in HTML inside HTML', (text) => html(html(text))],
  ['as decimal character references', (text) => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join('')],
  [
    'as hexadecimal character references',
    (text) => Array.from(text, (one) => `&#X0${hex(one.codePointAt(0) ?? 0, 2)};`).join(''),
  ],
  ['in base64 with the user name before it', (text) => `Basic ${btoa(`dana:${bytesOf(text)}`)}`],
  ['in base64 with something behind it', (text) => btoa(`${bytesOf(text)}, and more`)],
  [
    'in base64 for addresses',
    (text) =>
      btoa(`k=${bytesOf(text)}`)
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
  ],
];

/** What a reader of the log could make of it: whatever is encoded, undone. */
function readings(kept: string): string[] {
  const found = [kept];
  const add = (text: string) => {
    if (!found.includes(text)) found.push(text);
  };
  for (let index = 0; index < found.length && found.length < 200; index += 1) {
    const text = found[index] ?? '';
    add(text.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
    add(
      text
        .replace(/\\(["\\/])/g, '$1')
        .replace(/\\n/g, '\n')
        .replace(/\\t/g, '\t'),
    );
    add(text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => decode(codes.match(/[0-9a-f]{2}/gi) ?? [])));
    add(text.replaceAll('+', ' '));
    add(
      text
        .replace(/&#x0*([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replace(/&#0*(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)) {
      const standard = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
      if (standard.length % 4 === 1) continue;
      add(decode(Array.from(atob(standard), (character) => hex(character.charCodeAt(0), 2))));
    }
  }
  return found;
}

function decode(codes: readonly string[]): string {
  return new TextDecoder().decode(new Uint8Array(codes.map((code) => Number.parseInt(code, 16))));
}

describe('a secret never survives', () => {
  const secret = fc
    .oneof(
      fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' }),
      fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' }),
      fc.string({
        minLength: 6,
        maxLength: 30,
        unit: fc.constantFrom('\\', '"', "'", '&', '%', '+', '/', ' ', 'a', '<', 'ü', '😀'),
      }),
    )
    .filter((text) => text.trim().length > 5 && text.isWellFormed() && !text.includes('•'));

  test.each(SPELLINGS)('%s', (_name, spell) => {
    fc.assert(
      fc.property(secret, (value) => {
        const kept = redactBody(`>> ${spell(value)} <<`, [value]);
        return readings(kept).every((reading) => !reading.includes(value));
      }),
    );
  });

  test('wherever the cut falls', () => {
    const place = fc.integer({ min: BODY_LIMIT - 300, max: BODY_LIMIT + 20 });
    fc.assert(
      fc.property(place, fc.constantFrom(...SPELLINGS), (at, [, spell]) => {
        const kept = redactBody(`${' '.repeat(at)}${spell('demo-northwind-2f9c41')} …`, ['demo-northwind-2f9c41']);
        expect(kept.length).toBeLessThanOrEqual(BODY_LIMIT);
        return readings(kept).every((reading) => !/north|2f9c/.test(reading));
      }),
    );
  });

  test('nor does a part of one that another overlaps', () => {
    expect(maskWords('xabcdefghx', ['abcde', 'defgh'])).toBe('x••••••••x');
    expect(maskWords('abcabc', ['abc'])).toBe('••••••••');
  });

  test('not even one too long for a pattern', () => {
    const long = 'lörem "ipsum"/'.repeat(100);
    for (const [, spell] of SPELLINGS.filter(([name]) =>
      /^(as is|inside JSON|in an address|in a form|in HTML)$/.test(name),
    )) {
      const kept = redactBody(spell(long), [long]);
      expect(kept).toContain('••••••••');
      expect(kept).not.toContain('ipsum');
    }
  });
});

test.each([
  ['Authorization: Bearer abcdef123456', 'abcdef123456'],
  ['{"password":"hunter2hunter2"}', 'hunter2hunter2'],
  ['{"access_token": "ey.J.x", "a": 1}', 'ey.J.x'],
  ['api_key=12345&b=1', '12345'],
  ['Set-Cookie: session=42; Path=/', '42'],
  ['{"client_secret":"with \\" quote"}', 'quote'],
  ['{\\"password\\":\\"hunter2\\"}', 'hunter2'],
  ['{&quot;password&quot;:&quot;hunt&amp;er2&quot;}', 'er2'],
  ['body=%7B%22password%22%3A%22hunter2%22%7D', 'hunter2'],
  ['next=/login?token%3Dabc123', 'abc123'],
])('%s loses its secret', (body, secret) => {
  expect(redactBody(body, [])).not.toContain(secret);
});

test('what is no secret stays', () => {
  const body = '{"error":"no such order","order":"NW-20481"}';
  expect(redactBody(body, ['', 'demo-northwind'])).toBe(body);
});

test('what is short is hidden only where it stands by itself', () => {
  expect(redactBody('{"pin":"421","order":"X4217","n":421}', [], ['421'])).toBe(
    '{"pin":"••••••••","order":"X4217","n":••••••••}',
  );
});

test.each(['x', '"token', '"', '\\', 'token="', 'Bearer ', '&amp;', '%25', '&#0'])(
  'two megabytes of %j are no trouble',
  { timeout: 20_000 },
  (part) => {
    const body = part.repeat(2_000_000 / part.length);
    for (const hidden of ['secret', '\\\\\\\\\\\\\\\\\\\\x', '&&&&&&&&&&&&x', '%25%25%25%25%25x', part.repeat(60)]) {
      expect(redactBody(body, [hidden]).length).toBeLessThanOrEqual(BODY_LIMIT);
    }
  },
);

describe('headers', () => {
  const header = (name: string, value: string) => ({ name, value });
  test('a credential goes by its name, set-cookie altogether', () => {
    const kept = redactHeaders(
      [
        header('Content-Type', 'application/json'),
        header('Set-Cookie', 'sid=1'),
        header('set-cookie2', 'sid=1'),
        header('X-Auth-Token', 'abc'),
        header('X-Api-Key', 'abc'),
        header('X-CSRF', 'abc'),
        header('X-Session-Id', 'abc'),
        header('ETag', '"1"'),
      ],
      [],
    );
    const mask = '••••••••';
    expect(kept).toEqual([
      header('content-type', 'application/json'),
      header('x-auth-token', mask),
      header('x-api-key', mask),
      header('x-csrf', mask),
      header('x-session-id', mask),
      header('etag', '"1"'),
    ]);
  });
  test('or by what stands in it', () => {
    const kept = redactHeaders(
      [
        header('X-Debug', 'got demo-2f9c41, thanks'),
        header('Location', 'https://a.example/?access_token=abcdef&x=1'),
        header('X-Long', 'y'.repeat(5_000)),
      ],
      ['demo-2f9c41'],
    );
    expect(kept[0]?.value).toBe('got ••••••••, thanks');
    expect(kept[1]?.value).toBe('https://a.example/?access_token=••••••••&x=1');
    expect(kept[2]?.value).toHaveLength(2_000);
  });
});
