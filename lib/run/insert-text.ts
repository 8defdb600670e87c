// Which outputs of a run may go into the helpdesk's composer, and as what text. Pure apart from outputText, which is too.
import { outputText } from '#lib/action/output-text.ts';
import type { Audience } from '#lib/action/schema.ts';
import type { OutputValue } from '#lib/run.ts';
import type { ComposerKind } from '#lib/ticket/page-commands.ts';

/** A public reply reaches the customer: an internal output in it would be a leak. Sensitive ones go nowhere. */
const ALLOWED: Record<ComposerKind, readonly Audience[]> = {
  reply: ['customer-safe'],
  note: ['customer-safe', 'internal'],
};

/** @returns the text, and the names of the outputs in it; outputs that were not in the response are left out */
export function insertText(outputs: readonly OutputValue[], target: ComposerKind): { text: string; names: string[] } {
  const chosen = outputs.filter((output) => {
    return output.value !== null && !output.masked && ALLOWED[target].includes(output.audience);
  });
  const lines = chosen.map((output) => {
    const text = outputText(output);
    return text.includes('\n') ? `${output.name}:\n${text}` : `${output.name}: ${text}`;
  });
  return { text: lines.join('\n'), names: chosen.map((output) => output.name) };
}
