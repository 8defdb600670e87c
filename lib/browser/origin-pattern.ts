// The browser's match pattern for an origin. Pure.

/** `https://host/*`: match patterns cannot name a port, so a grant covers every port of the host. Throws on what is no URL. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
