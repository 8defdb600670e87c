// Which content types count as JSON.
import { describe, expect, test } from 'vitest';
import { checkMediaType } from '#lib/action/media-type.ts';
import { refusal } from '#test/unit/action/refusal.ts';

describe('a content type that is JSON passes', () => {
  test.each([
    'application/json',
    'APPLICATION/JSON',
    ' application/json ',
    'application/json;',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; charset=utf8',
    'application/json; profile="a,b"; version=2',
  ])('%s', (type) => {
    expect(() => checkMediaType(type, false)).not.toThrow();
  });

  test.each(['application/vnd.api+json', 'application/problem+json; charset=utf-8', 'application/hal+JSON'])(
    '%s, once the action opted in',
    (type) => {
      expect(() => checkMediaType(type, true)).not.toThrow();
      expect(refusal(() => checkMediaType(type, false)).advice).toContain('application/*+json');
    },
  );
});

describe('any other is refused by name, opted in or not', () => {
  test.each([
    ['text/html', 'text/html'],
    ['text/html; charset=utf-8', 'text/html'],
    ['text/json', 'text/json'],
    ['application/jsonp', 'application/jsonp'],
    ['application/json5', 'application/json5'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['application/javascript', 'application/javascript'],
    ['image/svg+json', 'image/svg+json'],
    ['application/octet-stream', 'application/octet-stream'],
    ['application/json; charset=utf-16', 'utf-16'],
    ['application/json; charset=iso-8859-1', 'iso-8859-1'],
    ['application/json, application/json', 'application/json, application/json'],
    ['text/html, application/json', 'text/html, application/json'],
    ['application/json; charset=utf-8, text/html', 'text/html'],
    ['application/json; a=b, text/html', 'text/html'],
    ['application/json; a="b", text/html', 'text/html'],
    ['json', 'json'],
    ['application/', 'application/'],
    ['*/*', '*/*'],
    ['', 'no content type'],
    ['  ', 'no content type'],
    [null, 'no content type'],
  ])('%s', (type, named) => {
    for (const optedIn of [true, false]) {
      const detail = refusal(() => checkMediaType(type, optedIn));
      expect(detail.code).toBe('response-not-json');
      expect(detail.message).toContain(named);
    }
  });

  test('and never at full length or with control characters', () => {
    const { message } = refusal(() => checkMediaType(`text/\u0007${'x'.repeat(5_000)}`, false));
    expect(message.length).toBeLessThan(200);
    expect(message).not.toContain('\u0007');
  });
});
