// The rules for a connection's addresses. A secret or a token goes to the first two, so their origin must be one that it was given for.
import type { Problem } from '../action/check.ts';

/** Where a token is got: a secret goes there. @param what how the form calls it: "token address" */
export function checkTokenUrl(text: string, field: string, what: string, origins: readonly string[]): Problem[] {
  if (text.trim() === '') return [{ field, message: `The ${what} is empty. Write it like ${EXAMPLE}.` }];
  return [...checkHttps(text, field, what), ...checkNamed(text, field, what, origins)];
}

/** The server's own page: an agent sees it, and no secret goes there. */
export function checkAuthorizeUrl(text: string, field: string): Problem[] {
  const what = 'address of the sign-in page';
  if (text.trim() === '') return [{ field, message: `The ${what} is empty. Write it like ${PAGE_EXAMPLE}.` }];
  return checkHttps(text, field, what);
}

/** May be empty. */
export function checkTestUrl(text: string, origins: readonly string[]): Problem[] {
  if (text === '') return [];
  const [field, what] = ['testUrl', 'test address'];
  return [...checkHttps(text, field, what), ...checkNamed(text, field, what, origins)];
}

const EXAMPLE = 'https://login.example.com/oauth/token';
const PAGE_EXAMPLE = 'https://login.example.com/oauth/authorize';

/** At most one problem. */
function checkHttps(text: string, field: string, what: string): Problem[] {
  if (/\{\{|\}\}/.test(text)) {
    return [{ field, message: `The ${what} cannot hold placeholders. Write it out.` }];
  }
  const url = URL.parse(text);
  if (!url || !/^https:\/\/[^/\\]/i.test(text) || /[\s\p{Cc}]/u.test(text)) {
    return [{ field, message: `The ${what} is no https address. Write it like ${EXAMPLE}.` }];
  }
  // A user name before the host makes one server look like another.
  if (url.username !== '' || url.password !== '' || /^https:\/\/[^/?#]*@/i.test(text)) {
    return [{ field, message: `The ${what} holds a user name or password. Leave it out: secrets stand elsewhere.` }];
  }
  if (text.includes('#')) return [{ field, message: `The ${what} holds a “#”. Leave it and what follows it out.` }];
  return [];
}

/** An edited address must not carry a secret to where it was not given for. */
function checkNamed(text: string, field: string, what: string, origins: readonly string[]): Problem[] {
  const origin = URL.parse(text)?.origin;
  if (origin === undefined || origin === 'null' || origins.includes(origin)) return [];
  return [
    { field, message: `The ${what} is at ${origin}, which is not among the connection’s addresses. Add it there.` },
  ];
}
