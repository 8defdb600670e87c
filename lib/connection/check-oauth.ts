// The rules for both OAuth kinds. Pure.
import type { Problem } from '../action/check.ts';
import type { Connection } from '../connection.ts';
import { checkAuthorizeUrl, checkTokenUrl } from './check-url.ts';

/** Deskhand's own: another value in their place would undo what they protect (RFC 6749, RFC 7636). */
const OWN: ReadonlySet<string> = new Set([
  'grant_type',
  'client_id',
  'client_secret',
  'scope',
  'code',
  'redirect_uri',
  'code_verifier',
  'code_challenge',
  'code_challenge_method',
  'refresh_token',
  'response_type',
  'state',
]);

export function checkOAuth(
  kind: 'oauth-client' | 'oauth-code',
  oauth: Connection['oauth'],
  origins: readonly string[],
): Problem[] {
  if (!oauth) return [{ field: 'oauth.tokenUrl', message: 'Say where the token is got.' }];
  return [
    ...(kind === 'oauth-code' ? checkPageUrl(oauth.authorizeUrl, 'oauth.authorizeUrl') : []),
    ...checkTokenUrl(oauth.tokenUrl, 'oauth.tokenUrl', 'token address', origins),
    ...checkClientId(oauth.clientId),
    ...checkScope(oauth.scope),
    ...(kind === 'oauth-client' && oauth.authentication === 'none'
      ? [
          {
            field: 'oauth.authentication',
            message: 'Client credentials need a secret. Choose the header or the body for it.',
          },
        ]
      : []),
    ...oauth.parameters.flatMap(({ name, value }, index) => checkParameter(name, value, `oauth.parameters[${index}]`)),
  ];
}

/** What the address says already stays: a state or challenge in it would compete with Deskhand's own. */
function checkPageUrl(text: string, field: string): Problem[] {
  const own = [...(URL.parse(text)?.searchParams.keys() ?? [])].find((name) => OWN.has(name));
  return own === undefined
    ? checkAuthorizeUrl(text, field)
    : [{ field, message: `Deskhand sends "${own}" itself. Take it out of the address.` }];
}

/** RFC 6749, appendix A.1. */
function checkClientId(clientId: string): Problem[] {
  const field = 'oauth.clientId';
  if (clientId.trim() === '') return [{ field, message: 'The client id is empty. Copy it from the server.' }];
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(clientId)) return [];
  return [
    { field, message: 'The client id holds a space at an end or a character that cannot be sent. Copy it again.' },
  ];
}

/** RFC 6749, 3.3: words of visible ASCII without quotation marks and backslashes, one space between two. */
function checkScope(scope: string): Problem[] {
  if (scope === '' || /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope)) return [];
  return [{ field: 'oauth.scope', message: 'Write scopes as the server calls them, with one space between two.' }];
}

function checkParameter(name: string, value: string, field: string): Problem[] {
  if (name.trim() === '') return [{ field: `${field}.name`, message: 'The parameter has no name, such as audience.' }];
  if (OWN.has(name)) {
    return [{ field: `${field}.name`, message: `Deskhand sends "${name}" itself. Leave it out here.` }];
  }
  if (name.isWellFormed() && value.isWellFormed()) return [];
  return [{ field: `${field}.value`, message: 'The parameter holds half of a character. Type it anew.' }];
}
