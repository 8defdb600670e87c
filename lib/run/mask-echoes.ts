// A server that echoes its request must not bring the connection's secret back to a page or into the record by way of an output. Pure.
import type { OutputValue, ShownValue } from '#lib/run.ts';
import { maskWords } from './redact.ts';

/** Shorter ones are words like any other: masking them would eat into what agents have to read. */
const TELLING = 8;

/** @param words the texts that give the secret away (`secretWords`) */
export function maskEchoes(outputs: OutputValue[], words: readonly string[]): OutputValue[] {
  const telling = words.filter((word) => word.length >= TELLING);
  if (telling.length === 0) return outputs;
  return outputs.map((output) => (output.value ? { ...output, value: masked(output.value, telling) } : output));
}

function masked(value: ShownValue, words: readonly string[]): ShownValue {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: maskWords(value.text, words) };
    case 'number': {
      const text = maskWords(value.text, words);
      return text === value.text ? value : { kind: 'text', text };
    }
    case 'list':
      return { kind: 'list', items: value.items.map((item) => masked(item, words)) };
    case 'object':
      return {
        kind: 'object',
        members: value.members.map((member) => ({
          name: maskWords(member.name, words),
          value: masked(member.value, words),
        })),
      };
    default:
      return value;
  }
}
