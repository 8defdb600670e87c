// The kinds of connections in people's words.
import type { Connection } from '#lib/connection.ts';

/** In the order in which they are offered. */
export const KINDS = ['bearer', 'api-key', 'basic'] as const satisfies readonly Connection['kind'][];

export const KIND_TITLES: Record<Connection['kind'], string> = {
  bearer: 'Bearer token',
  'api-key': 'API key',
  basic: 'User and password',
};

/** In the middle of a sentence. */
export const KIND_WORDS: Record<Connection['kind'], string> = {
  bearer: 'bearer token',
  'api-key': 'API key',
  basic: 'user name and password',
};

export const KIND_HINTS: Record<Connection['kind'], string> = {
  bearer: 'In the header Authorization',
  'api-key': 'In a header or in the address',
  basic: 'Basic, in the header Authorization',
};
