// What an output could be called, out of where its value stands. Pure.
import type { PathSegment } from '../action/path.ts';
import { nameWords, sentence, singular } from './name-words.ts';

/** Words that say nothing without what they belong to: "amount" of what? */
const VAGUE = new Set(
  'ID|name|title|amount|value|currency|status|state|type|kind|date|time|link|URL|URI|href|email|phone|number|no|code|key|count|sum|quantity|qty|price|text|description|label|reason|message|note|notes|address|street|city|country|postcode|ZIP|created|created at|updated|updated at|reference|ref'.split(
    '|',
  ),
);
/** Members that only wrap what an answer is about. */
const WRAPPERS = new Set(
  'data|result|results|response|payload|body|attributes|properties|content|value|values|node|nodes|edges|embedded|records|entries'.split(
    '|',
  ),
);

interface Part {
  words: string[];
  /** True: one entry of a list, and not its first. */
  later: boolean;
}

/**
 * "Ships by" for `$.items[0].ships_by`, "Total amount" for `$.total.amount`. More of what stands above is said where the name would be
 * vague or is taken; a number comes last.
 * @param taken names that other outputs have
 */
export function suggestName(segments: readonly PathSegment[], taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const parts = partsOf(segments);
  const leaf = parts.at(-1);
  if (leaf === undefined) return free(isAll(segments) ? 'Entries' : segments.length > 0 ? 'Entry' : 'Answer', used);
  const above = parts.slice(0, -1).filter(({ words }) => !WRAPPERS.has(words.join(' ')));
  const candidates = [leaf.words];
  for (const part of above.toReversed()) {
    const words = candidates.at(-1) ?? [];
    // "order", "order number": saying it twice tells nobody more
    if (part.words.every((word, at) => word === words[at])) continue;
    candidates.push([...part.words, ...words]);
  }
  const vague = VAGUE.has(leaf.words.join(' ')) || parts.slice(0, -1).some((part) => part.later);
  const names = candidates.slice(vague && candidates.length > 1 ? 1 : 0).map(sentence);
  const name = names.find((one) => !used.has(one.toLowerCase())) ?? names.at(-1) ?? 'Value';
  return free(name, used);
}

function partsOf(segments: readonly PathSegment[]): Part[] {
  const parts: Part[] = [];
  for (const [at, segment] of segments.entries()) {
    const last = parts.at(-1);
    if (segment.kind === 'name' || segment.kind === 'descendant') {
      const words = nameWords(segment.name);
      parts.push({ words: words.length > 0 ? words : ['value'], later: false });
    } else if (last) {
      const final = at === segments.length - 1;
      // the last step of a path to all entries is the list by its own name
      if (segment.kind !== 'index' && final) continue;
      last.words = singular(last.words);
      if (segment.kind !== 'index' || (segment.index === 0 && !final)) continue;
      last.words.push(String(segment.index + 1));
      last.later = segment.index !== 0;
    }
  }
  return parts;
}

function isAll(segments: readonly PathSegment[]): boolean {
  const kind = segments.at(-1)?.kind;
  return kind === 'wildcard' || kind === 'slice';
}

function free(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name} ${number}`;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}
