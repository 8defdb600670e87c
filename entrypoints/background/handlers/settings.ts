// This browser's settings.
import { groupsOf } from '#lib/action/groups.ts';
import { settingsEvent } from '#lib/log/setting-events.ts';
import { report } from '../report.ts';
import { recordEvent } from '../store/events.ts';
import { pruneLog } from '../store/log-erase.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import type { HandlersOf } from './handler.ts';

export const settingsHandlers: HandlersOf<'settings'> = {
  async 'settings.get'(deps) {
    return deps.settings.read();
  },

  // In turn: two pages that each change one setting would undo each other.
  'settings.set': (deps, changes) =>
    deps.changeDefinition(async () => {
      // The person's own: what the policy sets is not theirs, and goes with the policy.
      const [held, known] = [await deps.settings.read(), await readSettings(deps.database)];
      const settings = {
        allowPrivateAddresses: changes.allowPrivateAddresses ?? known.allowPrivateAddresses,
        actionLimit: changes.actionLimit ?? known.actionLimit,
        keepBodies: changes.keepBodies ?? known.keepBodies,
        logDays: changes.logDays ?? known.logDays,
        logRuns: changes.logRuns ?? known.logRuns,
        lockAfterMinutes: changes.lockAfterMinutes ?? known.lockAfterMinutes,
        person: changes.person?.trim() ?? known.person,
        groups: changes.groups ? groupsOf(changes.groups) : known.groups,
      };
      await writeSettings(deps.database, settings);
      deps.settings.forget();
      const event = settingsEvent(known, settings);
      if (event) await recordEvent(deps, event);
      // Which actions are offered is another set now: open panels show it at once.
      if (settings.groups.join('\n') !== known.groups.join('\n')) {
        deps.views.tell({ name: 'definitions.changed' });
        deps.views.changed();
      }
      // Nobody waits for it: what is kept no longer goes in small steps.
      const holds = await deps.settings.read();
      if (holds.logDays < held.logDays || holds.logRuns < held.logRuns) {
        void pruneLog(deps.database, holds, deps.now()).catch((error: unknown) => report('settings.set', error));
      }
      return holds;
    }),
};
