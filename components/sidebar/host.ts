// An origin without its "https://", as people know an address. Pure.

export function hostOf(origin: string): string {
  return URL.parse(origin)?.host || origin;
}
