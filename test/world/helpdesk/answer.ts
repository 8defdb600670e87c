// What the helpdesk answers, as plain values: pages decide, one place sends.
import type { ServerResponse } from 'node:http';

export interface HelpdeskAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export function page(status: number, source: string): HelpdeskAnswer {
  return file(status, 'text/html; charset=utf-8', source);
}

export function words(status: number, text: string): HelpdeskAnswer {
  return file(status, 'text/plain; charset=utf-8', text);
}

export function file(status: number, type: string, body: string | Buffer): HelpdeskAnswer {
  return { status, headers: { 'content-type': type }, body };
}

export function redirect(location: string, cookie?: string): HelpdeskAnswer {
  return { status: 303, headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) }, body: '' };
}

/** Strict on purpose: an extension has to live beside a policy like this one. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function send(response: ServerResponse, answer: HelpdeskAnswer): void {
  response
    .writeHead(answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    .end(answer.body);
}
