// The state of the storage, and the way back after damage. These two messages alone are answered while it needs a person.
import type { HandlersOf } from './handler.ts';

export const storageHandlers: HandlersOf<'storage'> = {
  async 'storage.status'(deps) {
    return deps.health.status();
  },

  async 'storage.recover'(deps, { use }) {
    return deps.health.recover(use);
  },
};
