// The kinds of connections in people's words. Pure.
import type { Connection } from '#lib/connection.ts';

/** In the order in which they are offered. */
export const KINDS = [
  'bearer',
  'api-key',
  'basic',
  'oauth-client',
  'oauth-code',
  'token-exchange',
] as const satisfies readonly Connection['kind'][];

export const KIND_TITLES: Record<Connection['kind'], string> = {
  bearer: 'Bearer token',
  'api-key': 'API key',
  basic: 'User and password',
  'oauth-client': 'OAuth client',
  'oauth-code': 'OAuth sign-in',
  'token-exchange': 'Token login',
};

/** In the middle of a sentence. */
export const KIND_WORDS: Record<Connection['kind'], string> = {
  bearer: 'bearer token',
  'api-key': 'API key',
  basic: 'user name and password',
  'oauth-client': 'OAuth client credentials',
  'oauth-code': 'OAuth sign-in',
  'token-exchange': 'token login',
};

export const KIND_HINTS: Record<Connection['kind'], string> = {
  bearer: 'In the header Authorization',
  'api-key': 'In a header or in the address',
  basic: 'Basic, in the header Authorization',
  'oauth-client': 'A client’s secret gets the token',
  'oauth-code': 'Each agent signs in at the server',
  'token-exchange': 'A login call gets the token',
};

/** Kinds whose token is got with what a person gives, and got again when it no longer holds. */
export function renewsToken(kind: Connection['kind']): boolean {
  return kind === 'oauth-client' || kind === 'oauth-code' || kind === 'token-exchange';
}

/** What a person gives for it; null: nothing but a sign-in. */
export interface SecretWords {
  /** A user name and a password instead of one text. */
  login: boolean;
  /** The field's label. */
  label: string;
  /** What one text is good for. */
  use: 'bearer' | 'client' | 'key';
}

export function secretWordsOf(connection: Pick<Connection, 'kind' | 'oauth' | 'exchange'>): SecretWords | null {
  switch (connection.kind) {
    case 'bearer':
      return { login: false, label: 'Secret', use: 'bearer' };
    case 'api-key':
      return { login: false, label: 'Secret', use: 'key' };
    case 'basic':
      return { login: true, label: 'Password', use: 'key' };
    case 'oauth-client':
      return { login: false, label: 'Client secret', use: 'client' };
    case 'oauth-code':
      return connection.oauth?.authentication === 'none'
        ? null
        : { login: false, label: 'Client secret', use: 'client' };
    case 'token-exchange':
      return connection.exchange?.secret === 'key'
        ? { login: false, label: 'Key', use: 'key' }
        : { login: true, label: 'Password', use: 'key' };
  }
}
