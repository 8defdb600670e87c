// Deleted actions: 30 days to bring them back.
import { eraseActions, restoreActions } from '../actions/trash.ts';
import { listTrash, purgeTrash } from '../store/trash.ts';
import type { HandlersOf } from './handler.ts';

export const trashHandlers: HandlersOf<'trash'> = {
  'trash.list': (deps) =>
    deps.changeDefinition(async () => {
      await purgeTrash(deps.database, deps.now());
      const records = await listTrash(deps.database);
      return records.map(({ id, name, deletedAt }) => ({ id, name, deletedAt }));
    }),

  'trash.restore': (deps, { ids }) => deps.changeDefinition(() => restoreActions(deps, ids)),
  'trash.erase': (deps, { ids }) => deps.changeDefinition(() => eraseActions(deps, ids)),
};
