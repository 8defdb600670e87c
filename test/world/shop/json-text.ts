// JSON as the shop reads and writes it: numbers keep their text, so that money keeps its zeros and 19-digit ids their digits.
import { Money } from './money.ts';

// Node 24 has both (proposal "JSON.parse source text access"); TypeScript's library does not declare them yet.
const json = JSON as unknown as {
  rawJSON(text: string): unknown;
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
};

/** A number as the caller wrote it. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Throws SyntaxError. Every number becomes a NumberText. */
export function readJson(text: string): unknown {
  return json.parse(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined ? new NumberText(context.source) : value,
  );
}

/** Money becomes a number with two digits, a bigint a number with all of its digits. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Money) return json.rawJSON(part.toString());
    if (typeof part === 'bigint') return json.rawJSON(part.toString());
    return part;
  });
}
