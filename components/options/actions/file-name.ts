// What an exported file is called. Pure.

/** One action: after it; several: after how many there are. Letters, digits and hyphens alone, so that every system takes it. */
export function fileName(actions: readonly { name: string }[]): string {
  const [first] = actions;
  if (!first || actions.length > 1) return `deskhand-${actions.length}-actions.json`;
  const name = first.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `deskhand-${name || 'action'}.json`;
}
