// Somebody left an action to make a connection for it: where the way back leads, and what is to be brought along.
import { signal } from '@preact/signals';

export interface Errand {
  actionId: string;
  actionName: string;
  /** What the connection is wanted for; null while the action's endpoint is not right yet. */
  origin: string | null;
  /** The one that was made; null until then. */
  connectionId: string | null;
}

/** Goes with the page: a reload ends it and loses nothing. */
export const errand = signal<Errand | null>(null);
