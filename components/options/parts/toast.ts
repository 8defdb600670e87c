// The one message at the foot of the page: what just happened, and the way back where there is one.
import { signal } from '@preact/signals';
import type { ErrorDetail } from '#lib/errors.ts';

export interface Toast {
  tone: 'plain' | 'bad';
  message: string;
  undo: (() => void) | null;
}

export const toast = signal<Toast | null>(null);

export function tell(message: string, undo: (() => void) | null = null): void {
  toast.value = { tone: 'plain', message, undo };
}

/** @param what what did not happen, as a sentence's beginning: "Refund order was not activated" */
export function tellFailure(what: string, error: ErrorDetail): void {
  // a definition's problem names the action itself; twice in one line reads like two failures
  const words = error.code === 'definition-invalid' ? error.message : `${what}. ${error.message}`;
  toast.value = { tone: 'bad', message: `${words} ${error.advice}`, undo: null };
}

/** @param words the whole refusal, as sentences */
export function tellRefusal(words: string): void {
  toast.value = { tone: 'bad', message: words, undo: null };
}
