// The id of a new connection, made of its name: actions and library files name the connection by it. Pure.

const MOST = 60;

/** Letters, digits and hyphens; with a number at its end when another one has it already. */
export function connectionIdFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  const first = RESERVED.has(plain) ? `connection-${plain}` : plain || 'connection';
  const used = new Set(taken);
  let id = first;
  for (let next = 2; used.has(id); next += 1) id = `${first}-${next}`;
  return id;
}

/** `new` opens the form of a new one; the other is inherited by every object, so that no action may name it. */
const RESERVED = new Set(['new', 'constructor']);
