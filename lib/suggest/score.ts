// How well each action fits a ticket: BM25F of its words and the overlap of what both speak of, by sentence. The best sentence counts as
// much as the whole ticket, so that one clear request is not drowned.
import type { ActionIndex } from './action-index.ts';
import { lexicon } from './lexicon/matcher.ts';
import { nearStem } from './near-stems.ts';
import type { Postings } from './postings.ts';
import type { QuerySentence } from './query.ts';
import { type Meanings, meaningsOf } from './query-concepts.ts';
import { WEIGHTS } from './weights.ts';

/** A sentence with what it speaks of. */
export interface ReadSentence extends QuerySentence {
  meanings: Meanings;
}

export interface Scores {
  /** What an action is ordered by; 0: nothing in common. */
  total: Float32Array;
  words: Float32Array;
  things: Float32Array;
  deeds: Float32Array;
}

/** What one stem adds to one action's score, before the sentence's weight. 0 to 1. */
export function contribution(rarity: number, weight: number): number {
  return (rarity * weight) / (WEIGHTS.saturation + weight);
}

/** `query` with what its sentences speak of, and with their words as the index knows them. */
export function readSentences(index: ActionIndex, query: readonly QuerySentence[]): ReadSentence[] {
  const read = query.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => ({ ...token, stem: nearStem(index.words.rows, token.stem) })),
    meanings: meaningsOf(sentence),
  }));
  const asksAnew = read.some(
    (sentence) => sentence.messageId !== null && sentence.age === 0 && namesDeed(index, sentence),
  );
  return asksAnew
    ? read.map((each) => ({ ...each, weight: each.weight * (each.age > 0 ? WEIGHTS.answered : 1) }))
    : read;
}

/** True when the customer's sentence asks for something that some action does: what was asked before it is answered or given up. */
function namesDeed(index: ActionIndex, { weight, meanings }: ReadSentence): boolean {
  if (weight < 0.7) return false;
  const { concepts } = lexicon();
  for (const [concept, meaning] of meanings) {
    const { kind } = concepts[concept] ?? {};
    if (kind === 'deed' && meaning.weight >= 0.8 && index.concepts.rows.has(concept)) return true;
  }
  return false;
}

/** The scores of all actions of the index, in its order. */
export function scoreActions(index: ActionIndex, query: readonly ReadSentence[]): Scores {
  const count = index.actions.length;
  const best = new Float32Array(count);
  const bag = { stems: new Map<string, number>(), concepts: new Map<number, number>() };
  const sheet = newSheet(count);
  for (const sentence of query) {
    const stems = new Map(sentence.tokens.map(({ stem }) => [stem, sentence.weight]));
    const concepts = new Map<number, number>();
    for (const [concept, { weight }] of sentence.meanings) concepts.set(concept, weight * sentence.weight);
    fill(sheet, index, stems, concepts);
    for (let at = 0; at < sheet.touchedCount; at++) {
      const place = sheet.touched[at] ?? 0;
      best[place] = Math.max(best[place] ?? 0, sum(sheet, place));
    }
    clear(sheet);
    for (const [stem, weight] of stems) raise(bag.stems, stem, weight);
    for (const [concept, weight] of concepts) raise(bag.concepts, concept, weight);
  }
  fill(sheet, index, bag.stems, bag.concepts);
  const total = best.map((score, place) => WEIGHTS.best * score + WEIGHTS.whole * sum(sheet, place));
  return { total, words: sheet.words, things: sheet.things, deeds: sheet.deeds };
}

function raise<Key>(map: Map<Key, number>, key: Key, weight: number): void {
  if (weight > (map.get(key) ?? 0)) map.set(key, weight);
}

interface Sheet {
  words: Float32Array;
  things: Float32Array;
  deeds: Float32Array;
  touched: Int32Array;
  touchedCount: number;
  isTouched: Uint8Array;
}

function newSheet(count: number): Sheet {
  return {
    words: new Float32Array(count),
    things: new Float32Array(count),
    deeds: new Float32Array(count),
    touched: new Int32Array(count),
    touchedCount: 0,
    isTouched: new Uint8Array(count),
  };
}

function sum({ words, things, deeds }: Sheet, place: number): number {
  const thing = things[place] ?? 0;
  const deed = deeds[place] ?? 0;
  return (
    WEIGHTS.words * (words[place] ?? 0) +
    WEIGHTS.thing * thing +
    WEIGHTS.deed * deed +
    WEIGHTS.pair * Math.sqrt(thing * deed)
  );
}

function clear(sheet: Sheet): void {
  for (let at = 0; at < sheet.touchedCount; at++) {
    const place = sheet.touched[at] ?? 0;
    sheet.words[place] = 0;
    sheet.things[place] = 0;
    sheet.deeds[place] = 0;
    sheet.isTouched[place] = 0;
  }
  sheet.touchedCount = 0;
}

function fill(sheet: Sheet, index: ActionIndex, stems: Map<string, number>, concepts: Map<number, number>): void {
  const { concepts: known } = lexicon();
  for (const [stem, weight] of stems) add(sheet, index.words, stem, sheet.words, weight, true);
  for (const [concept, weight] of concepts) {
    const column = known[concept]?.kind === 'deed' ? sheet.deeds : sheet.things;
    add(sheet, index.concepts, concept, column, weight, false);
  }
}

function add<Key>(
  sheet: Sheet,
  postings: Postings<Key>,
  key: Key,
  column: Float32Array,
  weight: number,
  saturated: boolean,
): void {
  const row = postings.rows.get(key);
  if (row === undefined) return;
  const rarity = postings.rarity[row] ?? 0;
  for (let at = postings.starts[row] ?? 0; at < (postings.starts[row + 1] ?? 0); at++) {
    const place = postings.places[at] ?? 0;
    const own = postings.weights[at] ?? 0;
    const part = saturated ? contribution(rarity, own) : rarity * own;
    column[place] = (column[place] ?? 0) + part * weight;
    if (sheet.isTouched[place] === 0) {
      sheet.isTouched[place] = 1;
      sheet.touched[sheet.touchedCount++] = place;
    }
  }
}
