// Insights: the log and the suggestions of this browser, added up.
import { Tally } from '#lib/insights/counts.ts';
import { browserName } from '../store/browser-name.ts';
import { countRuns } from '../store/log-counts.ts';
import { listSuggested } from '../store/suggested.ts';
import type { HandlersOf } from './handler.ts';

export const insightsHandlers: HandlersOf<'insights'> = {
  async 'insights.read'(deps) {
    const tally = new Tally();
    await countRuns(deps.database, tally);
    for (const ticket of await listSuggested(deps.database)) tally.addTicket(ticket);
    const [browser, settings] = await Promise.all([browserName(deps.database), deps.settings.read()]);
    return { browser, who: settings.person, weeks: tally.weeks() };
  },
};
