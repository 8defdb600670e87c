// A message's own words, cut into sentences. Offsets point into the message's text.
import { type Line, type LineKind, readLines } from './clean.ts';

export interface Sentence {
  start: number;
  end: number;
  kind: LineKind;
}

// Lines shorter than this were ended by their author; longer ones were wrapped by a mail program in mid-sentence.
const WRAPPED_AT = 60;
const LONGEST = 800;
// Attack: a run of stops that no space follows is tried once, not anew from each of its stops.
const SENTENCE_END = /(?<![.!?…。！？])[.!?…。！？]+["'”’)\]]*(?=\s|$)/gu;

const ABBREVIATION =
  /(?<!\p{L})(art|no|nr|ref|incl|approx|ca|mr|mrs|ms|dr|prof|st|tel|tél|núm|e\.g|i\.e|z\.b|bzw|inkl|\d{1,2}\.\d{1,2}|(?:am|vom|zum|bis|ab|den|dem) \d{1,2}|acct|vs)\.$/iu;

/** The sentences of a message, in order. Quoted lines, greeting and signature come as sentences of their kind. */
export function sentences(text: string, author = ''): Sentence[] {
  const found: Sentence[] = [];
  let open: Sentence[] = [];
  let last: Line | null = null;
  for (const line of readLines(text, author)) {
    const blank = text.slice(line.start, line.end).trim() === '';
    const block = open.at(-1);
    if (!blank && block && last && last.kind === line.kind && last.end - last.start >= WRAPPED_AT) {
      block.end = line.end;
    } else if (!blank) {
      open.push({ start: line.start, end: line.end, kind: line.kind });
    }
    last = blank ? null : line;
    if (blank) {
      for (const each of open) for (const part of cut(text, each)) found.push(part);
      open = [];
    }
  }
  for (const each of open) for (const part of cut(text, each)) found.push(part);
  return found;
}

function cut(text: string, block: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let start = block.start;
  for (const match of text.slice(block.start, block.end).matchAll(SENTENCE_END)) {
    const end = block.start + match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) continue;
    parts.push(...shortened(text, { start, end, kind: block.kind }));
    start = end;
  }
  return [...parts, ...shortened(text, { start, end: block.end, kind: block.kind })];
}

/** A text without any full stop (a log, an attack) comes in pieces, so that no step has to look at all of it for each word. */
function shortened(text: string, { start, end, kind }: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let at = start;
  while (at < end) {
    const space = end - at > LONGEST ? at + text.slice(at, at + LONGEST + 1).lastIndexOf(' ') : end;
    const next = end - at <= LONGEST ? end : space > at + LONGEST / 2 ? space : at + LONGEST;
    if (text.slice(at, next).trim() !== '') parts.push({ start: at, end: next, kind });
    at = next;
  }
  return parts;
}
