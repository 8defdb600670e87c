// Library files for the browser tests: actions that call whatever address a test needs. Nothing of the demo library stands here.

import { DEMO_SECRET, type Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN, type World } from '../world/world.ts';

export interface TestAction {
  name: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  inputs?: readonly object[];
  query?: readonly { name: string; value: string }[];
  headers?: readonly { name: string; value: string }[];
  body?: string | null;
  outputs?: readonly object[];
  connectionId?: string | null;
  check?: object;
  status?: 'active' | 'inactive';
}

/** The id that an action of this name gets. */
export function actionId(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function actionOf({ name, status = 'active', inputs = [], outputs = [], check, ...request }: TestAction) {
  return {
    schemaVersion: 1,
    id: actionId(name),
    name,
    description: `${name}. Use it in tests of what becomes of a run.`,
    inputs,
    request: { method: 'GET', connectionId: 'northwind', ...request },
    outputs,
    ...(check ? { check } : {}),
    status,
    revision: 1,
    updatedAt: 1,
  };
}

/** The text of a library file with these actions and the demo shop's connection. */
export function libraryFile(actions: readonly TestAction[], origins: string[] = [API_ORIGIN]): string {
  const connection = {
    schemaVersion: 1,
    id: 'northwind',
    name: 'Northwind shop',
    kind: 'bearer',
    origins,
    updatedAt: 1,
  };
  return JSON.stringify({
    format: 'deskhand-library',
    schemaVersion: 1,
    connections: [connection],
    actions: actions.map(actionOf),
  });
}

/** Imports these actions, allows the demo helpdesk and keeps the secret (null: none). Throws when an action is refused. */
export async function importActions(
  deskhand: Deskhand,
  world: World,
  actions: readonly TestAction[],
  secret: string | null = DEMO_SECRET,
): Promise<void> {
  const report = (await deskhand.ask('library.import', { text: libraryFile(actions) })) as { refused: object[] };
  if (report.refused.length > 0) throw new Error(`Refused: ${JSON.stringify(report.refused)}`);
  await deskhand.ask('sites.add', { origin: world.helpdesk.origin });
  if (secret !== null) await deskhand.ask('connections.setSecret', { id: 'northwind', secret });
}
