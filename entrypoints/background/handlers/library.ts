// Whole libraries coming in and going out.
import { parseLibrary } from '#lib/library.ts';
import type { ImportReport } from '#lib/messages.ts';
import { stillKept } from '../actions/test-sets.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import { readPackaged } from '../http.ts';
import { importEvents } from '../import-events.ts';
import { planImport } from '../import-library.ts';
import { readAnew } from '../picked-helpdesks.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { forgetUnfit } from '../tokens/forget-unfit.ts';
import type { HandlersOf } from './handler.ts';

const DEMO_LIBRARY = '/demo-library.json';

async function importText(deps: Deps, text: string): Promise<ImportReport> {
  const file = parseLibrary(text);
  return deps.changeDefinition(async () => {
    const [library, helpdesks, settings] = await Promise.all([
      deps.library.read(),
      deps.helpdesks.read(),
      deps.settings.read(),
    ]);
    const plan = planImport(file, library, helpdesks, settings.actionLimit, deps.now());
    if (plan.actions.length + plan.connections.length + plan.helpdesks.length > 0) {
      const tests = await stillKept(deps, plan.actions);
      const events = await importEvents(deps, plan, library);
      await changeDefinitions(deps.database, { ...plan, tests, events });
      for (const connection of plan.connections) {
        await forgetUnfit(deps, library.connections.get(connection.id) ?? null, connection);
      }
      await definitionsChanged(deps);
      const before = helpdesks.filter(({ id }) => plan.helpdesks.some((after) => after.id === id));
      void readAnew(deps, [...before.map(({ definition }) => definition), ...plan.helpdesks]);
    }
    return plan.report;
  });
}

export const libraryHandlers: HandlersOf<'library'> = {
  async 'library.read'(deps, { ids }) {
    const library = await deps.library.read();
    const chosen = ids && new Set(ids);
    const actions = library.entries.flatMap(({ id, action }) =>
      action && (!chosen || chosen.has(id)) ? [action] : [],
    );
    // Of a choice, the connections that it needs and no others.
    const used = new Set(actions.map(({ request }) => request.connectionId));
    const connections = [...library.connections.values()].filter(({ id }) => !chosen || used.has(id));
    return { actions, connections };
  },

  async 'library.import'(deps, { text }) {
    return importText(deps, text);
  },

  async 'library.importDemo'(deps) {
    return importText(deps, await readPackaged(deps.browser.packagedUrl(DEMO_LIBRARY)));
  },
};
