// Whose side holds where two changed the same: chosen field by field, or for the whole of a definition. Pure.

export type Side = 'mine' | 'theirs';

/** By the path of the field; under `WHOLE`, of the definition. */
export type Sides = Readonly<Record<string, Side>>;

/** No field has this path. */
export const WHOLE = '';

export const NO_SIDES: Sides = {};

/** @returns null: nobody has chosen */
export function sideOf(sides: Sides, path: string): Side | null {
  const own = [path, WHOLE].find((name) => Object.hasOwn(sides, name));
  return own === undefined ? null : (sides[own] ?? null);
}
