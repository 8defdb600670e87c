// Answers with status 200 whose body nobody should use.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { answerBytes } from '../../world/raw-server.ts';
import { good, JSON_TYPE, type NetworkFault, sayAndClose, sayBody, unreadable } from './fault.ts';

const MEGABYTE = 1_048_576;
/** Sixty-four megabytes of spaces: a few dozen kilobytes on the wire. */
const BOMB = Buffer.alloc(64 * MEGABYTE, ' ');
const packed = gzipSync('{"status":"sent"}');

const typed = (type: string) => sayBody('{"status":"sent"}', { 'Content-Type': type });
const encoded = (encoding: string, body: Buffer) => sayBody(body, { ...JSON_TYPE, 'Content-Encoding': encoding });

export const BODIES: NetworkFault[] = [
  {
    name: 'three megabytes',
    script: sayBody(`{"a":"${'x'.repeat(3 * MEGABYTE)}"}`),
    ...unreadable('response-too-large'),
  },
  { name: 'a bomb of gzip', script: encoded('gzip', gzipSync(BOMB)), ...unreadable('response-too-large') },
  {
    name: 'a bomb of brotli',
    script: encoded('br', brotliCompressSync(BOMB, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
    ...unreadable('response-too-large'),
  },
  { name: 'gzip that is none', script: encoded('gzip', Buffer.from('{"status":"sent"}')), ...unreadable('network') },
  { name: 'gzip, whole', script: encoded('gzip', packed), ...good() },
  {
    name: 'gzip, cut',
    script: sayAndClose(
      answerBytes(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip', 'Content-Length': '500' }, packed.subarray(0, 20)),
    ),
    ...unreadable('network'),
  },
  ...['text/html', 'text/plain', 'text/json', 'application/vnd.api+json', 'application/json; charset=utf-16'].map(
    (type) => ({
      name: `called ${type}`,
      script: typed(type),
      ...unreadable('response-not-json'),
    }),
  ),
  { name: 'called nothing', script: sayBody('{}', {}), ...unreadable('response-not-json') },
  {
    name: 'two types',
    script: sayBody('{}', { 'Content-Type': 'text/html\r\nContent-Type: application/json' }),
    ...unreadable('response-not-json'),
  },
  {
    name: 'bytes that are no UTF-8',
    script: sayBody(Buffer.from([0x22, 0xff, 0x22])),
    ...unreadable('response-not-json'),
  },
  { name: 'JSON, half', script: sayBody('{"status":'), ...unreadable('response-not-json') },
  {
    name: 'a sign-in page called JSON',
    script: sayBody('<!doctype html><title>Sign in</title>'),
    ...unreadable('response-not-json'),
  },
  { name: 'JSON, a million deep', script: sayBody('['.repeat(MEGABYTE)), ...unreadable('response-not-json') },
  { name: 'JSON, 65 deep', script: sayBody(`${'['.repeat(65)}${']'.repeat(65)}`), ...unreadable('response-not-json') },
  { name: 'nothing but zeros', script: sayBody(Buffer.alloc(1_000)), ...unreadable('response-not-json') },
  { name: 'JSON behind a byte order mark', script: sayBody('\ufeff{"status":"sent"}'), ...good() },
  { name: 'names that every object has', script: sayBody('{"__proto__":{"a":1},"constructor":1}'), ...good() },
];
