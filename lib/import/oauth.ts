// Where a document says that OAuth tokens are got, as a connection. The client's id and secret are nobody's but the administrator's. Pure.
import type { FoundCredential } from './imported.ts';
import { looksSecret } from './value-kind.ts';

export const OAUTH_CLIENT_ID =
  'It signs in with OAuth 2: enter the client id in its connection, and the scope if the server wants one.';
export const OAUTH_BY_HAND =
  'It signs in with OAuth 2: the connection takes an access token, which somebody has to renew.';

/** Stands where an administrator has to write; the server refuses it by name. */
const CLIENT_ID = 'client-id';

/** null unless the addresses are written out, as https ones without anything that could be a credential. */
export function foundOAuth(
  kind: 'oauth-client' | 'oauth-code',
  tokenUrl: string,
  authorizeUrl: string,
): FoundCredential | null {
  if (!isPlain(tokenUrl) || (kind === 'oauth-code' && !isPlain(authorizeUrl))) return null;
  return {
    kind,
    oauth: {
      tokenUrl,
      authorizeUrl: kind === 'oauth-code' ? authorizeUrl : '',
      clientId: CLIENT_ID,
      scope: '',
      authentication: kind === 'oauth-code' ? 'none' : 'basic',
      parameters: [],
    },
  };
}

function isPlain(address: string): boolean {
  if (!/^https:\/\/[^\s/?#@{}\\]+(?:\/[^\s?#@{}\\]*)?$/.test(address) || address.length > 2_000) return false;
  return URL.canParse(address) && !address.split('/').some((part) => looksSecret(part));
}
