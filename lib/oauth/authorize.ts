// The server's sign-in page: the address that opens it, and what it sends the agent back with. Pure.
import { signInFailed } from './sign-in-error.ts';
import type { OAuth } from './token-call.ts';

/**
 * Where a server's sign-in page sends agents back to: an address of its own for each server, so that no server's page can get another
 * server's code sent to itself (mix-up: RFC 9700, 4.4.2.2).
 * @param base what the browser keeps for this extension, such as `https://<extension id>.chromiumapp.org/`
 * @param pageUrl the address of the sign-in page
 */
export function returnAddress(base: string, pageUrl: string): string {
  return new URL(`/${encodeURIComponent(new URL(pageUrl).host)}`, base).href;
}

/** RFC 6749, 4.1.1 and RFC 7636, 4.3. What the address says already stays. */
export function authorizeUrl(
  oauth: OAuth,
  { returnUrl, state, challenge }: { returnUrl: string; state: string; challenge: string },
): string {
  const url = new URL(oauth.authorizeUrl);
  const add = (name: string, value: string) => url.searchParams.append(name, value);
  add('response_type', 'code');
  add('client_id', oauth.clientId);
  add('redirect_uri', returnUrl);
  if (oauth.scope !== '') add('scope', oauth.scope);
  add('state', state);
  add('code_challenge', challenge);
  add('code_challenge_method', 'S256');
  for (const { name, value } of oauth.parameters) add(name, value);
  return url.href;
}

/** RFC 6749, 4.1.2.1. Only what a person can do something about; the server's own words are never shown. */
const REFUSALS: Record<string, [message: string, advice: string]> = {
  access_denied: ['The sign-in was refused at the server’s page.', 'Sign in again and allow access there.'],
  unauthorized_client: [
    'The server does not let this client sign people in.',
    'The administrator must allow it at the server.',
  ],
  invalid_scope: [
    'The server does not know the scope that was asked for.',
    'The administrator must correct the scope.',
  ],
  temporarily_unavailable: ['The server cannot sign people in just now.', 'Try again in a few minutes.'],
  server_error: ['The server failed while signing you in.', 'Try again in a few minutes.'],
};

/**
 * The code out of the address that the sign-in page sent the agent back to.
 * @param state what the page was opened with: another one means that somebody else's sign-in was pushed in (RFC 6749, 10.12)
 * @throws AppError sign-in-failed
 */
export function readReturn(
  address: string,
  { name, returnUrl, state }: { name: string; returnUrl: string; state: string },
): string {
  const url = URL.parse(address);
  const wanted = new URL(returnUrl);
  if (!url || url.origin !== wanted.origin || url.pathname !== wanted.pathname) {
    throw signInFailed(`The sign-in page for “${name}” came back to another address than Deskhand’s.`, TRY_AGAIN);
  }
  const states = url.searchParams.getAll('state');
  if (states.length !== 1 || states[0] !== state) {
    throw signInFailed(
      `The answer of the sign-in page for “${name}” does not belong to this sign-in, so it was thrown away.`,
      TRY_AGAIN,
    );
  }
  const error = url.searchParams.get('error');
  if (error !== null) {
    const [message, advice] = REFUSALS[Object.hasOwn(REFUSALS, error) ? error : ''] ?? [
      'The server’s page ended the sign-in with an error.',
      'Try again. If it keeps happening, the administrator must look at this connection.',
    ];
    throw signInFailed(message, advice);
  }
  const codes = url.searchParams.getAll('code');
  const [code] = codes;
  if (codes.length === 1 && code !== undefined && /^[\x20-\x7e]{1,4000}$/.test(code)) return code;
  throw signInFailed(`The sign-in page for “${name}” came back without a code.`, TRY_AGAIN);
}

const TRY_AGAIN = 'Sign in again. If it keeps happening, the administrator must look at this connection.';
