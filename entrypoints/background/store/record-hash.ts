// A short hash of a stored definition, to notice lost or altered records. It guards against accidents, not against an attacker: whoever
// can write the database can write the hash. Synchronous, because a transaction ends at the first wait for anything but the database.
import type { StoredDefinition } from './schema.ts';

export type DefinitionKind = 'action' | 'connection' | 'helpdesk';

const PRIME = 0x01000193;
const WORD = 0xffffffffffffffffn;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), a UTF-16 unit a step, 32 bits, from a given start. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

const hex = (value: number) => value.toString(16).padStart(8, '0');

/**
 * 16 hex digits over the record's kind, key and whole content. The database gives a record back with its members in the order they were
 * written in, so the text needs no sorting: that would take most of the time. 10,000 actions of 1.5 kB take 0.2 s, as long as reading them.
 */
export function recordHash(kind: DefinitionKind, { id, definition }: StoredDefinition): string {
  const text = kind + JSON.stringify([id, definition]);
  return hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x2f0b4c47));
}

export const EMPTY_SUM = '0'.repeat(16);

/** The sum of all record hashes, free of order: adding and taking away one record costs the same in a library of any size. */
export function addHash(sum: string, hash: string): string {
  return ((BigInt(`0x${sum}`) + BigInt(`0x${hash}`)) & WORD).toString(16).padStart(16, '0');
}

export function takeHash(sum: string, hash: string): string {
  return ((BigInt(`0x${sum}`) - BigInt(`0x${hash}`)) & WORD).toString(16).padStart(16, '0');
}
