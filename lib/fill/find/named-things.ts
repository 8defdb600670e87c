// Names of things and places beside the word for what they are: "the Elm Park branch", "Riverside Pharmacy", "room 307", "my insurer is Alba".
import { stemmer } from 'stemmer';
import { foldWord } from '../../suggest/tokens.ts';
import type { Spot } from '../finding.ts';
import { looksLikeName } from './people.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{N}\\p{M}]*(?:['’-][\\p{L}\\p{N}]+)*";
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}@])(${WORD}(?: (?:of |de |du |da |do |am |an der )?${WORD}){0,3})(?:['’]s)? (\\p{L}{3,24})(?![\\p{L}\\p{N}@])`,
  'gu',
);
const AFTER = new RegExp(
  `(?<![\\p{L}])(\\p{L}{3,24})(?=((?:,? (?:is |called |named |is called |in |at |of |no\\.? |nr\\.? |number |heißt |ist |in der |est |de |du |es |é )?|: ?)["“„«]?\\s?)(${WORD}(?: (?:of |de |du |da |do |am )?${WORD}){0,3}|\\d{1,5}[a-zA-Z]?)(?![\\p{L}\\p{N}@]|[.,:/-]\\d))`,
  'gu',
);
const QUOTED = /["“„«]\s?([^"“”„«»\n]{2,80}?)\s?["”“»]/gu;
const ARTICLE = /^(?:The|Our|My|Your|This|That|At|In|To|From|For|Die|Der|Das|Im|La|Le|El|O|A|On) /u;

/** What a noun of `nouns` (stems) names. `numbered`: numbers count as names ("room 307"). */
export function* findNamedThings(sentence: string, nouns: ReadonlySet<string>, numbered: boolean): Generator<Spot> {
  for (const match of sentence.matchAll(BEFORE)) {
    const [, run = '', noun = ''] = match;
    if (!isOf(noun, nouns)) continue;
    const lead = ARTICLE.exec(run)?.[0].length ?? 0;
    const name = run.slice(lead);
    if (name === '' || !looksLikeName(name)) continue;
    const start = match.index + lead;
    // "Riverside Pharmacy" has the noun in its name, "the Elm Park branch" has not.
    const end = /^\p{Lu}/u.test(noun) ? match.index + match[0].length : start + name.length;
    yield { value: sentence.slice(start, end), start, end };
  }
  for (const match of sentence.matchAll(AFTER)) {
    const [, noun = '', between = '', name = ''] = match;
    if (!isOf(noun, nouns)) continue;
    const isNumber = /^\d/.test(name);
    if (isNumber ? !numbered : !looksLikeName(name)) continue;
    const start = match.index + noun.length + between.length;
    yield { value: name, start, end: start + name.length };
  }
  if (![...sentence.matchAll(/\p{L}{3,24}/gu)].some(([word]) => isOf(word, nouns))) return;
  for (const match of sentence.matchAll(QUOTED)) {
    const value = (match[1] ?? '').replace(/[.,;]$/, '');
    const start = match.index + match[0].indexOf(value);
    if (/\p{L}/u.test(value)) yield { value, start, end: start + value.length };
  }
}

function isOf(noun: string, nouns: ReadonlySet<string>): boolean {
  return nouns.has(stemmer(foldWord(noun)));
}
