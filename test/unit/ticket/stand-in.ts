// A page for adapters whose requests go to a stand-in's server on this machine, with the agent's session, as a browser sends them. Not a test.
import { request } from 'node:https';
import { createOwnServer } from '../../../entrypoints/helpdesk.content/own-server.ts';
import { makePage, type TestPage } from './page.ts';

const send = (port: number, cookie: string) =>
  ((input: string) =>
    new Promise<Response>((resolve, reject) => {
      const { pathname, search } = new URL(input);
      const options = {
        port,
        host: '127.0.0.1',
        path: pathname + search,
        headers: { cookie },
        rejectUnauthorized: false,
      };
      const asked = request(options, async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        const { 'content-type': type = '', 'retry-after': wait } = response.headers;
        const answered = { 'content-type': type, ...(wait ? { 'retry-after': wait } : {}) };
        resolve(new Response(text, { status: response.statusCode ?? 0, headers: answered }));
      });
      asked.once('error', reject).end();
    })) as typeof fetch;

/** @param cookie of the session that the stand-in takes */
export function openPageOf(
  server: { origin: string; port: number },
  cookie: string,
  path: string,
  html = '',
): TestPage {
  const page = makePage(`${server.origin}${path}`, `<body>${html}</body>`);
  return { ...page, ...createOwnServer(server.origin, send(server.port, cookie), () => 0, page.parseHtml) };
}
