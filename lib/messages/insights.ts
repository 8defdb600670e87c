// What managers look at: how often actions ran and were suggested, in counts.
import type { WeekCounts } from '../insights/counts.ts';
import { message, nothing, OPTIONS } from './message.ts';

/** `browser`: a random name of this one. `who`: the name given in the settings; '' for none. `weeks`: oldest first. */
export interface Insights {
  browser: string;
  who: string;
  weeks: WeekCounts[];
}

export const insightsMessages = {
  'insights.read': message<Insights>()(OPTIONS, nothing),
} as const;
