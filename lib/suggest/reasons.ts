// Why an action is suggested: the ticket's own words that met the action's, as they stand there, strongest first.
import type { ActionIndex } from './action-index.ts';
import { lexicon } from './lexicon/matcher.ts';
import { contribution, type ReadSentence } from './score.ts';
import { isGrammar } from './stop-words.ts';
import type { Reason } from './suggestion.ts';
import { foldWord } from './tokens.ts';

export const MOST_REASONS = 4;
// Words with nothing but spaces or a hyphen between them are one reason: "refund order".
const BETWEEN = /^[\s-]{1,3}$/;

interface Match extends Reason {
  strength: number;
  keys: string[];
  source: string;
}

/** For each action of `places`, the reasons why. Every reason's text is the slice of its message (or the subject) at its offsets. */
export function findReasons(
  index: ActionIndex,
  query: readonly ReadSentence[],
  places: readonly number[],
): Map<number, Reason[]> {
  return new Map(places.map((place) => [place, strongest(matchesOf(index, query, place))]));
}

function matchesOf(index: ActionIndex, query: readonly ReadSentence[], place: number): Match[] {
  const found: Match[] = [];
  for (const sentence of query) {
    if (!sentence.shown) continue;
    const own = [...byWords(index, sentence, place), ...byConcepts(index, sentence, place)];
    own.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const match of own) addMatch(found, match);
  }
  return found;
}

function* byWords(index: ActionIndex, sentence: ReadSentence, place: number): Generator<Match> {
  const own = index.texts.words[place];
  for (const { stem, start, end } of sentence.tokens) {
    const shown = own?.shown.get(stem);
    if (!own || !shown || isGrammar(foldWord(sentence.text.slice(start, end)), sentence.language)) continue;
    const rarity = index.words.rarity[index.words.rows.get(stem) ?? -1] ?? 0;
    const strength = contribution(rarity, own.weights.get(stem) ?? 0) * sentence.weight;
    yield matchOf(sentence, start, end, shown.word, shown.field, null, strength, stem);
  }
}

function* byConcepts(index: ActionIndex, sentence: ReadSentence, place: number): Generator<Match> {
  const own = index.texts.concepts[place];
  const { concepts } = lexicon();
  for (const [concept, { weight, hit }] of sentence.meanings) {
    const shown = own?.shown.get(concept);
    if (!own || !shown) continue;
    const rarity = index.concepts.rarity[index.concepts.rows.get(concept) ?? -1] ?? 0;
    const strength = rarity * (own.weights.get(concept) ?? 0) * weight * sentence.weight;
    const gloss = concepts[hit.concept]?.gloss ?? null;
    yield matchOf(sentence, hit.start, hit.end, shown.word, shown.field, gloss, strength, `${hit.start} ${hit.end}`);
  }
}

function matchOf(
  { text, messageId }: ReadSentence,
  start: number,
  end: number,
  matched: string,
  field: Reason['field'],
  concept: string | null,
  strength: number,
  key: string,
): Match {
  return {
    text: text.slice(start, end),
    messageId,
    start,
    end,
    matched,
    field,
    concept,
    strength,
    keys: [key],
    source: text,
  };
}

/** Joins what stands side by side or within one another; the same words met twice count by the plainer way, without a concept. */
function addMatch(found: Match[], match: Match): void {
  const last = found.at(-1);
  if (!last || last.messageId !== match.messageId) {
    found.push(match);
  } else if (match.start < last.end) {
    if (match.end <= last.end && last.concept !== null && match.concept === null && match.start === last.start) {
      found[found.length - 1] = match.end === last.end ? { ...match, strength: match.strength + last.strength } : last;
    } else if (match.end <= last.end) {
      last.strength += match.strength / 2;
    } else if (match.strength > last.strength) {
      found[found.length - 1] = match;
    }
  } else if (
    last.concept === null &&
    match.concept === null &&
    BETWEEN.test(match.source.slice(last.end, match.start))
  ) {
    last.text = match.source.slice(last.start, match.end);
    last.end = match.end;
    if (match.strength > last.strength / last.keys.length) last.field = match.field;
    last.matched = last.matched === match.matched ? last.matched : `${last.matched} ${match.matched}`;
    last.strength += match.strength;
    last.keys.push(...match.keys);
  } else {
    found.push(match);
  }
}

/** A word that stands in the ticket ten times is shown once, where it counts most. */
function strongest(own: Match[]): Reason[] {
  const shown = new Set<string>();
  const reasons: Reason[] = [];
  for (const match of own.sort((a, b) => b.strength - a.strength)) {
    if (reasons.length === MOST_REASONS) break;
    const keys = match.concept === null ? match.keys : [match.concept, match.text.toLowerCase()];
    if (keys.every((key) => shown.has(key)) || (match.concept !== null && shown.has(match.concept))) continue;
    for (const key of keys) shown.add(key);
    const { text, messageId, start, end, matched, field, concept } = match;
    reasons.push({ text, messageId, start, end, matched, field, concept });
  }
  return reasons;
}
