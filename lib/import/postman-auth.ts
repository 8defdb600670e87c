// Which credential a Postman `auth` stands for. Its values are never looked at, beyond the name of a key and where OAuth gets its tokens.
import type { FoundCredential } from './imported.ts';
import { foundOAuth, OAUTH_BY_HAND, OAUTH_CLIENT_ID } from './oauth.ts';
import { isRecord, listIn, member, scalarText, textIn } from './records.ts';
import { looksSecret } from './value-kind.ts';

/** null for none, which is also what an unknown kind comes to, with a sentence. */
export function readPostmanAuth(auth: unknown, leftOut: string[]): FoundCredential | null {
  if (!isRecord(auth)) return null;
  const type = textIn(auth, 'type').toLowerCase();
  switch (type) {
    case '':
    case 'noauth':
      return null;
    case 'bearer':
    case 'jwt':
      return { kind: 'bearer' };
    case 'basic':
      return { kind: 'basic' };
    case 'oauth2': {
      const isClient = attribute(auth, 'oauth2', 'grant_type') === 'client_credentials';
      const found = foundOAuth(
        isClient ? 'oauth-client' : 'oauth-code',
        attribute(auth, 'oauth2', 'accessTokenUrl'),
        attribute(auth, 'oauth2', 'authUrl'),
      );
      leftOut.push(found ? OAUTH_CLIENT_ID : OAUTH_BY_HAND);
      return found ?? { kind: 'bearer' };
    }
    case 'apikey': {
      const name = attribute(auth, 'apikey', 'key');
      const place = attribute(auth, 'apikey', 'in') === 'query' ? 'query' : 'header';
      // a key that was typed into the field of its name must not be kept as one
      const isName = name !== '' && name.length <= 100 && !looksSecret(name);
      return { kind: 'api-key', key: { in: place, name: isName ? name : 'X-Api-Key' } };
    }
    default:
      leftOut.push('How it signs in is not offered: choose a connection in the editor.');
      return null;
  }
}

/** Version 2.1 has a list of keys and values, version 2.0 an object. */
function attribute(auth: unknown, type: string, name: string): string {
  const entry = listIn(auth, type).find((one) => textIn(one, 'key') === name);
  return scalarText(entry === undefined ? member(member(auth, type), name) : member(entry, 'value')) ?? '';
}
