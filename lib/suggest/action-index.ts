// What is worked out once for a library so that ranking a ticket is quick: postings by stem, and the words a search looks through.
import type { Action } from '../action/schema.ts';
import { type IdentifierShape, identifierShapes } from './identifiers.ts';
import { ownWords } from './own-words.ts';
import { foldWord, identifierWords, tokenize, words } from './tokens.ts';

/** Where a stem stands in one action. */
export interface Posting {
  /** The action's place in `actions`. */
  place: number;
  /** How much the action says of this stem: occurrences by field weight, damped by the field's length (the "tf" of BM25F). */
  weight: number;
  /** The action's own word, as it stands there; null when only an input's name holds it. */
  shown: { word: string; field: 'name' | 'description' } | null;
}

export interface IndexedAction {
  id: string;
  name: string;
  nameWords: string[];
  descriptionWords: string[];
}

export interface ActionIndex {
  actions: IndexedAction[];
  postings: Map<string, Posting[]>;
  /** How telling a stem is, 0 to 1, alike for a library of three actions and of ten thousand. */
  rarity: Map<string, number>;
  identifiers: IdentifierShape[];
}

// name and description as measured in public sets; an input's name is a hint only: half of all actions have an `order_number`.
const FIELD_WEIGHT = { name: 2.5, description: 1, inputs: 0.3 } as const;
// BM25's usual length damping; the plateau is wide.
const LENGTH_DAMPING = 0.75;

type Field = keyof typeof FIELD_WEIGHT;
const FIELDS: readonly Field[] = ['name', 'description', 'inputs'];

/** Indexes the actions given, all of them: pass the active ones alone where agents see the result. */
export function buildIndex(actions: readonly Action[]): ActionIndex {
  const texts = actions.map((action) => ({
    name: action.name,
    description: action.description,
    inputs: action.inputs.map((input) => identifierWords(input.name)).join(' . '),
  }));
  const tokens = texts.map((text) => ({
    name: tokenize(text.name),
    description: tokenize(ownWords(text.description)),
    inputs: tokenize(text.inputs),
  }));
  const average = (field: Field) =>
    tokens.reduce((sum, each) => sum + each[field].length, 0) / Math.max(1, tokens.length) || 1;
  const averages = { name: average('name'), description: average('description'), inputs: average('inputs') };

  const postings = new Map<string, Posting[]>();
  for (const [place, each] of tokens.entries()) {
    const own = new Map<string, Posting>();
    for (const field of FIELDS) {
      const damping = 1 - LENGTH_DAMPING + LENGTH_DAMPING * (each[field].length / averages[field]);
      for (const { stem, start, end } of each[field]) {
        const posting = own.get(stem) ?? { place, weight: 0, shown: null };
        posting.weight += FIELD_WEIGHT[field] / damping;
        if (field !== 'inputs') posting.shown ??= { word: texts[place]?.[field].slice(start, end) ?? '', field };
        own.set(stem, posting);
      }
    }
    for (const [stem, posting] of own) {
      const list = postings.get(stem);
      if (list) list.push(posting);
      else postings.set(stem, [posting]);
    }
  }
  return {
    actions: actions.map(searchable),
    postings,
    rarity: rarities(postings, actions.length),
    identifiers: identifierShapes(actions),
  };
}

// Actions that the library might hold as well: in a library of one action its words are still telling.
const IMAGINED = 20;

function rarities(postings: Map<string, Posting[]>, actions: number): Map<string, number> {
  const count = actions + IMAGINED;
  const rarity = new Map<string, number>();
  for (const [stem, list] of postings) {
    const idf = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5));
    rarity.set(stem, idf / Math.log(1 + (count + 0.5) / 0.5));
  }
  return rarity;
}

function searchable(action: Action): IndexedAction {
  return {
    id: action.id,
    name: action.name,
    nameWords: [...words(action.name)].map(({ word }) => foldWord(word)),
    descriptionWords: [...words(action.description)].map(({ word }) => foldWord(word)),
  };
}
