// What is worked out once for a library so that ranking a ticket is quick: postings by stem and by concept, and the words a search looks
// through.
import type { Action, Input } from '../action/schema.ts';
import { type ActionConcepts, actionConcepts, dampedConcepts } from './action-concepts.ts';
import { actionText } from './action-text.ts';
import { type ActionWords, actionWords } from './action-words.ts';
import { type IdentifierShape, identifierShapes } from './identifiers.ts';
import { buildPostings, type Postings } from './postings.ts';
import { foldWord, words } from './tokens.ts';

export interface IndexedAction {
  id: string;
  name: string;
  nameWords: string[];
  descriptionWords: string[];
  inputs: Input[];
}

export interface ActionIndex {
  actions: IndexedAction[];
  /** What stands in the actions' texts, by stem: the "tf" of BM25F. */
  words: Postings<string>;
  /** What they are about, by the concept's place in the lexicon. */
  concepts: Postings<number>;
  /** Where an action's own words stand: reasons show them. Read for the few best actions alone. */
  texts: { words: ActionWords[]; concepts: ActionConcepts[] };
  identifiers: IdentifierShape[];
}

/** Indexes the actions given, all of them: pass the active ones alone where agents see the result. */
export function buildIndex(actions: readonly Action[]): ActionIndex {
  const own = actions.map(actionText);
  const texts = { words: actionWords(own), concepts: own.map(actionConcepts) };
  return {
    actions: actions.map(searchable),
    words: buildPostings(texts.words.map(({ weights }) => weights)),
    concepts: buildPostings(dampedConcepts(texts.concepts)),
    texts,
    identifiers: identifierShapes(actions),
  };
}

function searchable(action: Action): IndexedAction {
  return {
    id: action.id,
    name: action.name,
    nameWords: [...words(action.name)].map(({ word }) => foldWord(word)),
    descriptionWords: [...words(action.description)].map(({ word }) => foldWord(word)),
    inputs: action.inputs,
  };
}
