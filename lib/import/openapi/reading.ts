// What the readers of an operation's parts share.
import type { ImportInputs } from '../import-inputs.ts';
import type { References } from './references.ts';

export interface OperationReading {
  references: References;
  inputs: ImportInputs;
  leftOut: string[];
}
