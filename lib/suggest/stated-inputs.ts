// What the ticket states of what an action asks for, as evidence for that action: who wants a flight changed names the new flight. Words say
// which few actions are near; among those, the one whose inputs can be filled is rather the one that is meant.
import type { Input } from '../action/schema.ts';
import { fillFrom } from '../fill/fill.ts';
import type { FilledInput } from '../fill/filled-input.ts';
import { type Habits, habitsOf } from '../fill/locale.ts';
import { type Reading, readTicket } from '../fill/reading.ts';
import type { Ticket } from '../ticket/ticket.ts';

// In shares of the best score of the words. Fitted on realistic tickets of five accounts, the same on each half of them, then rounded.
const STATED = 0.3;
// What an action of which nothing is stated loses.
const MISSING = 0.4;
// Long forms must not win by their length alone.
const MOST_STATED = 4;
const MOST_INPUTS = 12;
// What is asked for stands in the newest words; all of a long thread would be felt.
const MOST_CHARACTERS = 12_000;

/** A ticket that was read once for every action that is held against it. */
export interface StatedReader {
  /** What speaks for an action with these inputs, in shares of the best score: -0.4 to 1.2; null where it asks for nothing. */
  evidenceFor(inputs: readonly Input[]): number | null;
}

/** The most that `evidenceFor` could say of these inputs. */
export function mostStated(inputs: readonly Input[]): number {
  return STATED * Math.min(MOST_STATED, inputs.length);
}

export function statedReader(ticket: Ticket): StatedReader {
  let read: { reading: Reading; habits: Habits } | null = null;
  return {
    evidenceFor(inputs) {
      if (inputs.length === 0) return null;
      if (read === null) {
        const reading = readTicket(ticket, MOST_CHARACTERS);
        read = { reading, habits: habitsOf(reading, '') };
      }
      const filled = fillFrom(inputs.slice(0, MOST_INPUTS), read.reading, read.habits);
      const stated = filled.filter(isStated).length;
      const missing = filled.filter(isMissing).length / filled.length;
      return STATED * Math.min(MOST_STATED, stated) - MISSING * missing;
    },
  };
}

/** Who asks and which ticket it is are known of every ticket, and tell nothing. */
const TOLD: ReadonlySet<string> = new Set(['message', 'subject', 'selection', 'field']);

const isStated = ({ value, from }: FilledInput) => value !== null && from !== null && TOLD.has(from.kind);
const isMissing = ({ value, candidates }: FilledInput) => value === null && candidates.length === 0;
