// What the last change of several things refused, thing by thing, until it is closed: too much for a toast.
import { signal } from '@preact/signals';
import type { BulkReport } from '#lib/messages.ts';

export interface BulkOutcome {
  /** "3 of 12 were not activated" */
  title: string;
  refused: BulkReport['refused'];
}

export const bulkOutcome = signal<BulkOutcome | null>(null);
