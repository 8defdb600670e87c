// Sizes of clothes and shoes where no list of them is given: "an M", "size 42".
import type { Input } from '../../action/schema.ts';
import type { Finding, Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { type Kind, onlySpot } from './kind.ts';

const WORD = '[Ss]ize|[Gg]röße|[Gg]rösse|[Tt]aille|[Pp]ointure|[Tt]alla|[Tt]amanho|[Nn]úmero';
// A single letter is a size behind an article or the word for it alone.
const LETTERS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:an?|the|in|into|to|${WORD})(?: is| an?| the)? )(X{0,3}[SL]|M|[2-5]XL)(?![\\p{L}\\p{N}'’-])`,
  'gu',
);
const FIGURES = new RegExp(`(?<![\\p{L}])(?:${WORD})[: ]{1,2}(\\d{1,3}(?:[.,]5)?)(?![\\p{L}\\p{N}]|[.,:/-]\\d)`, 'gu');
const WANTED_BEFORE =
  /\b(like|want|need|prefer|take|swap(ped)? for|exchange[sd]? for|instead|please|möchte|brauche|voudrais|quiero|queria|preciso)\b[^.;]{0,40}$/iu;
const HAD_BEFORE =
  /\b(took|ordered|bought|have|had|got|instead of|from|bestellt|gekauft|statt|pris|commandé|au lieu de|pedí|compré|en vez de|pedi|comprei|em vez de)\b[^.;,]{0,30}$/iu;

export function sizeKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || !label.name.includes('size')) return null;
  const before = ({ passage, sentence, start }: Finding) => passage.text.slice(sentence.start, start);
  return {
    find: findSizes,
    base: 0.5,
    wish: true,
    alone: 0.2,
    adjust: (finding) => (HAD_BEFORE.test(before(finding)) ? -0.8 : WANTED_BEFORE.test(before(finding)) ? 0.4 : 0),
    fromField: (text) => onlySpot(text, findSizes) ?? (text.trim() || null),
  };
}

function* findSizes(sentence: string): Generator<Spot> {
  for (const pattern of [LETTERS, FIGURES]) {
    for (const match of sentence.matchAll(pattern)) {
      const value = match[1] ?? '';
      const end = match.index + match[0].length;
      yield { value, start: end - value.length, end };
    }
  }
}
