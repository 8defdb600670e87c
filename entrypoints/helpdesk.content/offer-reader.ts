// What each `reader-<id>.js` does when it is put into a page: nothing but stand ready for the content script.
import type { Adapter } from '#lib/ticket/adapter.ts';
import { findWords } from '#lib/ticket/find-words.ts';
import { fitSnapshot } from '#lib/ticket/snapshot.ts';
import { readers } from './readers.ts';

export function offerReader(adapter: Adapter): void {
  readers().set(adapter.helpdesk.id, { ...adapter, findWords, fitSnapshot });
}
