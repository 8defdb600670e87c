// Where placeholders stand in a text, and which of them name no input. Pure: the editors colour what this finds.
import { placeholderAt } from '#lib/action/placeholder.ts';
import type { Input } from '#lib/action/schema.ts';

export type KnownInput = Pick<Input, 'name' | 'type' | 'description' | 'sensitive'>;

export interface PlaceholderMark {
  /** Offsets into the text. */
  from: number;
  to: number;
  is: 'known' | 'unknown' | 'malformed';
  /** What a pointer resting on it reads. */
  title: string;
}

/** How much of what begins no placeholder is marked, in characters. */
const MOST = 60;

/** @param caret what it stands in is being written and not called wrong yet; null when nobody is writing */
export function findMarks(text: string, inputs: readonly KnownInput[], caret: number | null = null): PlaceholderMark[] {
  const known = new Map(inputs.map((input) => [input.name, input]));
  const marks: PlaceholderMark[] = [];
  let at = text.indexOf('{{');
  while (at !== -1) {
    const name = placeholderAt(text, at);
    const to = name === null ? endOfMalformed(text, at) : at + name.length + 4;
    const mark = name === null ? ({ is: 'malformed', title: MALFORMED } as const) : saying(name, known.get(name));
    const written = caret !== null && at < caret && caret < to + (name === null ? 1 : 0);
    if (mark.is === 'known' || !written) marks.push({ from: at, to, ...mark });
    at = text.indexOf('{{', to);
  }
  return marks;
}

const MALFORMED = 'Begins with {{ but is no placeholder. Write {{input_name}}, without spaces.';

function saying(name: string, input: KnownInput | undefined): Pick<PlaceholderMark, 'is' | 'title'> {
  if (!input) return { is: 'unknown', title: `There is no input called “${name}”.` };
  const description = input.description === '' ? '' : `: ${input.description}`;
  return { is: 'known', title: `${input.name} (${input.type})${description}` };
}

function endOfMalformed(text: string, at: number): number {
  const rest = text.slice(at, at + MOST);
  const closing = rest.indexOf('}}');
  const line = rest.search(/[\n"]/);
  const end = closing !== -1 && (line === -1 || closing < line) ? closing + 2 : 2;
  return at + end;
}
