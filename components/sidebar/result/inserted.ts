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
  if (result.composer === null) return `No ${place} is open in the page. Open one there, then press again.`;
  if (result.composer === target) return `The page did not take the text. Copy it and paste it into the ${place}.`;
  return `The page has its ${PLACES[result.composer]} open. Open the ${place} there, then press again.`;
}
