// The page where an agent signs in: what the server's own people would have made. Its button sends the agent back with a code.
import { html } from '../helpdesk/html.ts';

/** Where an extension may be sent back to: what browsers keep for that (Chromium, Firefox). */
const RETURN = /^https:\/\/[a-z0-9]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\//;

/** What is wrong with what the page was opened with; null for nothing. */
export function authorizeProblem(query: URLSearchParams, clients: readonly string[]): string | null {
  if (!clients.includes(query.get('client_id') ?? '')) return 'This client is not known.';
  if (!RETURN.test(query.get('redirect_uri') ?? '')) return 'This return address is not allowed.';
  if (query.get('response_type') !== 'code') return 'Only codes are given.';
  if (query.get('code_challenge_method') !== 'S256') return 'A proof of key is needed.';
  if (!/^[A-Za-z0-9_-]{43}$/.test(query.get('code_challenge') ?? '')) return 'The proof of key is none.';
  return null;
}

export function signInPage(query: URLSearchParams): string {
  const hidden = [...query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in · Northwind</title></head>
<body><main><h1>Sign in to Northwind</h1><p>Deskhand asks to work in the shop as Dana Reyes.</p>
<form method="post" action="/oauth/decision">${hidden}
<button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></form></main></body></html>`
    .source;
}
