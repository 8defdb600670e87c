// Text as searches compare it. Pure.

/** Lower case, without accents: "É" is found by "e". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
