// The state of the storage, and the way back after damage. These two messages alone are answered while it needs a person.
import { forgetStored } from '../deps.ts';
import { settleRunsLeftOpen } from '../store/runs.ts';
import type { HandlersOf } from './handler.ts';

export const storageHandlers: HandlersOf<'storage'> = {
  async 'storage.status'(deps) {
    return deps.health.status();
  },

  async 'storage.recover'(deps, { use }) {
    const status = await deps.health.recover(use);
    forgetStored(deps);
    if (status.state === 'ready') {
      // The start left these undone: no message was answered since, so no run is this worker's own.
      await settleRunsLeftOpen(deps.database, deps.now());
      await deps.syncReaders();
    }
    deps.views.tell({ name: 'storage.changed', status });
    deps.views.tell({ name: 'definitions.changed' });
    deps.views.changed();
    return status;
  },
};
