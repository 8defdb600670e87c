// An action's texts as ranking reads them: which fields there are, and in which language they are written.
import type { Action } from '../action/schema.ts';
import { guessLanguage } from './language.ts';
import type { Language } from './lexicon/concept.ts';
import { ownWords } from './own-words.ts';
import { identifierWords } from './tokens.ts';

export const FIELDS = ['name', 'description', 'inputs', 'phrases'] as const;
export type Field = (typeof FIELDS)[number];

export interface ActionText {
  language: Language;
  /** Full stops part what belongs to different inputs or phrases. Offsets are those of the action's own text, where a reason shows it. */
  fields: Record<Field, string>;
}

export function actionText(action: Action): ActionText {
  const phrases = (action.phrases ?? []).join('\n');
  return {
    language: guessLanguage(`${action.name} ${action.description} ${phrases}`),
    fields: {
      name: action.name,
      description: ownWords(action.description),
      inputs: action.inputs.map(({ name }) => identifierWords(name)).join(' . '),
      phrases,
    },
  };
}
