// An origin without its "https://", as people know an address. Pure.

export function hostOf(origin: string): string {
  return (URL.canParse(origin) && new URL(origin).host) || origin;
}
