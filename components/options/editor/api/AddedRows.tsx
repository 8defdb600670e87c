// Rows that nobody has to write.
import type { AddedRow } from './added-rows.ts';

export function AddedRows({ rows }: { rows: AddedRow[] }) {
  return rows.map(({ name, says }) => (
    <li key={name} data-fixed="">
      <code>{name}</code>
      <span>{says}</span>
    </li>
  ));
}
