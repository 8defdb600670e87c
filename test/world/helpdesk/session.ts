// Signed in or out, by a cookie of the browser: a fresh profile is signed in, so that a demo starts at the tickets.
import type { IncomingMessage } from 'node:http';
import { type HelpdeskAnswer, page, redirect } from './answer.ts';
import { loginPage } from './pages/other-pages.ts';

const SIGNED_OUT = 'otter_signed_out=1';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export function isSignedOut(request: IncomingMessage): boolean {
  return (request.headers.cookie ?? '').split('; ').includes(SIGNED_OUT);
}

export function askToSignIn(url: URL): HelpdeskAnswer {
  return redirect(`/login?next=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
}

export function signOut(): HelpdeskAnswer {
  return redirect('/login', `${SIGNED_OUT}; ${ATTRIBUTES}`);
}

export function showLogin(url: URL): HelpdeskAnswer {
  return page(200, loginPage(ownPath(url.searchParams.get('next'))));
}

export function signIn(form: URLSearchParams): HelpdeskAnswer {
  return redirect(ownPath(form.get('next')), `otter_signed_out=; Max-Age=0; ${ATTRIBUTES}`);
}

/** `next` comes with the address: anything but a ticket path of ours would send the agent to a stranger. */
function ownPath(next: string | null): string {
  return next && /^\/tickets(\/\d+)?(\?view=[a-z]+)?$/.test(next) ? next : '/tickets';
}
