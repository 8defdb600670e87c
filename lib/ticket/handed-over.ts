// How the content script hands a text to the script in the page's own world: as an attribute of the composer, for a moment. Types and a name.
import type { PageEditor } from './adapter.ts';

export const HANDED_OVER = 'data-deskhand-text';

export interface HandedOver {
  editor: PageEditor;
  text: string;
}
