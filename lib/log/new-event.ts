// An event as it happens: its number, its time and who it was are added when it is written. Types only.
import type { LogEvent } from '../log.ts';

export type NewEvent = Pick<LogEvent, 'subject' | 'what' | 'changes'> & {
  revision?: number;
  /** In the place of the person who is named in the settings. */
  who?: string;
  /** The actions of a change of many at once, which is one event. */
  members?: readonly { id: string; name: string }[];
};
