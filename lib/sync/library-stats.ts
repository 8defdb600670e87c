// A library in figures. Pure.
import { endpointOrigin } from '../action/endpoint-origin.ts';
import { actionKind } from '../action/schema.ts';
import type { Library } from '../library.ts';

export interface LibraryStats {
  actions: { active: number; inactive: number; draft: number };
  /** Of the active ones. */
  kinds: { lookup: number; change: number; delete: number };
  connections: number;
  /** How many active actions each address has, most first. */
  origins: { origin: string; actions: number }[];
  /** Active actions that suggestions have less to go by. */
  without: { phrases: number; outputs: number; check: number };
}

export function libraryStats({ actions, connections }: Library): LibraryStats {
  const active = actions.filter(({ status }) => status === 'active');
  const count = <Thing>(things: readonly Thing[], is: (thing: Thing) => boolean) => things.filter(is).length;
  const kindsOf = active.map(({ request }) => actionKind(request.method));
  const origins = new Map<string, number>();
  for (const { request } of active) {
    const origin = endpointOrigin(request.url);
    if (origin !== null) origins.set(origin, (origins.get(origin) ?? 0) + 1);
  }
  return {
    actions: {
      active: active.length,
      inactive: count(actions, ({ status }) => status === 'inactive'),
      draft: count(actions, ({ status }) => status === 'draft'),
    },
    kinds: {
      lookup: count(kindsOf, (kind) => kind === 'lookup'),
      change: count(kindsOf, (kind) => kind === 'change'),
      delete: count(kindsOf, (kind) => kind === 'delete'),
    },
    connections: connections.length,
    origins: [...origins]
      .map(([origin, number]) => ({ origin, actions: number }))
      .sort((a, b) => b.actions - a.actions),
    without: {
      phrases: count(active, ({ phrases }) => phrases === undefined || phrases.length === 0),
      outputs: count(active, ({ outputs }) => outputs.length === 0),
      check: count(active, ({ request, check }) => actionKind(request.method) !== 'lookup' && check === undefined),
    },
  };
}
