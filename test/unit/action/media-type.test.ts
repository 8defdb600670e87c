// Suite S5: which content types count as JSON, after the WHATWG's rules for MIME types.
import { afterAll, describe, expect, test } from 'vitest';
import { checkMediaType } from '#lib/action/media-type.ts';
import { refusal } from '#test/unit/action/refusal.ts';
import { tellSuite } from '../../suite-line.ts';

let rows = 0;

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
    'Application/Json',
    '\tapplication/json',
    'application/json\r\n',
    'application/json ;charset=utf-8',
    'application/json;;charset=utf-8',
    'application/json; ;',
    'application/json;charset',
    'application/json;charset=',
    'application/json;=utf-16',
    'application/json;\tcharset=utf-8',
    'application/json;CHARSET=UTF-8',
    'application/json;charset="utf-\\8"',
    'application/json;charset=utf-8;charset=utf-16',
    'application/json;charset =utf-16',
    'application/json;chars\u00e9t=utf-16',
    'application/json; indent=4',
    'application/json; odata.metadata=minimal; IEEE754Compatible=false',
    'application/json; a="un\\"quoted, comma"',
  ])('%j', (type) => {
    expect(() => checkMediaType(type, false)).not.toThrow();
    expect(() => checkMediaType(type, true)).not.toThrow();
    rows += 1;
  });

  test.each([
    'application/vnd.api+json',
    'application/problem+json; charset=utf-8',
    'application/hal+JSON',
    'application/ld+json',
    'application/geo+json',
    'application/vnd.github.v3+json',
    'application/vnd.company.order-v2.1+json; charset="utf-8"',
    'application/scim+json',
    'application/fhir+json',
    'application/a+b+json',
  ])('%s, once the action opted in', (type) => {
    expect(() => checkMediaType(type, true)).not.toThrow();
    expect(refusal(() => checkMediaType(type, false)).advice).toContain('application/*+json');
    rows += 1;
  });
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
    ['text/plain', 'text/plain'],
    ['text/x-json', 'text/x-json'],
    ['text/javascript', 'text/javascript'],
    ['text/xml', 'text/xml'],
    ['text/vnd.api+json', 'text/vnd.api+json'],
    ['model/gltf+json', 'model/gltf+json'],
    ['application/xml', 'application/xml'],
    ['application/problem+xml', 'application/problem+xml'],
    ['application/json-seq', 'application/json-seq'],
    ['application/jsonl', 'application/jsonl'],
    ['application/json-patch+xml', 'application/json-patch+xml'],
    ['application/vnd.api-json', 'application/vnd.api-json'],
    ['application/x-json', 'application/x-json'],
    ['application/xhtml+xml', 'application/xhtml+xml'],
    ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
    ['application/cbor', 'application/cbor'],
    ['application/jso\u043d', 'application/jso?'],
    ['application/json/x', 'application/json/x'],
    ['application /json', 'application /json'],
    ['application/ json', 'application/ json'],
    ['application\\json', 'application\\json'],
    ['application;json', 'application;json'],
    ['/json', '/json'],
    ['applicationjson', 'applicationjson'],
    ['"application/json"', '"application/json"'],
    ['application/json charset=utf-8', 'application/json charset=utf-8'],
    ['application/json\u0000', 'application/json'],
    ['application/json,', 'application/json,'],
    [',application/json', ',application/json'],
    ['application/json; charset=utf-8, application/json', 'application/json'],
    ['application/json; charset=utf-7', 'utf-7'],
    ['application/json; charset=us-ascii', 'us-ascii'],
    ['application/json; charset=windows-1252', 'windows-1252'],
    ['application/json; charset="utf-16le"', 'utf-16le'],
    ['application/vnd.api+json; charset=utf-16', ''],
    ['application/json;charset=""', ''],
    ['multipart/form-data; boundary=json', 'multipart/form-data'],
    ['', 'no content type'],
    ['  ', 'no content type'],
    [null, 'no content type'],
  ])('%s', (type, named) => {
    for (const optedIn of [true, false]) {
      const detail = refusal(() => checkMediaType(type, optedIn));
      expect(detail.code).toBe('response-not-json');
      expect(detail.message).toContain(named);
      expect(detail.advice).toMatch(/\.$/);
    }
    rows += 1;
  });

  test('and never at full length or with control characters', () => {
    const { message } = refusal(() => checkMediaType(`text/\u0007${'x'.repeat(5_000)}`, false));
    expect(message.length).toBeLessThan(200);
    expect(message).not.toContain('\u0007');
  });
});

afterAll(() => {
  // One that failed has not counted.
  expect(rows).toBe(95);
  tellSuite('S5 content types', `${rows} rows, 0 otherwise than the table says`);
});
