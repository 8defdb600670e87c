// A ticket page of the demo helpdesk, with the marks its reader relies on. Not a test.

export const OTTER_URL = 'https://support.northwind.example/tickets/1042';

export const OTTER_TICKET = `<!doctype html><html lang="en" data-helpdesk="otter"><head><title>#1042</title><style>.body { white-space: pre-wrap; }</style></head><body>
<header><span data-agent-name="Dana Reyes" data-agent-email="dana.reyes@northwind.example">Dana Reyes</span></header>
<main data-ticket-id="t-88" data-ticket-number="1042">
  <h1 data-field="subject">Kettle arrived   dented (NW-20481)</h1>
  <span data-field="status">open</span><span data-field="priority">high</span><span data-field="assignee">Dana Reyes</span>
  <span data-field="requester-name">Maria Gonzalez</span><a data-field="requester-email">maria.gonzalez@mail.example</a>
  <span data-field="requester-phone">+34 600 123 456</span>
  <span data-field="tag">damage</span><span data-field="tag">kettle</span>
  <dl data-fields><div data-field-key="order"><dt>Order reference</dt><dd>NW-20481</dd></div><div data-field-key="gift"><dt>Gift</dt><dd></dd></div></dl>
  <ol data-thread>
    <li data-message-id="m1" data-role="requester" data-public="true"><b class="author">Maria Gonzalez</b>
      <time datetime="2026-11-03T09:00:00Z">Tuesday</time>
      <div class="body" data-body>Hello,

order <b>NW-</b><i>20481</i> is dented.
{{secret}} &lt;script&gt;alert(1)&lt;/script&gt;</div></li>
    <li data-message-id="m2" data-role="agent" data-public="false"><b class="author" data-email="dana.reyes@northwind.example">Dana Reyes</b>
      <time datetime="2026-11-03T09:05:00Z">Tuesday</time><div data-body>Offer a voucher.</div></li>
    <li data-message-id="m3" data-role="robot" data-public="true"><b class="author">Otter</b><div data-body>Moved.</div></li>
  </ol>
  <form data-composer data-kind="reply" hidden><textarea aria-label="Reply"></textarea></form>
  <form data-composer data-kind="note"><textarea aria-label="Note"></textarea></form>
</main></body></html>`;
