// What each `reader-<id>.js` does when it is put into a page: nothing but stand ready for the content script.
import type { Adapter } from '#lib/ticket/adapter.ts';
import { bindReader } from './bind-reader.ts';
import { pageHere, type Reader, readers } from './readers.ts';

/** The adapter, reading the page that this script runs in. */
export function readerHere(adapter: Adapter): Reader {
  const { page, waitLeft } = pageHere();
  return bindReader(adapter, page, waitLeft);
}

export function offerReader(adapter: Adapter): void {
  readers().set(adapter.helpdesk.id, readerHere(adapter));
}
