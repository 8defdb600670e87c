// A status as people read it. Copying keeps it as the server wrote it. Pure.

/** "in_transit" → "in transit". */
export function statusText(status: string): string {
  return status.replaceAll('_', ' ');
}
