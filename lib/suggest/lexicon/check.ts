// What every entry of the lexicon must keep, in sentences that say which entry breaks it and how. The unit test runs this over all files.
import { isStopWord } from '../stop-words.ts';
import { readTerm } from './compile.ts';
import { type Concept, LANGUAGES, type Language } from './concept.ts';

const MOST_MEANINGS = 2;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One sentence for each fault of `concepts`; none when they are sound. */
export function checkLexicon(concepts: readonly Concept[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { id } of concepts) {
    if (ids.has(id)) faults.push(`${id}: the id is there twice.`);
    ids.add(id);
  }
  const said = new Map<string, Concept[]>();
  for (const concept of concepts) faults.push(...checkEntry(concept, ids), ...checkTerms(concept, said));
  return faults;
}

function* checkEntry({ id, gloss, kind, implies, named, said }: Concept, ids: ReadonlySet<string>) {
  if (!KEBAB.test(id)) yield `${id}: an id is kebab case.`;
  if (gloss.trim() === '') yield `${id}: the gloss is missing.`;
  if (!named && !said) yield `${id}: it has no terms.`;
  const aside = id.startsWith('aside-');
  if (kind === 'situation' && !aside && Object.keys(implies ?? {}).length === 0) {
    yield `${id}: a situation implies something, unless it stands in aside.ts.`;
  }
  for (const [implied, weight] of Object.entries(implies ?? {})) {
    if (!ids.has(implied)) yield `${id}: it implies ${implied}, which is no entry.`;
    if (implied === id) yield `${id}: it implies itself.`;
    if (!(weight > 0 && weight <= 1)) yield `${id}: the weight of ${implied} is not between 0 and 1.`;
  }
}

/** `said`: which concept says a term by itself, by language. */
function* checkTerms(concept: Concept, said: Map<string, Concept[]>): Generator<string> {
  const own = new Set<string>();
  for (const [list, terms] of [concept.named, concept.said].entries()) {
    for (const language of LANGUAGES) {
      if (terms?.[language] === undefined) continue;
      for (const written of terms[language].split(',')) {
        const term = written.trim();
        const where = `${concept.id}, ${list === 0 ? 'named' : 'said'}.${language}, "${term}"`;
        const fault = faultOf(term, language);
        if (fault !== null) yield `${where}: ${fault}`;
        const key = `${language} ${term.replace(/\?$/, '').toLowerCase()}`;
        if (own.has(key)) yield `${where}: it is there twice.`;
        own.add(key);
        yield* checkShared(concept, term, key, where, said);
      }
    }
  }
}

function faultOf(term: string, language: Language): string | null {
  if (term === '') return 'there is an empty term (two commas, or one at the end).';
  const { folded, beginning, saysNothing } = readTerm(term, language);
  const [only] = folded;
  if (only === undefined) return 'nothing is left of it without articles and possessives.';
  if (folded.length > 1)
    return saysNothing ? 'without articles and possessives it says nothing; add a telling word.' : null;
  if (!beginning && isStopWord(only, language)) return 'a grammar word alone says nothing; make it a phrase.';
  if (only.length < 2) return 'a single letter says nothing.';
  return term.includes('*') && !beginning ? 'a beginning needs three letters at least.' : null;
}

/** A word may have two meanings, but hardly three. A term may stand in a deed and a thing ("order") and in entries that imply each other. */
function* checkShared(concept: Concept, term: string, key: string, where: string, said: Map<string, Concept[]>) {
  if (term.endsWith('?') || concept.id.startsWith('aside-')) return;
  const others = (said.get(key) ?? []).filter((other) => other !== concept && !related(concept, other));
  if (others.length >= MOST_MEANINGS) {
    const ids = others.map(({ id }) => id).join(' and ');
    yield `${where}: ${ids} have it, too. Mark it "?", or let one imply the other.`;
  }
  said.set(key, [...(said.get(key) ?? []), concept]);
}

function related(one: Concept, other: Concept): boolean {
  return one.kind !== other.kind || one.implies?.[other.id] !== undefined || other.implies?.[one.id] !== undefined;
}
