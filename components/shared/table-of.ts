// Rows and columns out of a list of objects. Pure.
import type { ShownValue } from '#lib/run.ts';

export interface Table {
  columns: { name: string; numbers: boolean }[];
  rows: (ShownValue | null)[][];
}

/** The columns are every member's name, in the order first met. null: the value is no list of objects. */
export function tableOf(value: ShownValue): Table | null {
  if (value.kind !== 'list' || value.items.length === 0) return null;
  const names: string[] = [];
  const objects: Map<string, ShownValue>[] = [];
  for (const item of value.items) {
    if (item.kind !== 'object') return null;
    objects.push(new Map(item.members.map((member) => [member.name, member.value])));
    for (const member of item.members) if (!names.includes(member.name)) names.push(member.name);
  }
  const rows = objects.map((object) => names.map((name) => object.get(name) ?? null));
  const columns = names.map((name, index) => ({
    name,
    numbers: rows.every((row) => row[index] == null || row[index].kind === 'number' || row[index].kind === 'empty'),
  }));
  return { columns, rows };
}
