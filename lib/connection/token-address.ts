// Where a connection gets its token, if it is of a kind that does. Pure.
import type { Connection } from '../connection.ts';

/** The address a token or login is asked for at; null for the kinds whose secret itself goes with the request. */
export function tokenAddress({ kind, oauth, exchange }: Connection): string | null {
  switch (kind) {
    case 'oauth-client':
    case 'oauth-code':
      return oauth?.tokenUrl ?? '';
    case 'token-exchange':
      return exchange?.url ?? '';
    default:
      return null;
  }
}

/** That address's origin; null where there is none, '' where what stands there is no address. */
export function tokenOrigin(connection: Connection): string | null {
  const address = tokenAddress(connection);
  return address === null ? null : (URL.parse(address)?.origin ?? '');
}

/** The origins that a request to `origin` needs: its own, and the one where its token comes from. */
export function neededOrigins(connection: Connection | null, origin: string): string[] {
  const token = connection && tokenOrigin(connection);
  return token === null || token === '' || token === origin ? [origin] : [origin, token];
}
