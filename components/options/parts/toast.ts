// The one message at the foot of the page: what just happened, and the way back where there is one.
import { signal } from '@preact/signals';
import type { ErrorDetail } from '#lib/errors.ts';

export interface Toast {
  tone: 'plain' | 'bad';
  message: string;
  undo: (() => void) | null;
  /** Where what is said can be looked at. */
  look: Look | null;
}

export interface Look {
  /** On the button: "Compare". */
  words: string;
  go: () => void;
}

export const toast = signal<Toast | null>(null);

let carried = false;

/** What is shown is about leaving this page: the next one shows it, too. */
export function carryOver(): void {
  carried = true;
}

/** A new page begins without a message, unless it was carried over. */
export function turnPage(): void {
  if (!carried) toast.value = null;
  carried = false;
}

export function tell(message: string, undo: (() => void) | null = null, look: Look | null = null): void {
  toast.value = { tone: 'plain', message, undo, look };
}

/** @param what what did not happen, as a sentence's beginning: "Refund order was not activated" */
export function tellFailure(what: string, error: ErrorDetail): void {
  // a definition's problem names the action itself; twice in one line reads like two failures
  const words = error.code === 'definition-invalid' ? error.message : `${what}. ${error.message}`;
  toast.value = { tone: 'bad', message: `${words} ${error.advice}`, undo: null, look: null };
}

/** @param words the whole refusal, as sentences */
export function tellRefusal(words: string): void {
  toast.value = { tone: 'bad', message: words, undo: null, look: null };
}
