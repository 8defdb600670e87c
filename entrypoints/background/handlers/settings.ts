// This browser's settings.
import { writeSettings } from '../store/settings.ts';
import type { HandlersOf } from './handler.ts';

export const settingsHandlers: HandlersOf<'settings'> = {
  async 'settings.get'(deps) {
    return deps.settings.read();
  },

  async 'settings.set'(deps, changes) {
    const known = await deps.settings.read();
    const settings = {
      allowPrivateAddresses: changes.allowPrivateAddresses ?? known.allowPrivateAddresses,
      actionLimit: changes.actionLimit ?? known.actionLimit,
      keepFailureBodies: changes.keepFailureBodies ?? known.keepFailureBodies,
    };
    await writeSettings(deps.database, settings);
    deps.settings.forget();
    return settings;
  },
};
