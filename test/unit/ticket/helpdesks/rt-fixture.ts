// Request Tracker 5.0.3 as it answers and shows a ticket, shortened: structure and ids were read off a running one. Not a test.

export const RT_URL = 'https://help.example/rt/Ticket/Display.html?id=4';

const transaction = (id: number, kind: string, user: string, what: string, body: string) =>
  `<div class="transaction Ticket-transaction ${kind}" data-transaction-id="${id}"><div class="metadata">
  <span class="date">Sun&nbsp;Nov&nbsp;22&nbsp;14:56:21&nbsp;2026</span>
  <span class="description"><span class="user" data-user-id="51"><a>${user}</a></span> - ${what}</span></div>
  <div class="content"><table><tr><td>To:</td><td>support@example.test</td></tr></table>${body}</div></div>`;

const PRIYA = 'Priya Natarajan &lt;priya@devshop.test&gt;';

export const HISTORY = `<div class="history-container">
${transaction(75, 'message odd', PRIYA, 'Ticket created', '<div class="messagebody">\n</div><div class="messagebody"><div class="message-stanza">Import answers 429 since 09:14.<br /><br />Priya<br /></div></div>')}
${transaction(76, 'other even', 'The RT System itself', 'Outgoing email recorded', '')}
${transaction(80, 'message even', PRIYA, 'Correspondence added', '<div class="messagebody"><div class="message-stanza">Still so.<br /><div class="message-stanza-folder closed">Show quoted text</div><div class="message-stanza closed">&gt; A colleague answers soon.<br /></div></div></div>')}
${transaction(82, 'message even', 'dana.agent &#40;Dana Agent&#41;', 'Comments added', '<div class="messagebody"><div class="message-stanza">The contract says 600.<br /></div></div>')}
</div>`;

export const rtPage = (history: string) => `<!DOCTYPE html><html lang="en"><head><title>#4: Import</title></head>
<body class="elevator-light sidebyside" id="comp-Ticket-Display"><div class="main-container"><div id="rt-header-container">
<a id="preferences">Logged in as <span class="current-user">dana.agent</span></a></div>
<div id="header"><h1>#4: Import answers 429 &lt;Too Many Requests&gt;</h1></div>
<div class="titlebox ticket-info-basics"><div class="inline-edit-display">
  <div class="status form-row"><div class="label">Status:</div><div class="value"><span class="current-value">open</span></div></div>
  <div class="priority form-row"><span class="current-value"><span class="Priority ticket-info-priority-low">Low</span>/<span class="FinalPriority">Low</span></span></div></div></div>
<div class="titlebox ticket-info-cfs"><div class="inline-edit-display">
  <div class="form-row custom-field custom-field-3" id="CF-3-ShowRow"><div class="label"><span>Customer Tier:</span></div><div class="value"><span class="current-value">
Enterprise      </span></div></div>
  <div class="form-row custom-field custom-field-4 unset-field" id="CF-4-ShowRow"><div class="label"><span>Order Number:</span></div><div class="value"><span class="current-value">(no value)</span></div></div></div></div>
<div class="titlebox ticket-info-people"><div class="inline-edit-display">
  <div class="form-row owner"><span class="current-value"><span class="user" data-user-id="6">Nobody in particular</span></span></div>
  <div class="form-row requestors"><span class="current-value"><span class="user" data-user-id="51"><a>${PRIYA}</a></span></span></div></div></div>
<div id="delayed_ticket_history">${history}</div></div><p id="bpscredits"></p></body></html>`;

export const LOGIN_PAGE =
  '<!DOCTYPE html><html><body id="comp-NoAuth-Login"><form id="login" name="login" action="/rt/NoAuth/Login.html"></form></body></html>';

export const updatePage = (
  type: string,
  editor = '',
) => `<!DOCTYPE html><html><body id="comp-Ticket-Update"><p id="bpscredits"></p>
<form name="TicketUpdate"><input type="hidden" name="id" value="4" /><select name="UpdateType" id="UpdateType">
<option value="private"${type === 'private' ? ' selected' : ''}>Comments</option><option value="response"${type === 'response' ? ' selected' : ''}>Reply</option></select>
<textarea name="UpdateContent" id="UpdateContent"></textarea>${editor}</form></body></html>`;

const person = (id: string, name: string, email: string) => ({ type: 'user', id, RealName: name, EmailAddress: email });
const priya = person('priya@devshop.test', 'Priya Natarajan', 'priya@devshop.test');
const dana = person('dana.agent', 'Dana Agent', 'dana.agent@example.test');
const part = (id: number, transactionId: number, type: string, content: string, file = '') => ({
  id: String(id),
  TransactionId: String(transactionId),
  ContentType: type,
  Content: content,
  Filename: file,
});

const REST = '/rt/REST/2.0';

/** What REST 2 answers to dana.agent. `total` and `pages` are null there: she may not see everything. */
export const RT_ANSWERS = {
  [`${REST}/ticket/4`]: {
    id: 4,
    Subject: 'Import answers 429 <Too Many Requests>',
    Status: 'open',
    Priority: '0',
    Owner: { type: 'user', id: 'Nobody' },
    Requestor: [{ type: 'user', id: 'priya@devshop.test' }],
    Queue: { type: 'queue', id: '3', Name: 'Customer Support' },
    CustomFields: [
      { id: '3', name: 'Customer Tier', values: ['Enterprise'] },
      { id: '4', name: 'Order Number', values: [] },
      { id: '6', name: 'Scan', values: [{ content_type: 'image/png', filename: 'scan.png' }] },
    ],
  },
  [`${REST}/ticket/4/history`]: {
    total: null,
    items: [
      { id: '82', Type: 'Comment', Created: '2026-11-22T14:56:23Z', Creator: dana },
      { id: '81', Type: 'Correspond', Created: '2026-11-22T14:56:22Z', Creator: dana },
      { id: '80', Type: 'Correspond', Created: '2026-11-22T14:56:22Z', Creator: priya },
      { id: '75', Type: 'Create', Created: '2026-11-22T14:56:21Z', Creator: priya },
    ],
  },
  [`${REST}/ticket/4/attachments`]: {
    total: null,
    items: [
      part(31, 82, 'text/plain', 'The contract says 600.\n'),
      part(30, 81, 'text/html', '<p>Hello&nbsp;Priya,</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script>'),
      part(29, 80, 'text/plain', 'Still so.\r\n\r\n> A colleague answers soon.\r\n'),
      part(28, 75, 'text/plain', 'secret list', 'list.txt'),
      part(27, 75, 'text/html', '<p>Import answers 429 since <b>09:14</b>. 🙏</p>'),
      part(26, 75, 'text/plain', ''),
    ],
  },
  [`${REST}/user/dana.agent`]: {
    Name: 'dana.agent',
    RealName: 'Dana Agent',
    EmailAddress: 'dana.agent@example.test',
    Privileged: 1,
  },
  [`${REST}/user/priya%40devshop.test`]: {
    Name: 'priya@devshop.test',
    RealName: 'Priya Natarajan',
    EmailAddress: 'priya@devshop.test',
    Privileged: 0,
    MobilePhone: '+44 20 7946 0001',
  },
};
