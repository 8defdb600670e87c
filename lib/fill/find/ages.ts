// Ages in whole years: "she is 7", "he turned nine in May", "aged 12", "4 Jahre alt", "a 6-year-old".
import type { Spot } from '../finding.ts';
import { NUMBER_WORDS, numberOf } from '../number-words.ts';

const NUMBER = `(\\d{1,3}|${NUMBER_WORDS})`;
const PATTERNS = [
  new RegExp(`(?<![\\p{L}\\p{N}.,-])${NUMBER}[- ]?(?:years?|yrs?)[- ]?(?:old|of age)(?![\\p{L}])`, 'giu'),
  new RegExp(
    `(?<![\\p{L}])(?:aged|age(?: is|:)?|turn(?:s|ed|ing)?|(?:he|she|they|who)(?:['’]s| is| was|['’]ll be| will be| has just turned| just turned| has turned)|alter:?|âge :|edad:?|idade:?) (?:now |already |only |just |about to turn )?${NUMBER}(?![\\p{L}\\p{N}:%€£$]|[.,:/]\\d| (?:hours?|minutes?|days?|weeks?|months?|cm|kg|km|of|times|pounds|euros|people)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}.,-])${NUMBER} (?:jahre alt|jährige[rns]?|ans(?! d)|años(?! de)|anos(?! de))(?![\\p{L}])`,
    'giu',
  ),
  /(?<=\p{Lu}\p{Ll}+ ?[,(] ?)(\d{1,2})(?=[,)])/gu,
];

export function* findAges(sentence: string): Generator<Spot> {
  for (const pattern of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const value = numberOf(match[1] ?? '');
      if (value !== null && value < 120)
        yield { value: String(value), start: match.index, end: match.index + match[0].length };
    }
  }
}
