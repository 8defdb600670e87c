// What the background may ask of the content script, and what it answers. Types only.
import type { SendAnswer } from './adapter.ts';
import type { PageReading } from './ticket.ts';

export type ComposerKind = 'reply' | 'note';

export type PageCommand =
  | { name: 'page.read' }
  /** Scroll to the words and mark them. `messageId` null means the subject. */
  | { name: 'page.mark'; ticketKey: string; messageId: string | null; text: string }
  /** Put text into the open composer, if it is of that kind. `byTyping`: also where its editor is better reached in the page's own world. */
  | { name: 'page.insert'; ticketKey: string; target: ComposerKind; text: string; byTyping: boolean }
  /** Post an internal note through the helpdesk's own API, once. */
  | { name: 'page.note'; ticketKey: string; text: string }
  /** The site is no longer allowed: read, ask and tell nothing from now on. Nobody waits for an answer. */
  | { name: 'page.stop' };

export interface PageAnswers {
  'page.read': PageReading | null;
  'page.mark': { found: boolean };
  /** `inPage`: the text waits at the composer for the script in the page's own world. */
  'page.insert': { inserted: boolean; composer: ComposerKind | null; inPage: boolean };
  /** null: this helpdesk has no way that is certain, or another ticket is open. */
  'page.note': { sent: SendAnswer | null };
  'page.stop': null;
}
