// What is said after "Insert into reply" or "Add as internal note". Pure.
import type { ComposerKind } from '#lib/ticket/page-commands.ts';

interface Insertion {
  inserted: boolean;
  composer: ComposerKind | null;
  outputs: string[];
}

const PLACES: Record<ComposerKind, string> = { reply: 'reply', note: 'internal note' };

/** Names the outputs that went, or the step that makes it possible. */
export function inserted(target: ComposerKind, result: Insertion): string {
  const place = PLACES[target];
  if (result.inserted) return `Put into the ${place}: ${result.outputs.join(', ')}.`;
  if (result.outputs.length === 0) return `Nothing here may go into ${target === 'note' ? 'an' : 'a public'} ${place}.`;
  if (result.composer === null) return `No ${place} is open in the page. Open one there, then press again.`;
  return `The page has its ${PLACES[result.composer]} open. Open the ${place} there, then press again.`;
}
