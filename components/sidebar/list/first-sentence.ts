// A card has room for one line: the first sentence of an action's description. Pure.

export function firstSentence(description: string): string {
  const text = description.trim().replace(/\s+/g, ' ');
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
