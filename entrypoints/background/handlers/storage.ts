// The state of the storage, and the way back after damage. These two messages alone are answered while it needs a person.
import { recordEvent } from '../store/events.ts';
import type { HandlersOf } from './handler.ts';

const USED = { snapshot: 'The copy', found: 'What was found', empty: 'Nothing: started over' } as const;

export const storageHandlers: HandlersOf<'storage'> = {
  async 'storage.status'(deps) {
    return deps.health.status();
  },

  async 'storage.recover'(deps, { use }) {
    const before = await deps.health.status();
    const after = await deps.health.recover(use);
    if (before.state === 'recovery' && after.state === 'ready') {
      await recordEvent(deps, {
        subject: { kind: 'storage', id: '', name: 'Storage' },
        what: 'recovered',
        changes: [
          { field: 'What was wrong', before: before.reason, after: null },
          { field: 'Went on with', before: null, after: USED[use] },
        ],
      });
    }
    return after;
  },
};
