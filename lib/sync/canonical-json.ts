// The one text of a library file: what is signed, compared byte for byte, and readable in Git. Pure.

/**
 * JSON with the members of every object in code unit order, indented by two spaces, a line end last. Equal values give equal texts.
 * The order is RFC 8785's; the spaces are ours, so that people can review what they sign.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, "__proto__" is a member like any other.
  const members: Record<string, unknown> = Object.create(null);
  // Numbers as names stand first whatever their order here, and always in the same one.
  for (const name of Object.keys(value).sort()) members[name] = sorted(Reflect.get(value, name));
  return members;
}
