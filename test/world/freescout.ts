// A stand-in for FreeScout 1.8 in a folder of its host: whole page loads, its content security policy, the real Summernote.
// For browsers that map `desk.northwind.example` to it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Certificate } from './certificate.ts';
import { makeConversations } from './freescout-data.ts';
import { conversationPage, listPage, MAIN_JS, PROFILE, SIGN_IN } from './freescout-page.ts';
import { startHttps } from './https-server.ts';

export interface FreeScoutStandIn {
  /** The address that agents see, with its folder. */
  url: string;
  origin: string;
  port: number;
  /** Every request that arrived, oldest first. */
  requests: string[];
  setSignedIn(isSignedIn: boolean): void;
  stop(): Promise<void>;
}

const ORIGIN = 'https://desk.northwind.example';
const CONVERSATION = /^\/desk\/conversation\/(\d+)$/;
const SCRIPT = /^\/desk\/js\/([a-z]+)\.js$/;
const { resolve } = createRequire(import.meta.url);

/** Port 0 takes any free one. */
export async function startFreeScout({ port, tls }: { port: number; tls: Certificate }): Promise<FreeScoutStandIn> {
  const conversations = makeConversations();
  const requests: string[] = [];
  const scripts = new Map([
    ['jquery', await readFile(resolve('jquery/dist/jquery.js'), 'utf8')],
    ['summernote', await readFile(resolve('summernote/dist/summernote-lite.js'), 'utf8')],
    ['main', MAIN_JS],
  ]);
  let signedIn = true;

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const { pathname } = url;
    requests.push(`${request.method} ${pathname}${url.search}`);
    const answer = (status: number, text: string, type = 'text/html; charset=UTF-8') =>
      response.writeHead(status, { 'content-type': type }).end(text);
    const go = (location: string) => response.writeHead(302, { location }).end();
    const script = scripts.get(SCRIPT.exec(pathname)?.[1] ?? '');
    if (script !== undefined) return answer(200, script, 'text/javascript');
    if (pathname === '/desk/login') return answer(200, SIGN_IN);
    if (!signedIn) return go('/desk/login');
    if (pathname === '/desk/users/profile/7') return answer(200, PROFILE);
    const id = CONVERSATION.exec(pathname)?.[1];
    if (id === undefined) return answer(200, listPage(conversations));
    const found = conversations.find((one) => String(one.id) === id);
    if (!found) return answer(404, listPage([]));
    if (!url.search) return go(`${pathname}?folder_id=3`);
    return answer(200, conversationPage(found, crypto.randomUUID()));
  });

  return {
    url: `${ORIGIN}/desk`,
    origin: ORIGIN,
    port: server.port,
    requests,
    setSignedIn(isSignedIn) {
      signedIn = isSignedIn;
    },
    stop: server.stop,
  };
}
