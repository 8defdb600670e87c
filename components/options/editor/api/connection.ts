// The connection of a request as the page knows it.
import type { Connection } from '#lib/connection.ts';
import { connections } from '../../options-state.ts';

/** Reads a signal: call it while rendering. null for none, an unknown one or one that cannot be read. */
export function useConnection(id: string | null): Connection | null {
  return connections.value.value?.find((one) => one.id === id)?.connection ?? null;
}
