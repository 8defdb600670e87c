// Actions: the list, what the editor opens, and every change of them.

import { ticketPhrases } from '#lib/suggest/ticket-phrases.ts';
import { listActionsAndDrafts, openAction } from '../actions/list.ts';
import { noSuchRevision } from '../actions/refusals.ts';
import { discardDraft, keepDraft, saveAction } from '../actions/save.ts';
import { setStatus } from '../actions/set-status.ts';
import { deleteActions } from '../actions/trash.ts';
import { readActivity } from '../store/activity.ts';
import { listRevisions, readRevision } from '../store/revisions.ts';
import type { HandlersOf } from './handler.ts';

export const actionHandlers: HandlersOf<'actions'> = {
  async 'actions.list'(deps) {
    return listActionsAndDrafts(deps);
  },

  async 'actions.activity'(deps) {
    const ids = (await deps.library.read()).entries.map(({ id }) => id);
    return readActivity(deps.database, ids, deps.now());
  },

  async 'actions.get'(deps, { id }) {
    return openAction(deps, id);
  },

  async 'actions.ticketWords'(deps, { id, text }) {
    return ticketPhrases(await deps.learned.read(), id, text);
  },

  async 'actions.revisions'(deps, { id }) {
    return listRevisions(deps.database, id);
  },

  async 'actions.revision'(deps, { id, revision }) {
    const action = await readRevision(deps.database, id, revision);
    if (!action) throw noSuchRevision();
    return action;
  },

  'actions.keepDraft': (deps, request) => deps.changeDefinition(() => keepDraft(deps, request)),
  'actions.discardDraft': (deps, request) => deps.changeDefinition(() => discardDraft(deps, request)),
  'actions.save': (deps, request) => deps.changeDefinition(() => saveAction(deps, request)),
  'actions.setStatus': (deps, request) => deps.changeDefinition(() => setStatus(deps, request)),
  'actions.delete': (deps, { ids }) => deps.changeDefinition(() => deleteActions(deps, ids)),
};
