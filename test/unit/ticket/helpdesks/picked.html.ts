// A helpdesk that no adapter knows, and the definition that an administrator made of it.
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';

export const CRATE_URL = 'https://crate.example/app/cases/C-77';

export const CRATE: HelpdeskDefinition = {
  schemaVersion: 1,
  id: 'crate',
  name: 'Crate',
  origins: ['https://crate.example'],
  address: '/app/cases/{id}',
  parts: [
    { part: 'subject', selector: '.case-title', optional: false },
    { part: 'status', selector: '[data-role="state"]', optional: false },
    { part: 'priority', selector: '#urgency', optional: true },
    { part: 'tags', selector: '.labels > span', optional: true },
    { part: 'requesterName', selector: '.who .name', optional: false },
    { part: 'requesterEmail', selector: '.who .mail', optional: false },
    { part: 'requesterPhone', selector: '.who .phone', optional: true },
    { part: 'agentName', selector: 'header .me', optional: false },
    { part: 'signIn', selector: 'form.sign-in', optional: false },
  ],
  messages: {
    each: '.post',
    text: '.post-text',
    author: '.post-by',
    time: '.post-at',
    timeAttribute: '',
    customer: '.from-customer',
    agent: '',
    internal: '.private-mark',
    newestFirst: true,
  },
  fields: [{ label: 'Order', selector: '[name="order"]', optional: false }],
  rows: { each: '.facts dt', label: '', value: '' },
  composers: [
    { kind: 'reply', selector: '.answer textarea' },
    { kind: 'note', selector: '.aside-note' },
  ],
  updatedAt: 0,
};

export const CRATE_CASE = `<!doctype html><title>Crate</title>
<header><span class="me">Dana Reyes</span></header>
<main>
  <h1 class="case-title">Where is   my refund?</h1>
  <b data-role="state"></b>
  <select id="urgency"><option>Low</option><option selected>High</option></select>
  <p class="labels"><span>refund</span><span>vip</span><span>refund</span></p>
  <div class="who"><span class="name">Maria Gonzalez &lt;maria@mail.example&gt;</span>
    <a class="mail" href="mailto:maria.gonzalez@mail.example?subject=x">maria.gonz…</a></div>
  <input name="order" value="NW-20481"><input type="password" name="secret" value="hunter2">
  <dl class="facts"><dt>Store:</dt><dd>Porto</dd><dt>Gift</dt><dd></dd></dl>
  <ol>
    <li class="post" id="m3"><i class="private-mark"></i><span class="post-by">Sam</span><time class="post-at">3 hours ago</time>
      <div class="post-text">Waits for release.</div></li>
    <li class="post" data-message-id="m2"><span class="post-by">Dana Reyes</span>
      <time class="post-at" datetime="2026-11-20T09:00:00Z">yesterday</time><div class="post-text">I am looking into it.</div></li>
    <li class="post from-customer"><span class="post-by">Maria Gonzalez</span><span class="post-at" title="19 Nov 2026 08:00 GMT">Thu</span>
      <div class="post-text"><p>Hi,</p><p>where is <b>NW-20481</b>?</p><blockquote>quoted</blockquote></div></li>
  </ol>
  <form class="answer"><textarea></textarea></form>
</main>`;
