// What the browser tells of a connection that failed. fetch itself says "Failed to fetch" for every cause: no network, no such name, a
// certificate, a refused connection. Nothing more is claimed than is known. Pure.

export interface Reach {
  /** What the browser believes of this computer: false is certain, true is a guess. */
  online: boolean;
  /** May Deskhand still reach the origin? */
  granted: boolean;
}

/** One sentence; it ends with a full stop. */
export function reachSentence({ online, granted }: Reach, origin: string): string {
  if (!online) return 'The browser says that this computer has no network.';
  if (!granted) return `The browser does not allow Deskhand to reach ${origin} any more.`;
  return `The browser says that this computer has a network and that Deskhand may reach ${origin}; it does not tell what failed on the way.`;
}

/** The step that fits. */
export function reachAdvice({ online, granted }: Reach): string {
  if (!online) return 'Connect it, then try again.';
  if (!granted) return 'Press Run again and allow the address.';
  return 'Check this computer’s network and the address, then try again.';
}
