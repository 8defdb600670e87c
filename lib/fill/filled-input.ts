// What filling yields for one input: the value, where it came from, and what else it could have been. Types only.
import type { InputValue } from '#lib/action/values.ts';

/** Where a value came from. `messageId`, `start` and `end` (UTF-16 offsets into that message's text) point at the exact words. */
export interface Provenance {
  /**
   * `run`: carried over from an earlier run, which was sent at `at`. `fallback`: the input's description says what to use when nothing is
   * stated ("If not available, use 'none'"); `quote` holds those words.
   */
  kind:
    | 'message'
    | 'subject'
    | 'selection'
    | 'requester'
    | 'ticket'
    | 'field'
    | 'agent'
    | 'default'
    | 'fallback'
    | 'typed'
    | 'run';
  /** What to call the place, when it is no message: "requester’s e-mail", "field Order reference". */
  label: string;
  messageId: string | null;
  /** Of that message. */
  author: string;
  at: string;
  /** The exact words around the value, at most 120 characters. */
  quote: string;
  start: number;
  end: number;
}

export interface Candidate {
  value: InputValue;
  from: Provenance;
}

export interface FilledInput {
  name: string;
  value: InputValue | null;
  from: Provenance | null;
  /** Other values that fit, best first; when two fit equally well the value is null and both stand here. */
  candidates: Candidate[];
}
