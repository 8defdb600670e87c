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
  /** Names that stand twice in one object of it, each once: of what they name the last counts. */
  repeated: readonly string[];
  /** Why it is not. */
  error: ErrorDetail | null;
}

/** @param now ms since 1970 */
export function answerOf(text: string, reply: TestReply | null, now: number): Answer {
  const found = { at: now, reply, text, json: null, repeated: [], error: null };
  if (text.trim() === '') return found;
  const repeated = new Set<string>();
  try {
    const json = parseJson(new TextEncoder().encode(text), (name) => repeated.add(name));
    return { ...found, json, repeated: [...repeated] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...found, error: error.detail };
  }
}
