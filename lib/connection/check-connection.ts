// Every rule that a connection must keep, beyond its shape: what is saved and what is imported is judged here. Pure.
import type { Problem } from '../action/check.ts';
import { checkCredentialHeader } from '../action/headers.ts';
import { CONNECTION_ID, INVISIBLE } from '../action/safe-names.ts';
import type { Connection } from '../connection.ts';
import { AppError } from '../errors.ts';

/**
 * All problems at once, in the form's order. `field`: `name`, `key.name`, `origins` (there is none), `origins[1]`, `account`, `id`.
 * Never throws.
 */
export function checkConnection(connection: Connection): Problem[] {
  const { id, name, kind, key, origins, account } = connection;
  return [
    ...checkName(name),
    ...(kind === 'api-key' ? checkKey(key) : []),
    ...checkOrigins(origins),
    ...(INVISIBLE.test(account)
      ? [{ field: 'account', message: 'The account’s name holds an invisible character. Type it anew.' }]
      : []),
    ...(CONNECTION_ID.test(id)
      ? []
      : [{ field: 'id', message: `"${id}" cannot be an id. Use letters, digits, ".", "_" and "-".` }]),
  ];
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

function checkKey(key: Connection['key']): Problem[] {
  const field = 'key.name';
  if (!key) return [{ field, message: 'Say in which header or query parameter the key is sent, such as X-Api-Key.' }];
  if (key.in === 'query') {
    if (key.name.trim() === '') {
      return [{ field, message: 'The query parameter has no name. Write it as the API calls it, such as api_key.' }];
    }
    return key.name.isWellFormed() ? [] : [{ field, message: 'The name holds half of a character. Type it anew.' }];
  }
  try {
    checkCredentialHeader(key.name, field);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ field, message: `${error.detail.message} ${error.detail.advice}` }];
  }
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
