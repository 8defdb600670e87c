// What an answer about one field, or about all of them, makes of the sides that were chosen. Pure.
import type { PublishConflict } from '#lib/sync/plan-publish.ts';
import { type Side, type Sides, WHOLE } from '#lib/sync/sides.ts';

/** One side of everything that both changed. */
export function allOf({ fields, fits }: PublishConflict, side: Side): Sides {
  return fits ? Object.fromEntries(fields.map(({ path }) => [path, side])) : { [WHOLE]: side };
}

/** Whatever was answered for the whole goes: the fields are what is chosen of now. */
export function withField({ [WHOLE]: _, ...fields }: Sides, path: string, side: Side): Sides {
  return { ...fields, [path]: side };
}

/** What was answered for the fields stays, to come back to. */
export function withWhole(sides: Sides, side: Side): Sides {
  return { ...sides, [WHOLE]: side };
}
