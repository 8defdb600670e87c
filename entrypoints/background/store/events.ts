// The event log: who changed which definition, connection or setting, when, and the difference. Written with the change itself.
import type { LogEvent } from '#lib/log.ts';
import type { Deps } from '../deps.ts';

/** An event as it happens; its number, its time and who it was are added when it is written. */
export type NewEvent = Pick<LogEvent, 'subject' | 'what' | 'changes'> & { revision?: number };

/** Writes an event whose change stands elsewhere than among the definitions. TO BE WRITTEN */
export async function recordEvent(_deps: Deps, _event: NewEvent): Promise<void> {}
