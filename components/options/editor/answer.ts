// The answer that outputs are picked from: the last test call's, or a sample that somebody pasted. Kept for this editor only, in memory.
import { type Json, parseJson } from '#lib/action/json.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import type { TestReply } from '#lib/test/test.ts';

export interface Answer {
  /** Milliseconds since 1970. */
  at: number;
  /** null: a pasted sample. */
  reply: TestReply | null;
  /** The body as text. */
  text: string;
  /** null when there is no body, or it is not JSON. */
  json: Json | null;
  /** Why it is not. */
  error: ErrorDetail | null;
}

/** @param now ms since 1970 */
export function answerOf(text: string, reply: TestReply | null, now: number): Answer {
  if (text.trim() === '') return { at: now, reply, text, json: null, error: null };
  try {
    return { at: now, reply, text, json: parseJson(new TextEncoder().encode(text)), error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { at: now, reply, text, json: null, error: error.detail };
  }
}
