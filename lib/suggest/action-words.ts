// The words of actions, weighed by the field they stand in (BM25F: occurrences by field weight, damped by the field's length).
import { type ActionText, FIELDS, type Field } from './action-text.ts';
import { type Token, tokenize } from './tokens.ts';

/** A word of an action as it stands there. */
export interface ShownWord {
  word: string;
  field: Field;
}

export interface ActionWords {
  weights: Map<string, number>;
  /** By stem: the action's own word. */
  shown: Map<string, ShownWord>;
}

// Name and description as measured on public sets. An input's name is a hint only: half of all actions have an `order_number`.
const FIELD_WEIGHT: Record<Field, number> = { name: 2.5, description: 1, inputs: 0.3, phrases: 2 };
// BM25's usual length damping; the plateau is wide.
const LENGTH_DAMPING = 0.75;

export function actionWords(texts: readonly ActionText[]): ActionWords[] {
  const tokens = texts.map(({ fields, language }) => {
    const read = (field: Field) => tokenize(fields[field], 0, fields[field].length, language);
    return { name: read('name'), description: read('description'), inputs: read('inputs'), phrases: read('phrases') };
  });
  const average = (field: Field) => {
    const filled = tokens.filter((each) => each[field].length > 0);
    return filled.reduce((sum, each) => sum + each[field].length, 0) / Math.max(1, filled.length) || 1;
  };
  const averages = Object.fromEntries(FIELDS.map((field) => [field, average(field)]));
  return tokens.map((own, place) => weighed(own, averages, texts[place]?.fields));
}

function weighed(
  tokens: Record<Field, Token[]>,
  averages: Record<string, number>,
  texts: Record<Field, string> | undefined,
): ActionWords {
  const weights = new Map<string, number>();
  const shown = new Map<string, ShownWord>();
  for (const field of FIELDS) {
    const damping = 1 - LENGTH_DAMPING + LENGTH_DAMPING * (tokens[field].length / (averages[field] ?? 1));
    for (const { stem, start, end } of tokens[field]) {
      weights.set(stem, (weights.get(stem) ?? 0) + FIELD_WEIGHT[field] / damping);
      if (!shown.has(stem)) shown.set(stem, { word: texts?.[field].slice(start, end) ?? '', field });
    }
  }
  return { weights, shown };
}
