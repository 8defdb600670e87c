// An output as plain text. Apart from outputs.ts, so that the pages do not carry what evaluates paths.
import type { OutputValue, ShownValue } from '../run.ts';

/** Plain text for copying and inserting: a line an entry, "name: value" for members, '' for what is empty or missing. */
export function outputText(output: OutputValue): string {
  return output.value ? valueText(output.value, '\n') : '';
}

function valueText(value: ShownValue, separator: '\n' | ', '): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'boolean':
      return String(value.value);
    case 'text':
    case 'number':
      return value.text;
    case 'list':
      return value.items.map((item) => valueText(item, ', ')).join(separator);
    case 'object':
      return value.members.map((member) => `${member.name}: ${valueText(member.value, ', ')}`).join(separator);
  }
}
