// What `bench:scale` times: the product's own suggestions and three search libraries, each set up as its documentation advises for such
// texts. Peers get the words of the ticket; the product gets the ticket.
import { create, insertMultiple, search } from '@orama/orama';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { actionSchema } from '#lib/action/schema.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, suggest } from '#lib/suggest/rank.ts';
import { GRAMMAR } from '#lib/suggest/stop-words.ts';
import { benchTicket } from './bench-ticket.ts';
import type { SyntheticAction, SyntheticEmail } from './synthetic-library.ts';

const WANTED = 4;
/** How much more a word of the name counts than one of the description. */
const NAME = 2.5;

export const ENGINES = ['deskhand', 'minisearch', 'fuse', 'orama'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Answers one e-mail; what it answers is dropped. One that asks itself several times may give up when it is too late. */
export type Query = (email: SyntheticEmail, isLate: () => boolean) => unknown;

export interface Engine {
  /** Makes ready what is not counted as building: the documents in the form that the engine takes. */
  prepare: (actions: readonly SyntheticAction[]) => () => Query | Promise<Query>;
}

const stopWords = new Set(GRAMMAR.en.split(/\s+/));
const wordsOf = ({ subject, text }: SyntheticEmail) => `${subject}\n${text}`;

interface Document {
  id: string;
  name: string;
  description: string;
  inputs: string;
}

const documents = (actions: readonly SyntheticAction[]): Document[] =>
  actions.map(({ id, name, description, inputs }) => ({
    id,
    name,
    description,
    inputs: inputs.map((input) => `${input.name.replaceAll('_', ' ')} ${input.description}`).join(' '),
  }));

const deskhand: Engine = {
  prepare: (actions) => {
    const own = actions.map((action) =>
      actionSchema.parse({
        ...action,
        inputs: action.inputs.map((input) => ({ ...input, type: 'string' })),
        schemaVersion: 1,
        request: { method: 'POST', url: 'https://api.example/' },
        status: 'active',
        revision: 1,
        updatedAt: 0,
      }),
    );
    return () => {
      const index = buildIndex(own);
      return ({ subject, text }) => {
        const message = { id: '1', author: { role: 'requester', name: '', email: '' } as const, at: '', public: true };
        return suggest(index, benchTicket({ subject, messages: [{ ...message, text }] }), emptyLearned());
      };
    };
  },
};

/** Stems and stop words: without them it is several times slower and worse on long texts. */
const minisearch: Engine = {
  prepare: (actions) => {
    const rows = documents(actions);
    return () => {
      const index = new MiniSearch<Document>({
        fields: ['name', 'description', 'inputs'],
        processTerm: (term) => {
          const word = term.toLowerCase();
          return stopWords.has(word) ? null : stemmer(word);
        },
        searchOptions: { boost: { name: NAME } },
      });
      index.addAll(rows);
      return (email) => index.search(wordsOf(email)).slice(0, WANTED);
    };
  },
};

/** A query a word, the scores added up: as one pattern, an e-mail is slower by far and finds nothing. */
const fuse: Engine = {
  prepare: (actions) => {
    const rows = documents(actions);
    return () => {
      const keys = [{ name: 'name', weight: NAME }, 'description', 'inputs'];
      const index = new Fuse(rows, { keys, includeScore: true, ignoreLocation: true, threshold: 0.3 });
      return (email, isLate) => {
        const words = new Set(
          wordsOf(email)
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter((word) => word.length > 2 && !stopWords.has(word)),
        );
        const scores = new Map<number, number>();
        for (const word of words) {
          if (isLate()) return null;
          for (const { refIndex, score = 1 } of index.search(word)) {
            scores.set(refIndex, (scores.get(refIndex) ?? 0) + 1 - score);
          }
        }
        return [...scores].sort(([, a], [, b]) => b - a).slice(0, WANTED);
      };
    };
  },
};

const orama: Engine = {
  prepare: (actions) => {
    const rows = documents(actions);
    return async () => {
      const index = create({
        schema: { name: 'string', description: 'string', inputs: 'string' } as const,
        components: { tokenizer: { language: 'english', stemming: true, stopWords: [...stopWords] } },
      });
      await insertMultiple(index, rows, 1_000);
      return (email) => search(index, { term: wordsOf(email), boost: { name: NAME }, limit: WANTED });
    };
  },
};

export const engines: Record<EngineName, Engine> = { deskhand, minisearch, fuse, orama };
