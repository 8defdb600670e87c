// The support lexicon: what every entry keeps, and that phrases are found as people write them. Whoever adds entries runs this file
// (`npx vitest run test/unit/suggest/lexicon.test.ts`), or `node test/lexicon.ts WORDS…` to see what a sentence means to it.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { guessLanguage } from '#lib/suggest/language.ts';
import { checkLexicon } from '#lib/suggest/lexicon/check.ts';
import { compileLexicon } from '#lib/suggest/lexicon/compile.ts';
import type { Concept } from '#lib/suggest/lexicon/concept.ts';
import { LEXICON } from '#lib/suggest/lexicon/lexicon.ts';
import { lexicon, matchConcepts } from '#lib/suggest/lexicon/matcher.ts';
import { packLexicon, unpackLexicon } from '#lib/suggest/lexicon/packed.ts';
import { foldedWords } from '#lib/suggest/tokens.ts';

const MOST_BYTES = 250_000;

function conceptsIn(text: string): string[] {
  const hits = matchConcepts(foldedWords(text), guessLanguage(text));
  return hits.map(({ concept }) => lexicon().concepts[concept]?.id ?? '');
}

describe('the entries', () => {
  test('keep the rules', () => {
    expect(checkLexicon(LEXICON)).toEqual([]);
  });

  test('are small enough to ship', () => {
    expect(gzipSync(JSON.stringify(LEXICON)).length).toBeLessThan(MOST_BYTES);
  });
});

test('the packed form holds all that matching needs', () => {
  const compiled = compileLexicon(LEXICON);
  const unpacked = unpackLexicon(JSON.parse(JSON.stringify(packLexicon(compiled))));
  expect(unpacked.terms).toEqual(compiled.terms);
  expect(unpacked.stems).toEqual(compiled.stems);
  expect(unpacked.beginnings).toEqual(compiled.beginnings);
  expect(unpacked.concepts.map(({ id, gloss, kind }) => [id, gloss, kind])).toEqual(
    LEXICON.map(({ id, gloss, kind }) => [id, gloss, kind]),
  );
});

describe('the rules', () => {
  const sound: Concept = { id: 'refund', gloss: 'money back', kind: 'deed', named: { en: 'refund, money back' } };
  test('a sound entry passes', () => {
    expect(checkLexicon([sound])).toEqual([]);
  });

  test.each<[string, Concept[], RegExp]>([
    ['an id twice', [sound, sound], /^refund: the id is there twice/],
    ['an unknown implied id', [{ ...sound, implies: { pay: 0.5 } }], /implies pay, which is no entry/],
    ['a weight over 1', [{ ...sound, id: 'pay', implies: { refund: 2 } }, sound], /not between 0 and 1/],
    ['no gloss', [{ ...sound, gloss: ' ' }], /gloss is missing/],
    ['an empty term', [{ ...sound, named: { en: 'refund,, repay' } }], /empty term/],
    ['a bare stop word', [{ ...sound, named: { en: 'and' } }], /grammar word alone/],
    ['an article alone', [{ ...sound, named: { de: 'der' } }], /nothing is left/],
    [
      'a term of three concepts',
      [sound, { ...sound, id: 'repay' }, { ...sound, id: 'pay' }],
      /refund and repay have it, too/,
    ],
    ['a short beginning', [{ ...sound, named: { en: 'zq*' } }], /three letters/],
  ])('%s is told', (_, entries, sentence) => {
    expect(checkLexicon(entries).join('\n')).toMatch(sentence);
  });
});

describe('matching', () => {
  test.each([
    'I would like to cancel',
    'can you CANCEL it?',
    'Ich möchte stornieren',
    'please cancell this',
    'je voudrais annuler',
  ])('%s', (text) => {
    expect(conceptsIn(text)).toContain('cancel');
  });

  test('a German compound is read by its parts', () => {
    expect(conceptsIn('Ich habe noch keine Rechnungskopie bekommen')).toContain('invoice');
  });
});
