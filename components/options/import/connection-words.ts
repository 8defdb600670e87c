// A connection's kind and place in words. Pure.
import type { Connection } from '#lib/connection.ts';
import { KIND_WORDS } from '../connections/kinds.ts';

export function keyWords({ kind, key, origins }: Connection): string {
  const where = origins.join(', ');
  const place =
    kind === 'api-key' && key ? ` in the ${key.in === 'query' ? 'query parameter' : 'header'} ${key.name}` : '';
  return `${KIND_WORDS[kind]}${place} for ${where}`;
}
