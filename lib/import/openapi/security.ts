// The credential that an operation asks for, as the kind of a connection. A document never holds a secret, only its place.
import type { FoundCredential } from '../imported.ts';
import { foundOAuth, OAUTH_BY_HAND, OAUTH_CLIENT_ID } from '../oauth.ts';
import { type Foreign, isRecord, member, textIn } from '../records.ts';
import type { OperationReading } from './reading.ts';

export interface NeededCredential {
  credential: FoundCredential;
  help: string;
}

export function credentialOfOperation(
  operation: Foreign,
  document: Foreign,
  reading: OperationReading,
): NeededCredential | null {
  const wanted = member(operation, 'security') ?? member(document, 'security');
  if (!Array.isArray(wanted)) return null;
  const ways = wanted.filter(isRecord).map((way) => Object.keys(way));
  if (ways.length === 0 || ways.some((way) => way.length === 0)) return null;
  const schemes = member(member(document, 'components'), 'securitySchemes');
  const found = ways.slice(0, 20).map((way) => ({
    count: way.length,
    needed: way.map((name) => ofScheme(reading.references.follow(member(schemes, name)))).find((one) => one !== null),
  }));
  // one key alone is what a connection can give; of several the first is better than nothing
  const best = found.find(({ count, needed }) => count === 1 && needed) ?? found.find(({ needed }) => needed);
  if (!best?.needed) {
    reading.leftOut.push('How it signs in is not offered: choose a connection in the editor.');
    return null;
  }
  if (best.count > 1)
    reading.leftOut.push('It asks for several credentials at once: the connection gives the first one alone.');
  const { said, ...needed } = best.needed;
  if (said !== null) reading.leftOut.push(said);
  return needed;
}

function ofScheme(scheme: Foreign): (NeededCredential & { said: string | null }) | null {
  const help = textIn(scheme, 'description');
  const made = (credential: FoundCredential, said: string | null = null) => ({ credential, help, said });
  switch (textIn(scheme, 'type')) {
    case 'http': {
      const kind = textIn(scheme, 'scheme').toLowerCase();
      return kind === 'bearer' || kind === 'basic' ? made({ kind }) : null;
    }
    case 'apiKey': {
      const place = textIn(scheme, 'in');
      const name = textIn(scheme, 'name');
      if ((place !== 'header' && place !== 'query') || name === '') return null;
      // many documents say so in words where their version had no bearer scheme
      if (place === 'header' && name.toLowerCase() === 'authorization' && /\bbearer\b/i.test(help))
        return made({ kind: 'bearer' });
      return made({ kind: 'api-key', key: { in: place, name: name.slice(0, 200) } });
    }
    case 'oauth2': {
      const flows = member(scheme, 'flows');
      // where both are offered, agents act as themselves
      const code = member(flows, 'authorizationCode');
      const client = member(flows, 'clientCredentials');
      const found =
        foundOAuth('oauth-code', textIn(code, 'tokenUrl'), textIn(code, 'authorizationUrl')) ??
        foundOAuth('oauth-client', textIn(client, 'tokenUrl'), '');
      return found ? made(found, OAUTH_CLIENT_ID) : made({ kind: 'bearer' }, OAUTH_BY_HAND);
    }
    case 'openIdConnect':
      return made({ kind: 'bearer' }, OAUTH_BY_HAND);
    default:
      return null;
  }
}
