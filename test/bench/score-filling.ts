// How well inputs are filled on tickets whose right values are known: the expected action's inputs, whatever the ranking said.
import type { Action } from '#lib/action/schema.ts';
import type { InputValue } from '#lib/action/values.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { productTicket, type ScoredTicket } from './read-tickets.ts';

/** Shares from 0 to 1; NaN where no ticket tells. */
export interface FillingFigures {
  /** Right of those filled, and right of those that a ticket states. */
  fillPrecision: number;
  fillRecall: number;
  /** Filled of those that a ticket does not state. */
  wrongFill: number;
  /** Tickets in which every input is right or rightly empty. */
  wholeForms: number;
  /** Of the fields left open with candidates, those whose candidates hold the right value. */
  offered: number;
}

type Expected = string | number | boolean;

export function scoreFilling(rows: readonly ScoredTicket[], actions: readonly Action[]): FillingFigures {
  const sum = { filled: 0, right: 0, stated: 0, wrong: 0, unstated: 0, open: 0, offered: 0, forms: 0, whole: 0 };
  for (const row of rows) {
    const action = actions.find(({ id }) => id === row.expected.actions[0]);
    if (!action) continue;
    const expected = new Map(Object.entries(row.expected.inputs));
    let whole = true;
    for (const { name, value, candidates } of fillInputs(action.inputs, productTicket(row))) {
      const wanted = expected.get(name);
      const right = wanted !== undefined && value !== null && isSame(value, wanted);
      sum.stated += Number(wanted !== undefined);
      sum.unstated += Number(wanted === undefined);
      sum.filled += Number(value !== null);
      sum.right += Number(right);
      sum.wrong += Number(value !== null && wanted === undefined);
      if (value === null && candidates.length > 0) {
        sum.open += 1;
        sum.offered += Number(wanted !== undefined && candidates.some((each) => isSame(each.value, wanted)));
      }
      if (!(wanted === undefined ? value === null : right)) whole = false;
    }
    sum.forms += 1;
    sum.whole += Number(whole);
  }
  return {
    fillPrecision: sum.right / sum.filled,
    fillRecall: sum.right / sum.stated,
    wrongFill: sum.wrong / sum.unstated,
    wholeForms: sum.whole / sum.forms,
    offered: sum.offered / sum.open,
  };
}

/** Strings after trimming, folding inner spaces and case; numbers by value; booleans exactly. */
export function isSame(value: InputValue, expected: Expected): boolean {
  if (typeof expected === 'boolean') return value === expected;
  if (typeof expected === 'number') return typeof value !== 'boolean' && value !== '' && Number(value) === expected;
  const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return typeof value === 'string' && folded(value) === folded(expected);
}
