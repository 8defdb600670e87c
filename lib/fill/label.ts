// What an input is called, as words to look for near a value: its name, and the synonyms that customers use.
import { stemmer } from 'stemmer';
import type { Input } from '../action/schema.ts';
import { isStopWord } from '../suggest/stop-words.ts';
import { contentTokens, foldWord, identifierWords, words } from '../suggest/tokens.ts';
import { oncePer } from './once-per.ts';
import { synonymsOf } from './synonyms.ts';

export interface Label {
  /** The name's words, folded, in order. */
  name: string[];
  /** The stems that tell this input from others: the name's own, without "number", "id", "new", … */
  core: ReadonlySet<string>;
  /** `core` and its synonyms. */
  near: ReadonlySet<string>;
  /** What the description says is counted: the stem behind its "how many" or "number of". */
  counted: ReadonlySet<string>;
  /** Which of two the input asks for, where its name says it: what was, or what is to be. */
  side: 'old' | 'new' | null;
  /** Stems of the description's first sentence. */
  description: ReadonlySet<string>;
}

/** Words that say "this is an identifier", in names and in field labels. */
export const ID_WORDS: ReadonlySet<string> = new Set(
  'id ids number numbers no nr num code key reference ref refs identifier sku slug isbn uuid token nummer numero'.split(
    ' ',
  ),
);
const GENERIC_ID: ReadonlySet<string> = new Set(
  'id ids number numbers no nr num code reference ref refs identifier'.split(' '),
);
const FILLER: ReadonlySet<string> = new Set(
  `the a an of in for to by from at on is has have be new old current wanted preferred desired your our my their customer requester
  client value total count how many text name date day`.split(/\s+/),
);

const OLD = /^(old|current|former|previous|close|closed|existing|duplicate|wrong)$/;
const NEW = /^(new|keep|kept|stays|wanted|replacement|correct|corrected|right|target|desired)$/;

const COUNTED = /\b(?:how many|number of|count of|quantity of)\s+(\p{L}+)(?: or (\p{L}+))?/giu;

export const labelOf: (input: Input) => Label = oncePer(readLabel);

function readLabel(input: Input): Label {
  const name = [...words(identifierWords(input.name))].map(({ word }) => foldWord(word));
  const core = new Set(name.filter((word) => !ID_WORDS.has(word) && !FILLER.has(word)).map((word) => stemmer(word)));
  // "isbn", "sku": a name of identifier words alone tells by those.
  if (core.size === 0) for (const word of name) if (!GENERIC_ID.has(word) && !FILLER.has(word)) core.add(stemmer(word));
  const first = input.description.split(/[.;!?](?:\s|$)/)[0] ?? '';
  const near = new Set(core);
  for (const word of name) for (const synonym of synonymsOf(word)) near.add(stemmer(synonym));
  const counted = new Set(
    [...first.matchAll(COUNTED)].flatMap(([, ...nouns]) =>
      nouns.flatMap((noun) => (noun ? [stemmer(foldWord(noun))] : [])),
    ),
  );
  const side = name.some((word) => OLD.test(word))
    ? 'old'
    : name.some((word) => NEW.test(word)) || /^(the )?new\b/i.test(first)
      ? 'new'
      : null;
  return { name, core, near, side, counted, description: new Set(contentTokens(first).map(({ stem }) => stem)) };
}

const SERIAL = /\bs\/n\b/gi;

/** True when one of `stems` stands in `text`. */
export function mentions(text: string, stems: ReadonlySet<string>): boolean {
  if (stems.size === 0) return false;
  for (const { word } of words(text.replace(SERIAL, 'sn'))) {
    const folded = foldWord(word);
    // "even" has the stem of "evening".
    if (stems.has(stemmer(folded)) && !isStopWord(folded, 'en')) return true;
  }
  return false;
}
