// What counts as a word inside a phrase, in the lexicon and in tickets alike: every one but articles and possessives. Small words like "not"
// carry the meaning here, so contractions are taken apart and "has not come", "didn't come" and "not come" made one.
import type { FoldedWord } from '../tokens.ts';

const LEFT_OUT = new Set(
  `a an the my your our his her its their der die das den dem des ein eine einen einem einer mein meine meinen
  meinem meiner unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer el los las un una unos unas mi mis su sus nuestro
  nuestra le les mon ma mes votre vos notre nos o os as um uma meu minha meus minhas seu sua nosso nossa`.split(/\s+/),
);

const TAKEN_APART = new Map<string, readonly string[]>(
  Object.entries({
    cant: ['can', 'not'],
    cannot: ['can', 'not'],
    couldnt: ['can', 'not'],
    could: ['can'],
    wouldnt: ['would', 'not'],
    shouldnt: ['should', 'not'],
    dont: ['not'],
    doesnt: ['not'],
    didnt: ['not'],
    isnt: ['not'],
    arent: ['not'],
    wasnt: ['not'],
    werent: ['not'],
    hasnt: ['not'],
    havent: ['not'],
    hadnt: ['not'],
    wont: ['not'],
    aint: ['not'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    theres: ['there', 'is'],
    heres: ['here', 'is'],
    thats: ['that', 'is'],
    whos: ['who', 'is'],
    hows: ['how', 'is'],
    whens: ['when', 'is'],
    whats: ['what', 'is'],
    wheres: ['where', 'is'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    u: ['you'],
    ur: ['your'],
    pls: ['please'],
    plz: ['please'],
    thx: ['thanks'],
    tmrw: ['tomorrow'],
  }),
);
const AUXILIARY = new Set('do does did is are am was were be been has have had will'.split(' '));

/** The words of one sentence or term that a phrase is matched by, in order; offsets stay those of the word they come from. */
export function phraseWords(found: readonly FoldedWord[]): FoldedWord[] {
  const kept: FoldedWord[] = [];
  for (const word of found) {
    if (LEFT_OUT.has(word.folded)) continue;
    const parts = TAKEN_APART.get(word.folded) ?? [word.folded];
    for (const folded of parts) {
      if (folded === 'not' && AUXILIARY.has(kept.at(-1)?.folded ?? '')) kept.pop();
      kept.push({ folded, start: word.start, end: word.end });
    }
  }
  return kept;
}
