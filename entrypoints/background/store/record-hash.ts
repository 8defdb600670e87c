// A short hash of a definition, to notice lost or altered records. It guards against accidents, not against an attacker: whoever can
// write the database can write the hash. Synchronous, because a transaction ends at the first wait for anything but the database.
import { canonicalText } from '#lib/run/canonical.ts';

const PRIME = 0x01000193;
const WORD = 0xffffffffffffffffn;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, 32 bits, from a given start. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

const hex = (value: number) => value.toString(16).padStart(8, '0');

/** 16 hex digits over the record's kind and whole content. */
export function recordHash(kind: 'action' | 'connection', definition: unknown): string {
  const text = `${kind}:${canonicalText(definition)}`;
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
