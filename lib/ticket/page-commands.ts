// What the background may ask of the content script, and what it answers. Types only.
import type { PageReading } from './ticket.ts';

export type ComposerKind = 'reply' | 'note';

export type PageCommand =
  | { name: 'page.read' }
  /** Scroll to the words and mark them. `messageId` null means the subject. */
  | { name: 'page.mark'; ticketKey: string; messageId: string | null; text: string }
  /** Put text into the open composer, if it is of that kind. */
  | { name: 'page.insert'; ticketKey: string; target: ComposerKind; text: string }
  /** The site is no longer allowed: read, ask and tell nothing from now on. Nobody waits for an answer. */
  | { name: 'page.stop' };

export interface PageAnswers {
  'page.read': PageReading | null;
  'page.mark': { found: boolean };
  'page.insert': { inserted: boolean; composer: ComposerKind | null };
  'page.stop': null;
}
