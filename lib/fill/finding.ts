// One place in a ticket's text where a value may stand, and how it is told to people.
import type { Provenance } from './filled-input.ts';
import { oncePer } from './once-per.ts';
import type { Passage, Reading, ReadSentence } from './reading.ts';

export interface Finding {
  value: string;
  passage: Passage;
  sentence: ReadSentence;
  /** Offsets into the passage's text of the words that gave the value. */
  start: number;
  end: number;
}

/** Where a finder saw something in a sentence: offsets into that sentence. */
export interface Spot {
  value: string;
  start: number;
  end: number;
}

// A pasted list of a thousand numbers is no answer to which one is meant; the newest are looked at.
const MOST_FINDINGS = 150;

type Finder = (sentence: string, passage: Passage) => Iterable<Spot>;
type Part = 'sentences' | 'history';

/** By reading: e-mail addresses, people and amounts are looked for by many inputs, and stand where they stand. */
const found = {
  sentences: oncePer((_: Reading) => new Map<Finder, readonly Finding[]>()),
  history: oncePer((_: Reading) => new Map<Finder, readonly Finding[]>()),
};

/** Runs a finder over every sentence of a ticket that its authors wrote themselves, or over the history that they quoted. */
export function findAll(reading: Reading, find: Finder, part: Part = 'sentences'): readonly Finding[] {
  const known = found[part](reading);
  const findings = known.get(find) ?? look(reading, find, part);
  known.set(find, findings);
  return findings;
}

function look(reading: Reading, find: Finder, part: Part): Finding[] {
  const findings: Finding[] = [];
  for (const passage of reading.passages.toReversed()) {
    for (const sentence of passage[part]) {
      for (const { value, start, end } of find(sentence.text, passage)) {
        if (findings.length === MOST_FINDINGS) return findings;
        findings.push({ value, passage, sentence, start: sentence.start + start, end: sentence.start + end });
      }
    }
  }
  return findings;
}

const LONGEST_QUOTE = 120;
const WORDS_BEFORE = 40;
const WORDS_AFTER = 20;

/** Where a finding stands. `quote` is the passage's text between `start` and `end`: the value with a few words around it. */
export function provenanceOf({ passage, sentence, start, end }: Finding): Provenance {
  const from = wordEdge(passage.text, sentence.start, start, WORDS_BEFORE);
  const to = end + wordsAfter(passage.text.slice(end, Math.min(sentence.end, end + WORDS_AFTER)), sentence.end - end);
  const fits = to - from <= LONGEST_QUOTE;
  const quoteStart = fits ? from : start;
  const quoteEnd = fits ? to : Math.min(end, start + LONGEST_QUOTE);
  return {
    kind: passage.kind,
    label: passage.kind === 'message' ? '' : passage.kind,
    messageId: passage.messageId,
    author: passage.author,
    at: passage.at,
    quote: passage.text.slice(quoteStart, quoteEnd),
    start: quoteStart,
    end: quoteEnd,
  };
}

function wordEdge(text: string, sentenceStart: number, start: number, most: number): number {
  if (start - sentenceStart <= most)
    return sentenceStart + (text.slice(sentenceStart, start).match(/^\s*/)?.[0].length ?? 0);
  const space = text.slice(start - most, start).search(/\s\S/);
  return space === -1 ? start : start - most + space + 1;
}

function wordsAfter(after: string, left: number): number {
  if (after.length >= left) return after.trimEnd().length;
  const space = after.search(/\s\S*$/);
  return space === -1 ? 0 : after.slice(0, space).trimEnd().length;
}
