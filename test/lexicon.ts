// What a sentence means to the support lexicon: `node test/lexicon.ts "it never showed up"`. Without a sentence: every fault of the entries.
import { guessLanguage } from '#lib/suggest/language.ts';
import { checkLexicon } from '#lib/suggest/lexicon/check.ts';
import { LEXICON } from '#lib/suggest/lexicon/lexicon.ts';
import { lexicon, matchConcepts } from '#lib/suggest/lexicon/matcher.ts';
import { foldedWords } from '#lib/suggest/tokens.ts';

const text = process.argv.slice(2).join(' ');
if (text === '') {
  const faults = checkLexicon(LEXICON);
  console.log([...faults, `${LEXICON.length} entries, ${faults.length} faults.`].join('\n'));
} else {
  const language = guessLanguage(text);
  for (const { concept, weight, start, end } of matchConcepts(foldedWords(text), language)) {
    const { id, gloss } = lexicon().concepts[concept] ?? { id: '', gloss: '' };
    console.log(`${language} "${text.slice(start, end)}": ${id} (${gloss}), ${weight.toFixed(2)}`);
  }
}
