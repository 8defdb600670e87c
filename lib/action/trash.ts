// How long a deleted action can be restored.

/** Ms. */
export const TRASH_KEPT = 30 * 24 * 60 * 60 * 1000;
