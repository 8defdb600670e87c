// Values behind a label: "Department: Radiology" on a line of its own, as web forms and careful writers put them.
import { stemmer } from 'stemmer';
import { foldWord, words } from '../../suggest/tokens.ts';
import type { Spot } from '../finding.ts';

const LINE = /(?:^|\n)[ \t*•–-]{0,4}([\p{L}][\p{L}\p{N} '’()/.-]{0,40}?)[ \t]{0,3}[:=][ \t]{1,3}([^\n]{1,200})/gu;
const NOTHING = /^(-+|n\/?a|none|keine?r?|ninguna?|aucune?|nenhuma?|\?+|unknown|unbekannt)$/iu;

/** The values of lines whose label says nothing but what `near` holds; small words of a label do not count. */
export function* findLabelled(sentence: string, near: ReadonlySet<string>): Generator<Spot> {
  for (const match of sentence.matchAll(LINE)) {
    const [whole, label = '', written = ''] = match;
    const told = [...words(label)].map(({ word }) => stemmer(foldWord(word))).filter((stem) => !SMALL.has(stem));
    if (told.length === 0 || !told.every((stem) => near.has(stem))) continue;
    const value = written.trim().replace(/[.,;]$/, '');
    const start = match.index + whole.indexOf(written);
    if (value !== '' && !NOTHING.test(value)) yield { value, start, end: start + value.length };
  }
}

const SMALL: ReadonlySet<string> = new Set(
  'the of a an your our my for is name preferred wanted please and der die das des den le la les du de el los o os do da'
    .split(' ')
    .map((word) => stemmer(word)),
);
