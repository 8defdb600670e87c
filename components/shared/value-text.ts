// A response's value as one line of plain text, for a table's cell or a list's entry. Pure.
import type { ShownValue } from '#lib/run.ts';
import { readableName } from './readable-name.ts';

/** Lists and objects are written out in words: "Size 42, Colour blue". */
export function valueText(value: ShownValue): string {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text;
    case 'boolean':
      return value.value ? 'yes' : 'no';
    case 'empty':
      return 'empty';
    case 'list':
      return value.items.map(valueText).join(', ');
    case 'object':
      return value.members.map((member) => `${readableName(member.name)} ${valueText(member.value)}`).join(', ');
  }
}
