// Servers that answer with a status other than 200: refusals, redirects, and the two statuses for which a browser sends again by itself.
import { answerBytes, jsonBytes, type Script } from '../../world/raw-server.ts';
import { good, lost, type NetworkFault, refused, say, sayAndClose } from './fault.ts';

/** Nobody may ever come here. */
export const WITNESS = 'https://witness.northwind.example';

const json = (status: number, headers: Record<string, string> = {}): Script =>
  say(answerBytes(status, { 'Content-Type': 'application/json', ...headers }, '{"error":"as asked"}'));

const redirect = (status: number, to = `${WITNESS}/followed`) => say(answerBytes(status, { Location: to }));

const PLAIN = [
  400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 422, 423, 425, 428, 429, 451, 500, 501, 502, 503, 504, 507,
];

export const STATUSES: NetworkFault[] = [
  ...PLAIN.map((status) => ({ name: `status ${status}`, script: json(status), ...refused(status) })),
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `redirect ${status}`,
    script: redirect(status),
    ...lost('redirect-refused'),
  })),
  { name: 'redirect to itself', script: redirect(302, '/run'), ...lost('redirect-refused') },
  { name: 'redirect to nowhere', script: say(answerBytes(302, {})), ...lost('redirect-refused') },
  {
    name: 'redirect to plain http',
    script: redirect(307, 'http://witness.northwind.example/'),
    ...lost('redirect-refused'),
  },
  { name: 'not modified, unasked', script: say(answerBytes(304, {})), ...lost('redirect-refused') },
  { name: 'created', script: say(jsonBytes('{"id":1}', 201)), ...good(201) },
  { name: 'no content', script: say(answerBytes(204, {})), ...good(204) },
  { name: 'nothing in a 200', script: say(answerBytes(200, {})), ...good() },
  {
    name: 'hints before the answer',
    script: say(Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), jsonBytes()])),
    ...good(),
  },
  {
    name: 'refusal that breaks off',
    script: sayAndClose(answerBytes(500, { 'Content-Length': '900' }, '{"err')),
    ...refused(500),
  },
  {
    name: 'refusal in markup',
    script: say(answerBytes(502, { 'Content-Type': 'text/html' }, '<h1>Bad gateway</h1>')),
    ...refused(502),
  },
  { name: 'a wait of a minute', script: json(503, { 'Retry-After': '60' }), ...refused(503) },
  { name: 'a wait that is none', script: json(429, { 'Retry-After': 'soon' }), ...refused(429) },
  // A lookup is repeated once by Deskhand, a change never.
  {
    name: 'a wait of a second',
    script: json(429, { 'Retry-After': '1' }),
    ...refused(429),
    arrives: [2, 1],
  },
  // Misdirected: the browser takes a fresh connection and sends again, whatever the method.
  { name: 'misdirected (421)', script: json(421), ...refused(421), arrives: [2, 2] },
  // On a connection that is used again, 408 means to a browser that its request was never read.
  { name: 'timed out (408) on a used connection', warm: true, script: json(408), ...refused(408), arrives: [2, 2] },
];
