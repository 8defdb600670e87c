// "Copy all": every output that has a value, a line each; sensitive ones stay out, and that is said. Pure.
import { outputText } from '#lib/action/output-text.ts';
import type { OutputValue } from '#lib/run.ts';

export function copyAllText(outputs: OutputValue[]): { text: string; said: string } {
  const present = outputs.filter((output) => output.value !== null);
  const copied = present.filter((output) => output.audience !== 'sensitive' && !output.masked);
  const left = present.filter((output) => !copied.includes(output)).map((output) => output.name);
  const lines = copied.map((output) => {
    const text = outputText(output);
    return text.includes('\n') ? `${output.name}:\n${text}` : `${output.name}: ${text}`;
  });
  const count = copied.length === 1 ? '1 output copied.' : `${copied.length} outputs copied.`;
  const rest = left.length === 0 ? '' : ` Left out, because sensitive: ${left.join(', ')}.`;
  return { text: lines.join('\n'), said: `${count}${rest}` };
}
