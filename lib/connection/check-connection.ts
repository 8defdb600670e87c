// Every rule that a connection must keep, beyond its shape: what is saved and what is imported is judged here. Pure.
import type { Problem } from '../action/check.ts';
import { CONNECTION_ID, INVISIBLE } from '../action/safe-names.ts';
import type { Connection } from '../connection.ts';
import { checkExchange } from './check-exchange.ts';
import { checkOAuth } from './check-oauth.ts';
import { checkPlace } from './check-place.ts';
import { checkSoft401 } from './check-soft-401.ts';
import { checkTestUrl } from './check-url.ts';

/**
 * All problems at once, in the form's order. `field` is a path into the connection: `name`, `key.name`, `oauth.tokenUrl`,
 * `oauth.parameters[0].name`, `exchange.body.template`, `soft401.path`, `origins` (there is none), `origins[1]`, `testUrl`, `account`, `id`.
 * Never throws.
 */
export function checkConnection(connection: Connection): Problem[] {
  const { id, name, kind, key, oauth, exchange, soft401, origins, account } = connection;
  return [
    ...checkName(name),
    ...(kind === 'api-key' ? checkPlace(key, 'key.name') : []),
    ...(kind === 'oauth-client' || kind === 'oauth-code' ? checkOAuth(kind, oauth, origins) : []),
    ...(kind === 'token-exchange' ? checkExchange(exchange, origins) : []),
    ...(getsToken(kind) ? checkSoft401(soft401) : []),
    ...checkOrigins(origins),
    ...checkTestUrl(connection.testUrl, origins),
    ...(INVISIBLE.test(account)
      ? [{ field: 'account', message: 'The account’s name holds an invisible character. Type it anew.' }]
      : []),
    ...(CONNECTION_ID.test(id)
      ? []
      : [{ field: 'id', message: `"${id}" cannot be an id. Use letters, digits, ".", "_" and "-".` }]),
  ];
}

function getsToken(kind: Connection['kind']): boolean {
  return kind === 'oauth-client' || kind === 'oauth-code' || kind === 'token-exchange';
}

/** Exactly as the browser writes an https origin: the secret is sent to what compares equal to it. "*" would mean all sites to permissions. */
export function isOrigin(text: string): boolean {
  return text.startsWith('https://') && !text.includes('*') && URL.parse(text)?.origin === text;
}

function checkName(name: string): Problem[] {
  if (name.trim() === '') return [{ field: 'name', message: 'The name is empty. Write 1 to 120 characters.' }];
  if (name.length > 120) {
    return [{ field: 'name', message: `The name has ${name.length} characters. At most 120 fit.` }];
  }
  if (!INVISIBLE.test(name)) return [];
  return [{ field: 'name', message: 'The name holds an invisible or direction-changing character. Type it anew.' }];
}

function checkOrigins(origins: string[]): Problem[] {
  if (origins.length === 0) {
    return [{ field: 'origins', message: 'There is no address that the secret may go to. Add one.' }];
  }
  return origins.flatMap((origin, index): Problem[] => {
    const field = `origins[${index}]`;
    if (origins.indexOf(origin) < index) return [{ field, message: `"${origin}" stands in the list twice. Keep one.` }];
    if (isOrigin(origin)) return [];
    return [{ field, message: `"${origin}" is no origin. Write it like ${suggestion(origin)}.` }];
  });
}

/** The origin that was probably meant, where the browser can tell. */
function suggestion(text: string): string {
  const meant = URL.parse(text) ?? URL.parse(`https://${text}`);
  const origin = meant?.protocol === 'https:' && !meant.hostname.includes('*') ? meant.origin : '';
  return isOrigin(origin) && /[.:]/.test(meant?.hostname ?? '') ? origin : 'https://api.example.com';
}
