// Which origins the browser grants now, as far as this page has asked: grants are made and taken back anywhere, and no push tells of them.
import { effect, signal } from '@preact/signals';
import { hasOrigin, watchPermissions } from '#lib/browser/permissions.ts';
import type { Connection } from '#lib/connection.ts';
import { connections } from '../options-state.ts';

export const grants = signal<ReadonlyMap<string, boolean>>(new Map());

/** Asks the browser about these origins; the page shows what is new as soon as it is known. */
export async function askGrants(origins: readonly string[]): Promise<void> {
  const answers = await Promise.all(origins.map(async (origin) => [origin, await hasOrigin(origin)] as const));
  const known = grants.peek();
  if (answers.every(([origin, has]) => known.get(origin) === has)) return;
  grants.value = new Map([...known, ...answers]);
}

/** Keeps the origins of every connection known for as long as a page shows them. Returns what ends it. */
export function watchGrants(): () => void {
  const unwatch = effect(() => {
    const list = connections.value.value ?? [];
    void askGrants([...new Set(list.flatMap(({ connection }) => connection?.origins ?? []))]);
  });
  const stop = watchPermissions(() => void askGrants([...grants.peek().keys()]));
  return () => {
    unwatch();
    stop();
  };
}

/** What one press has to ask for: all that is not known to be granted. */
export function missingOrigins({ origins }: Pick<Connection, 'origins'>): string[] {
  return origins.filter((origin) => grants.peek().get(origin) !== true);
}
