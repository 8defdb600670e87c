// A small helpdesk that no adapter knows, with markup of its own and buttons that tell when they are pressed.
import { startHttps } from './https-server.ts';
import type { World } from './world.ts';

const HOST = 'crate.northwind.example';

export interface Crate {
  origin: string;
  hostRules: string;
  /** Every request, oldest first: "GET /app/cases/C-77". */
  requests: string[];
  /** The next release calls its parts otherwise. */
  renew(): void;
  stop(): Promise<void>;
}

const post = (who: string, from: string, at: string, text: string, isNote = false) =>
  `<li class="post from-${from} css-1q2w3e" data-post="${at.length}${who.length}">
    <header><b class="post-by">${who}</b> <time class="post-at" datetime="${at}">some days ago</time>
    ${isNote ? '<i class="only-us">internal</i>' : ''}</header><div class="post-text">${text}</div></li>`;

const caseHtml = (
  id: string,
) => `<!doctype html><html lang="en"><head><title>${id} · Crate</title><meta charset="utf-8">
<style>body{font:15px/1.5 sans-serif;margin:0}header.top{padding:8px;background:#eee}main{display:grid;grid-template-columns:1fr 260px;gap:24px;padding:16px}
ol{list-style:none;padding:0}.post{border:1px solid #ccc;margin:8px 0;padding:8px}textarea{width:100%;height:90px}</style></head><body>
<header class="top"><nav class="menu"><a href="/app/cases">Cases</a></nav> <span class="me">Dana Reyes</span></header>
<main><section><h1 class="case-title">Refund for order NW-20481 has not arrived</h1>
<ol class="talk">
${post('Maria Gonzalez', 'customer', '2026-11-19T08:00:00Z', '<p>Hi, I sent the kettle of order NW-20481 back.</p><p>Where is my refund?</p>')}
${post('Dana Reyes', 'team', '2026-11-20T09:30:00Z', '<p>Hello Maria, I am looking into it.</p>')}
${post('Sam Okafor', 'team', '2026-11-20T10:00:00Z', '<p>Refund RF-771204 waits for release.</p>', true)}
</ol>
<form class="answer"><textarea aria-label="Answer"></textarea><button id="send-now">Send</button></form></section>
<aside class="about"><p class="state">Open</p>
<div class="who"><b class="who-name">Maria Gonzalez</b> <a class="who-mail" href="mailto:maria.gonzalez@mail.example">maria.gonz…</a></div>
<dl class="facts"><dt>Order number</dt><dd>NW-20481</dd><dt>Store</dt><dd>Porto</dd></dl></aside></main>
<script>
  window.pressed = [];
  for (const name of ['click', 'mousedown', 'keydown'])
    for (const at of document.querySelectorAll('body *')) at.addEventListener(name, () => window.pressed.push(name));
  document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); window.pressed.push('submit'); });
</script></body></html>`;

export async function startCrate(tls: World['tls']): Promise<Crate> {
  const requests: string[] = [];
  let isRenewed = false;
  const server = await startHttps(tls, 0, ({ method, url = '/' }, response) => {
    requests.push(`${method} ${url}`);
    const [, id] = /^\/app\/cases\/([^/?]+)/.exec(url) ?? [];
    const html = id ? caseHtml(id) : '<!doctype html><title>Cases · Crate</title><h1>Cases</h1>';
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(isRenewed ? html.replaceAll('case-title', 'heading-main').replaceAll('data-post', 'data-entry') : html);
  });
  return {
    origin: `https://${HOST}`,
    hostRules: `MAP ${HOST}:443 127.0.0.1:${server.port}`,
    requests,
    renew: () => {
      isRenewed = true;
    },
    stop: server.stop,
  };
}
