// Languages by their names in five languages, as a two-letter code (ISO 639) where the description asks for one, otherwise as they are written.
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { optionsOf } from '../options.ts';
import { type Kind, onlySpot } from './kind.ts';

const CODES =
  'en de fr es pt it nl pl ru uk tr ar fa zh ja ko sv no da fi cs sk hu ro bg el hr sr sl bs sq et lv lt he hi ur bn pa ta so ti am sw vi th ca eu gl is ga cy ka hy ku ps'.split(
    ' ',
  );
const CODE = /\b(two|2)[- ](letter|character)|\bISO\b|\bcode\b|^(?:one of:? )?[a-z]{2}, [a-z]{2}\b/i;
const OTHERS: [string, string][] = [
  ['castellano', 'es'],
  ['castilian', 'es'],
  ['farsi', 'fa'],
  ['mandarin', 'zh'],
  ['flemish', 'nl'],
  ['kurdish', 'ku'],
  ['kurdisch', 'ku'],
];
let names: Map<string, string> | null = null;

/** By name in lower case; made when first asked for, because few actions ask. */
function languageNames(): Map<string, string> {
  if (names) return names;
  names = new Map(OTHERS);
  for (const language of ['en', 'de', 'es', 'fr', 'pt']) {
    const table = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const code of CODES) {
      const name = table.of(code)?.toLowerCase();
      if (name !== undefined && !name.includes(' ')) names.set(name, code);
    }
  }
  return names;
}

const WORD = /\p{L}{3,20}/gu;
// "In Spanish", "speaks only Arabic": the name alone may be of a book or a person.
const BEFORE =
  /(?<![\p{L}])(in|into|auf|ins|en|em|speaks?|speaking|spoken|spricht|sprechen|parle|parlons|habla|hablamos|fala|falamos|language(?: is|:)?|sprache(?: ist|:)?|langue(?: :)?|idioma(?: :)?|understands?|only|nur)\s+(?:only |just |nur |the |la |le |el |o )?$/iu;

export function languageKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || (input.options?.length ?? 0) > 0) return null;
  if (!label.name.some((word) => /^(language|lang|locale|sprache|langue|idioma)$/.test(word))) return null;
  const listed = optionsOf(input).map(({ value }) => value);
  const codes = listed.length > 1 && listed.every((value) => /^[a-z]{2}$/i.test(value)) ? new Set(listed) : null;
  const asCode = codes !== null || CODE.test(input.description) || label.name.includes('code');
  const find = function* (sentence: string, anywhere = false): Generator<Spot> {
    for (const match of sentence.matchAll(WORD)) {
      const code = languageNames().get(match[0].toLowerCase());
      if (code === undefined || !(anywhere || BEFORE.test(sentence.slice(Math.max(0, match.index - 30), match.index))))
        continue;
      if (codes !== null && !codes.has(code)) continue;
      yield { value: asCode ? code : match[0], start: match.index, end: match.index + match[0].length };
    }
  };
  return {
    find: (sentence) => find(sentence),
    base: 0.7,
    wish: true,
    alone: 0.2,
    ownFormat: true,
    fromField: (text) =>
      /^[a-z]{2}$/i.test(text.trim()) ? text.trim() : onlySpot(text, (sentence) => find(sentence, true)),
  };
}
