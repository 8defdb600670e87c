// One text for one value, whatever order its members were written in: what hashes and comparisons are made of. Pure.

/** JSON with the members of every object in code unit order; members that are undefined are left out. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Whether two values have the same canonical text, found out without writing it: at the first difference it is over. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return canonicalText(a) === canonicalText(b);
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item ?? null, b[index] ?? null))
    );
  return !Array.isArray(b) && saysAllOf(a, b) && saysAllOf(b, a, true);
}

/** @param known that each member of `a` in both is the same */
function saysAllOf(a: object, b: object, known = false): boolean {
  return Object.entries(a).every(([name, member]) => {
    if (member === undefined) return true;
    const other = Object.hasOwn(b, name) ? (b as Record<string, unknown>)[name] : undefined;
    return other !== undefined && (known || sameValue(member, other));
  });
}
