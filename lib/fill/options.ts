// The closed list of values that an input has: declared, or told by its description ("One of: damaged, missing", "adult, child or senior",
// "A: climbs stairs. B: cannot").
import type { Input } from '../action/schema.ts';
import { oncePer } from './once-per.ts';
import { shapeInParts } from './shape-parts.ts';

export interface ListedOption {
  value: string;
  /** What the description says that it means; '' where it says nothing. */
  gloss: string;
}

const ITEM = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_+&/'’ -]|\\.(?=\\p{N})){0,38}";
const OR = ',?\\s(?:or|oder|ou|o|u)\\s';
const QUOTE = '["“”„«»‘’`]';
// Behind words that announce a closed list anything may stand; elsewhere only "a, b or c" at the beginning, behind a colon or in brackets.
const ANNOUNCED =
  /\b(?:(?:is |must be |either )?one of(?: these| the following| the values?)?|(?:allowed|possible|accepted|valid) (?:values|options)(?: are)?|(?:values|options|choices)|either|eine[rs]? von|une? des? valeurs?|uno de|um de)(?::| -| –|,)? ((?:[^.;(\n]|\.(?=\d)){3,300})/iu;
// Looked for first: without it the list costs a try at every letter.
const HAS_OR = new RegExp(OR, 'u');
const LISTED = new RegExp(
  `(?:^|: |\\(|\\bis |\\bas )((?:${ITEM}, ){0,11}${ITEM}${OR}${ITEM})(?=[:.,;)(]|$| -| –)`,
  'u',
);
const PIPED = /(?:^|[:( ])((?:[\p{L}\p{N}_-]{1,30} ?[|/] ?){1,11}[\p{L}\p{N}_-]{1,30})(?=[.,;)]|$)/u;
const QUOTED_LIST = new RegExp(
  `(?:^|: |\\()(${QUOTE}[^"“”„«»‘’\`]{1,40}${QUOTE}(?:(?:, |${OR})${QUOTE}[^"“”„«»‘’\`]{1,40}${QUOTE}){1,11})`,
  'u',
);
const QUOTED = new RegExp(`${QUOTE}([^"“”„«»‘’\`]{1,40})${QUOTE}`, 'gu');
// "GFML without gluten, KSML kosher", "A: climbs stairs. B: cannot": codes, each with what it means.
const CODE = '(?:[A-Z][A-Z0-9_]{1,11}(?::| =| -| –| for| means| if)?|[A-Z](?::| =| -| –))';
const GLOSSED = new RegExp(`(?:^|[.,;]\\s+)(${CODE}) (\\p{L}[^.;:=]{2,80}?)(?=[.;]|$|, ${CODE} \\p{L})`, 'gu');
const BRACKETED = /(?:^|[.,;:] |or )["“]?([\p{L}\p{N}_-]{1,20})["”]? \(([^()]{3,80})\)/gu;
const EQUALLED = /(?:^|[.,;:] |or )["“]?([\p{L}\p{N}_-]{1,20})["”]? ?(?:=|:|means|if|for|when) ([^,.;:=]{3,80})/gu;

// "Its name or its number" is a sentence and no list of values.
const DETERMINED =
  /^(such|like|e\.g|its|the|an?|their|his|her|your|my|our|this|that|any|where|who|what|how|when|if|whether|to|in|on|at|by|as|from|with|leave|use|ask|see) /i;
// "Six letters or digits" is a shape, and "town or city" are two words for one thing; "Mill Street" is a name.
const SHAPE_NOUN =
  /(?:^|\s)(?:letters?|digits?|characters?|numbers?|figures?|names?|ids?|codes?|town|[Cc]ity|street|address|country|postcode|zip|dates?|days?|times?|e-?mails?|phone|telephone|mobile|company|person|people|customer|requester|patient|amount|price|sum|text|words?|reference|link|url|title|surname|hours?|weeks?|months?|years?|YYYY\S*|HH\S*)$/;
// These are ways to reach somebody as well, and closed lists of three or more hold them.
const CHANNEL = /^(e-?mail|phone|telephone|mobile|text|letters?|address)$/i;
const CONTINUES =
  /\s+(?:if|when|where|as|unless|depending|according|because|whichever|that|which|for|in|on|at|by|,)\b.*$/i;

/** The options an input declares, or those its description lists; none for an input that takes anything. */
export const optionsOf: (input: Input) => readonly ListedOption[] = oncePer((input) => {
  if (input.options && input.options.length > 0) {
    const glosses = new Map(glossed(input.description).map(({ value, gloss }) => [value.toLowerCase(), gloss]));
    return input.options.map((value) => ({ value, gloss: glosses.get(value.toLowerCase()) ?? '' }));
  }
  if (input.type !== 'string') return [];
  const told = glossed(input.description);
  if (told.length > 1) return told;
  return listed(input).map((value) => ({ value, gloss: '' }));
});

function glossed(description: string): ListedOption[] {
  for (const pattern of [GLOSSED, BRACKETED, EQUALLED]) {
    const found = [...description.matchAll(pattern)].map((match) => ({
      value: (match[1] ?? '').replace(/(?::| =| -| –| for| means| if)$/, ''),
      gloss: match[2] ?? '',
    }));
    const strange = found.some(
      ({ value }) => /^(e|i|g|if|leave|empty|true|false|use)$/i.test(value) || SHAPE_NOUN.test(value),
    );
    if (found.length > 1 && !strange) return found;
  }
  return [];
}

function listed({ name, description }: Input): string[] {
  // "E or G, dot, seven digits" is how a number looks.
  if (shapeInParts(description)?.strong) return [];
  const announced = ANNOUNCED.exec(description)?.[1];
  const text =
    announced ??
    (HAS_OR.test(description) ? LISTED.exec(description)?.[1] : undefined) ??
    QUOTED_LIST.exec(description)?.[1] ??
    PIPED.exec(description)?.[1];
  if (text === undefined) return [];
  const quoted = [...text.matchAll(QUOTED)].map((match) => match[1] ?? '');
  if (quoted.length > 1) return quoted;
  const parts = text
    .split(new RegExp(`\\s*[,|]\\s*(?:(?:or|oder|ou|o|and) )?|${OR}|\\s/\\s|(?<=^[\\p{L}_-]+)/(?=[\\p{L}_-]+$)`, 'u'))
    .map((part) => part.trim().replace(/^(?:either|or) /i, ''))
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last !== undefined) parts[parts.length - 1] = last.replace(CONTINUES, '').replace(/\.$/, '');
  // "Size S, M or L".
  const [first = '', ...rest] = parts;
  const [lead = '', only] = first.split(' ');
  if (only !== undefined && name.includes(lead.toLowerCase()) && rest.every((part) => !part.includes(' ')))
    parts[0] = first.slice(lead.length + 1);
  const channels = announced !== undefined || parts.length > 2;
  const isValue = (option: string) =>
    option !== '' &&
    option.split(' ').length <= 4 &&
    // "A" among codes in capitals is no article.
    (/^[A-Z]+$/.test(option) || !DETERMINED.test(`${option} `)) &&
    !/\bof (the|an?) /.test(option) &&
    (!SHAPE_NOUN.test(option.includes(' ') ? option : option.toLowerCase()) || (channels && CHANNEL.test(option)));
  return parts.length > 1 && parts.every(isValue) ? parts : [];
}
