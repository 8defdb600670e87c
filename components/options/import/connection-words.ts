// A connection's kind and place in words. Pure.
import type { Connection } from '#lib/connection.ts';

export function keyWords({ kind, key, origins }: Connection): string {
  const where = origins.join(', ');
  if (kind === 'bearer') return `bearer token for ${where}`;
  if (kind === 'basic') return `user name and password for ${where}`;
  return `API key in the ${key?.in === 'query' ? 'query parameter' : 'header'} ${key?.name ?? ''} for ${where}`;
}
