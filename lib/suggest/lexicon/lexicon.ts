// All entries of the support lexicon, gathered from the files beside this one.
import { aside } from './aside.ts';
import type { Concept } from './concept.ts';
import { draft } from './draft.ts';

const FIELDS: readonly (readonly Concept[])[] = [aside];

/** Without the interim entries. */
export const WRITTEN: readonly Concept[] = FIELDS.flat();

const known = new Set(WRITTEN.map(({ id }) => id));

export const LEXICON: readonly Concept[] = [...WRITTEN, ...draft.filter(({ id }) => !known.has(id))];
