// The examples of a description ("such as NW-20481 or SH-1182") and the pattern that they have in common.

export interface ExamplePattern {
  /** Letters that all examples begin with, as written there; '' where they begin differently. */
  prefix: string;
  /** The rest, as the source of a regular expression. */
  body: string;
  /** False where ordinary words look like it. */
  strong: boolean;
}

const LEAD = /(?:e\.\s?g\.|for example|for instance|such as|example:?|looks? like|like|z\.\s?B\.)[,:]?\s*/gi;
const ITEM = /(?:["“„‘'(]([^"“”„‘’'()]{1,60})["”“’')]|([A-Za-z0-9][\w/-]*))/y;
const NEXT = /\s*(?:,\s*(?:(?:or|and|oder|und|ou|o)\s+)?|\s(?:or|and|oder|und|ou|o)\s+)/y;
const BARE_EXAMPLE = /(?<![\w.@/-])([A-Z]{1,6}-?\d{4,}(?:-[A-Z0-9]+)*)(?![\w@/-])/;
const DATE_LIKE = /^\d{4}-\d{2}(-\d{2})?$/;
const CODE = /^(?=.*\d)[A-Za-z0-9][\w/-]*$|^[A-Z]{2,10}(-[A-Z]{2,10})+$/;
const HEAD = /^[A-Za-z]+[-_/]?/;

/** The pattern that a description's examples tell of; null if it gives none, or only plain numbers, which say nothing of others. */
export function examplePattern(description: string): ExamplePattern | null {
  const examples = examplesIn(description);
  const [first] = examples;
  if (first === undefined) return null;
  if (examples.length === 1) return /\d/.test(first) ? single(first) : lettersAlone(first);
  const common = merged(examples);
  if (common) return common;
  // Of different make: each counts as it stands.
  const each = examples.map((example) => single(example)).map(({ prefix, body }) => literal(prefix) + body);
  return { prefix: '', body: `(?:${each.join('|')})`, strong: examples.every((example) => /[A-Z]/.test(example)) };
}

/** The codes that a description gives as examples, in its order. */
export function examplesIn(description: string): string[] {
  const found: string[] = [];
  for (const lead of description.matchAll(LEAD)) found.push(...listAt(description, lead.index + lead[0].length));
  const bare = found.length === 0 ? BARE_EXAMPLE.exec(description)?.[1] : undefined;
  if (bare !== undefined) found.push(bare);
  return found.filter(
    (example) =>
      (example.length >= 4 || /^(\d+[A-Z]+|[A-Z]+\d+)$/.test(example)) &&
      CODE.test(example) &&
      !/^\d+$/.test(example) &&
      !DATE_LIKE.test(example),
  );
}

/** "“wool blanket” or BLK-WOL-GRN": what stands in a list, the words in quotation marks as well. */
function listAt(description: string, from: number): string[] {
  const items: string[] = [];
  let at = from;
  while (items.length < 8) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(description);
    if (!item) break;
    items.push(item[1] ?? item[2] ?? '');
    NEXT.lastIndex = ITEM.lastIndex;
    if (!NEXT.exec(description)) break;
    at = NEXT.lastIndex;
  }
  return items;
}

function single(example: string): ExamplePattern {
  const prefix = HEAD.exec(example)?.[0] ?? '';
  const body = example.slice(prefix.length).replace(/[A-Za-z\d]+|[^A-Za-z\d]/g, likeRun);
  return { prefix, body, strong: prefix !== '' || /[A-Z]|\{1\d\}/.test(body) };
}

/** What a run of letters and digits in an example stands for. */
function likeRun(run: string): string {
  const letters = /[A-Z]/.test(run) ? 'A-Z' : 'a-z';
  if (/^\d+$/.test(run)) return `\\d{${run.length}}`;
  if (/^[A-Za-z]+$/.test(run)) return `[${letters}]{2,10}`;
  // "7Q2K": where the digits stand is chance, but a word is no code.
  if (/^[A-Za-z\d]+$/.test(run)) return `(?=[${letters}]*\\d)[${letters}\\d]{${run.length}}`;
  return literal(run);
}

/** "BLK-WOL-GRN": its letters are one article's and not every article's, and others may have digits behind the first hyphen. */
function lettersAlone(example: string): ExamplePattern {
  const [first = '', ...rest] = example.split('-');
  const parts = [`[A-Z]{${first.length}}`, ...rest.map((part) => `[A-Z\\d]{2,${part.length}}`)];
  return { prefix: '', body: parts.join('-'), strong: rest.length > 1 };
}

/** The pattern of several examples cut alike by their hyphens; null if they are not. */
function merged(examples: readonly string[]): ExamplePattern | null {
  const heads = new Set(examples.map((example) => HEAD.exec(example)?.[0] ?? ''));
  const [head = ''] = heads;
  const prefix = heads.size === 1 && /\d/.test(examples.join('')) ? head : '';
  const cut = examples.map((example) => pieces(example.slice(prefix.length)));
  const signs = new Set(cut.map((own) => own.filter((piece) => !/^[A-Za-z\d]/.test(piece)).join(' ')));
  const [first] = cut;
  if (!first || signs.size > 1 || cut.some((own) => own.length !== first.length)) return null;
  const body = first
    .map((piece, place) =>
      likeAll(
        cut.map((own) => own[place] ?? ''),
        piece,
      ),
    )
    .join('');
  return { prefix, body, strong: prefix !== '' || /[A-Z]/.test(body) };
}

/** "LP" and "55307719" are two pieces although nothing stands between: letters in front of digits. */
function pieces(text: string): string[] {
  return [...text.matchAll(/^[A-Za-z]+(?=\d+(?:$|[^A-Za-z\d]))|[A-Za-z\d]+|[^A-Za-z\d]/g)].map(([piece]) => piece);
}

function likeAll(runs: readonly string[], first: string): string {
  if (!/^[A-Za-z\d]/.test(first)) return literal(first);
  const all = runs.join('');
  const letters = `${/[A-Z]/.test(all) ? 'A-Z' : ''}${/[a-z]/.test(all) ? 'a-z' : ''}`;
  const sizes = runs.map((run) => run.length);
  return `[${letters}${/\d/.test(all) ? '\\d' : ''}]{${Math.min(...sizes)},${Math.max(...sizes)}}`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
