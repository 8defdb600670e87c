// Reading what was learnt from where it may be damaged, of an earlier version, or somebody else's: storage and library files.
import * as z from 'zod/mini';
import {
  emptyLearned,
  type Learned,
  MOST_ACTIONS,
  MOST_TICKETS,
  strongest,
  type Verdict,
  type WordHistory,
} from './learned.ts';

// Letters alone, or a concept's id, or two words: nothing in it can be a sentence, an address or a number.
const TERM = /^(?:~?[\p{L}\p{M}]{1,40}|[\p{L}\p{M}]{1,40} [\p{L}\p{M}]{1,40}|=[a-z][a-z0-9-]{0,59})$/u;

const count = z.number().check(z.minimum(0), z.maximum(1_000_000));
const historySchema = z.object({
  tickets: count,
  stems: z.array(z.tuple([z.string().check(z.maxLength(100)), count])).check(z.maxLength(5_000)),
});

export const learnedActionSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  run: historySchema,
  dismissed: historySchema,
});

/** What of it can be read; entries that cannot are dropped, because ranking works without them. Never throws. */
export function readLearned(value: unknown): Learned {
  const whole = z.object({ actions: z.array(z.unknown()) }).safeParse(value);
  if (!whole.success) return emptyLearned();
  const seen = new Set<string>();
  const actions = whole.data.actions.slice(0, MOST_ACTIONS).flatMap((entry) => {
    const read = learnedActionSchema.safeParse(entry);
    if (!read.success || seen.has(read.data.id)) return [];
    seen.add(read.data.id);
    const { id, run, dismissed } = read.data;
    return [{ id, run: bounded(run, 'run'), dismissed: bounded(dismissed, 'dismissed') }];
  });
  return { actions };
}

/** Within what learning itself would have come to: a file that says a million tickets must not outweigh an agent's own. */
function bounded({ tickets, stems }: WordHistory, verdict: Verdict): WordHistory {
  const most = Math.min(tickets, MOST_TICKETS);
  if (most === 0) return { tickets: 0, stems: [] };
  const terms = new Map<string, number>();
  for (const [term, number] of stems) if (number > 0 && TERM.test(term)) terms.set(term, Math.min(number, most));
  const sorted = [...terms].sort((a, b) => b[1] - a[1]);
  return { tickets: most, stems: strongest(sorted, verdict) };
}
