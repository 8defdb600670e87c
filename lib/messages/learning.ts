// What this browser learnt from use: shown, forgotten, shared in a library file.
import * as z from 'zod/mini';
import type { Learned } from '../suggest/learned.ts';
import { learnedActionSchema } from '../suggest/learned-schema.ts';
import { id, ids, message, nothing, OPTIONS } from './message.ts';

/** One action of which something was learnt. */
export interface LearntAction {
  id: string;
  /** null: it is not in the library any more. */
  name: string | null;
  /** Tickets on which it was run, and on which it was put aside. Old ones fade. */
  run: number;
  dismissed: number;
  /** Words of those tickets, strongest first. */
  runWords: string[];
  dismissedWords: string[];
}

export const learningMessages = {
  /** Taught last first. */
  'learning.list': message<LearntAction[]>()(OPTIONS, nothing),
  /** Forgets what was learnt of one action; null: of all. */
  'learning.forget': message<{ forgotten: number }>()(OPTIONS, z.strictObject({ id: z.nullable(id) })),
  /** Takes in what a library file's authors learnt, bounded, for actions of this library: how many it taught. */
  'learning.merge': message<{ taught: number }>()(
    OPTIONS,
    z.strictObject({ learned: z.object({ actions: z.array(learnedActionSchema).check(z.maxLength(800)) }) }),
  ),
  /** For export: counts of words, no text; of these actions, or of all in the library. */
  'learning.read': message<Learned>()(OPTIONS, z.strictObject({ ids: z.nullable(ids) })),
} as const;
