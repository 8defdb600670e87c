// A small https site that is no helpdesk, and a trap: whoever asks for a host that nobody here serves lands on it, and is written down.
import { startHttps } from './https-server.ts';
import type { World } from './world.ts';

const HOST = 'wiki.northwind.example';
const OTHER_PORT = 9443;

export interface PlainSite {
  origin: string;
  /** The same host on another port: another origin, which match patterns cannot tell apart. */
  otherOrigin: string;
  /** Every request for this host, oldest first: "GET /". */
  requests: string[];
  /** Every request for a host that neither this site nor the demo world serves. */
  strays: string[];
  /** Maps this site's name, and every other that is not mapped before. */
  hostRules: string;
  stop(): Promise<void>;
}

/** Chromium asks its maker for updates and accounts, extension or not. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

const PAGE = `<!doctype html><html lang="en"><head><title>Returns · Northwind wiki</title></head><body>
<nav>Home All pages navigation-only</nav>
<main><h1>Returns and refunds</h1>
<p>Maria Gonzalez (maria.gonzalez@mail.example) asks where the refund of order NW-20481 is.</p>
<p>Questions go to returns@northwind.example or no-reply@mailer.example.</p>
<p id="parcel">Her parcel is LP55307719.</p></main>
<footer role="contentinfo">footer-only</footer></body></html>`;

export async function startPlainSite(tls: World['tls']): Promise<PlainSite> {
  const requests: string[] = [];
  const strays: string[] = [];
  const server = await startHttps(tls, 0, (request, response) => {
    const asked = `${request.method} ${request.url}`;
    if (request.headers.host?.split(':')[0] === HOST) requests.push(asked);
    else if (!BROWSERS_OWN.test(request.headers.host ?? '')) strays.push(`${request.headers.host} ${asked}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  return {
    origin: `https://${HOST}`,
    otherOrigin: `https://${HOST}:${OTHER_PORT}`,
    requests,
    strays,
    hostRules: `MAP *:443 127.0.0.1:${server.port}, MAP ${HOST}:${OTHER_PORT} 127.0.0.1:${server.port}, EXCLUDE 127.0.0.1`,
    stop: server.stop,
  };
}
