// What a kind of input (an e-mail address, an amount, …) has to say for filling. One file a kind beside this one.
import type { InputValue } from '../../action/values.ts';
import type { Candidate } from '../filled-input.ts';
import type { Finding, Spot } from '../finding.ts';
import type { Habits } from '../locale.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Shape } from '../shape.ts';

/** What the ticket, the locale and the action's other inputs tell before an input is looked at. */
export interface Setting {
  /** The shapes of the action's other inputs, which one without a shape of its own leaves alone. */
  claimed: readonly Shape[];
  /** What was learnt of this input's values on this browser; null for nothing. */
  learned: Shape | null;
  habits: Habits;
}

export interface Weighed extends Candidate {
  score: number;
}

export interface Kind {
  /** Where values of this kind stand in a sentence. */
  find: (sentence: string, passage: Passage) => Iterable<Spot>;
  /** What a finding is worth before its surroundings are looked at; what one needs to be filled is in choose.ts. */
  base: number;
  /** More or less than `base`, for what this kind alone knows. */
  adjust?: (finding: Finding) => number;
  /** True for a finding that may be offered but is never filled unasked, whatever stands beside it. */
  uncertain?: (finding: Finding) => boolean;
  /** What a finding gains where the ticket holds no other value of this kind. */
  alone?: number | ((finding: Finding) => number);
  /** The most that the input's name beside a finding may add, where the finding's own shape names it already. */
  mostForName?: number;
  /** True for what people choose: "Monday is fine" is said for it, while "the lamp is fine" leaves the lamp alone. */
  wish?: boolean;
  /** True where the kind writes its values as the description asks by itself. */
  ownFormat?: boolean;
  /** True where a value may be taken from quoted history if nobody has written one since. */
  quoted?: boolean;
  /** True for a value that cannot be meant, such as the telephone on file where a new one is asked for. */
  impossible?: (value: InputValue, reading: Reading) => boolean;
  /** The value that a found text stands for, where it is not the text itself. */
  meaning?: (text: string) => InputValue;
  /** The value out of a custom field whose label fits; null when the field holds something else. */
  fromField: (text: string) => InputValue | null;
  /** Values from other places than the text: the requester's own address, the ticket's number. */
  others?: (reading: Reading) => Weighed[];
}

/** For `fromField`: the one value that a finder sees in the field's text. */
export function onlySpot(text: string, find: (sentence: string) => Iterable<Spot>): string | null {
  const values = new Set([...find(text)].map(({ value }) => value));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
