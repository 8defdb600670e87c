// What the readers of a concrete request's parts share: the inputs, credentials and choices they come upon.
import type { ValueType } from '../action/schema.ts';
import type { FoundCredential } from './imported.ts';
import type { ImportChoice } from './sketch.ts';

export interface SketchReading {
  leftOut: string[];
  credentials: FoundCredential[];
  choices: ImportChoice[];
  /** Asks whether a value becomes an input; one that may be a secret always does. */
  choose(choice: Omit<ImportChoice, 'chosen'>, suggested: boolean, secret: boolean): boolean;
  /** The placeholder of a new input; '' when there is no room for one. */
  input(
    names: string[],
    type: ValueType,
    example: string,
    about?: { description?: string; sensitive?: boolean },
  ): string;
  /** The placeholder of a variable of the source, the same wherever it stands. */
  variable(name: string): string;
}

/** Text and variables in turn, as `cutVariables` gives them. Braces that are text are dropped: they could not be told apart. */
export function fillVariables(parts: string[], reading: SketchReading): string {
  return parts.map((part, place) => (place % 2 === 1 ? reading.variable(part) : part.replace(/\{\{/g, ''))).join('');
}
