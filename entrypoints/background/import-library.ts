// Decides what of a library file is taken: limits, replaced actions, active ones that may not be active. Pure; the handler saves the result.
import { checkAction } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import type { ImportReport } from '#lib/messages.ts';
import { canonicalText } from '#lib/run/canonical.ts';
import type { Library } from './library-cache.ts';
import type { HelpdeskEntry } from './store/helpdesks.ts';

export interface ParsedLibrary {
  actions: readonly Action[];
  connections: readonly Connection[];
  helpdesks: readonly HelpdeskDefinition[];
  refused: readonly { name: string; reason: string }[];
}

export interface ImportPlan {
  actions: Action[];
  connections: Connection[];
  helpdesks: HelpdeskDefinition[];
  report: ImportReport;
}

/** What an action says, without what every save changes. */
const sayings = ({ revision: _revision, updatedAt: _updatedAt, ...said }: Action) => canonicalText(said);

const same = <Definition extends Connection | HelpdeskDefinition>(a: Definition, b: Definition) =>
  canonicalText({ ...a, updatedAt: 0 }) === canonicalText({ ...b, updatedAt: 0 });

/**
 * @param limit how many actions the library may hold; those over it are refused by name and nothing else is lost
 * @param now ms since 1970
 */
export function planImport(
  file: ParsedLibrary,
  library: Library,
  helpdesks: readonly HelpdeskEntry[],
  limit: number,
  now: number,
): ImportPlan {
  const report: ImportReport = {
    added: [],
    replaced: [],
    connections: { added: [], replaced: [] },
    helpdesks: { added: [], replaced: [] },
    refused: [...file.refused],
  };
  const taken = new Map<string, Action>();
  let count = library.entries.length;
  for (const offered of file.actions) {
    const problem = offered.status === 'active' ? checkAction(offered)[0] : undefined;
    const action: Action = { ...offered, status: problem ? 'draft' : offered.status, updatedAt: now };
    const known = library.byId.get(action.id);
    const isNew = !known && !taken.has(action.id);
    if (known?.action && !taken.has(action.id) && sayings(known.action) === sayings(action)) continue;
    if (isNew && count >= limit) {
      report.refused.push({
        name: action.name,
        reason: `The library holds ${limit} actions, its limit. An administrator can raise it in the settings.`,
      });
      continue;
    }
    if (isNew) {
      count += 1;
      report.added.push(action.name);
    } else if (!taken.has(action.id)) {
      report.replaced.push(action.name);
    }
    if (problem) report.refused.push({ name: action.name, reason: `Taken as a draft: ${problem.message}` });
    taken.set(action.id, action);
  }
  const knownConnections = new Map(library.connectionEntries.map((entry) => [entry.id, entry]));
  const connections = file.connections.filter((connection) => {
    const known = knownConnections.get(connection.id);
    if (known?.connection && same(known.connection, connection)) return false;
    report.connections[known ? 'replaced' : 'added'].push(connection.name);
    return true;
  });
  const knownHelpdesks = new Map(helpdesks.map((entry) => [entry.id, entry]));
  const defined = file.helpdesks.filter((helpdesk) => {
    const known = knownHelpdesks.get(helpdesk.id);
    if (known?.definition && same(known.definition, helpdesk)) return false;
    report.helpdesks[known ? 'replaced' : 'added'].push(helpdesk.name);
    return true;
  });
  return {
    actions: [...taken.values()],
    helpdesks: defined.map((helpdesk) => ({ ...helpdesk, updatedAt: now })),
    connections: connections.map((connection) => ({ ...connection, updatedAt: now })),
    report,
  };
}
