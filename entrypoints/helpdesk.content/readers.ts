// Where a reader's script and the content script meet: both run in the extension's own world of the page, which the page cannot reach.
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import type { Helpdesk, Page, SendAnswer } from '#lib/ticket/adapter.ts';
import type { ComposerKind, PageAnswers } from '#lib/ticket/page-commands.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';

/** A helpdesk's adapter with the page that it reads, and what only pages with a ticket need: the content script itself stays small. */
export interface Reader {
  helpdesk: Helpdesk;
  ticketId(): string | null;
  state(): string | null;
  /** Small enough to hand over. */
  read(late: boolean): Promise<PageReading | null>;
  /** For how many ms the helpdesk wants to be left alone. */
  waitLeft(): number;
  /** Shows words in the page: in that message (null: the subject), else anywhere in the ticket. */
  mark(messageId: string | null, words: string): boolean;
  insert(kind: ComposerKind, text: string, byTyping: boolean): Promise<PageAnswers['page.insert']>;
  /** null: this helpdesk has no way that is certain. */
  note(text: string): Promise<SendAnswer | null>;
}

/** Makes the reader of a definition; null until its script has run. */
type PickedMaker = (definition: HelpdeskDefinition, key: string) => Reader;

// A symbol: an element with a name of ours could otherwise stand in the global's place.
const SHELF = Symbol.for('deskhand.readers');

const PICKED = Symbol.for('deskhand.picked');

const PAGE = Symbol.for('deskhand.page');

/** The page, and for how many ms its helpdesk wants to be left alone. */
interface PageHere {
  page: Page;
  waitLeft(): number;
}

type World = typeof globalThis & { [SHELF]?: Map<string, Reader>; [PICKED]?: PickedMaker; [PAGE]?: PageHere };

/** What the content script hands to every reader that comes: one way to the helpdesk's server for all. */
export function offerPage(here: PageHere): void {
  const world: World = globalThis;
  world[PAGE] = here;
}

/** @throws when no content script stands in this page: a reader comes after it */
export function pageHere(): PageHere {
  const here = (globalThis as World)[PAGE];
  if (!here) throw new Error('There is no content script.');
  return here;
}

/** The readers whose scripts have run in this page, by helpdesk id. */
export function readers(): Map<string, Reader> {
  const world: World = globalThis;
  world[SHELF] ??= new Map();
  return world[SHELF];
}

/** What `reader-picked.js` stands ready with. */
export function offerPicked(make: PickedMaker): void {
  const world: World = globalThis;
  world[PICKED] = make;
}

/** The readers of an administrator's definitions for this site; none while their script is not there. */
export function pickedReaders(definitions: readonly HelpdeskDefinition[]): Reader[] {
  const make = (globalThis as World)[PICKED];
  return make ? definitions.map((definition, at) => make(definition, `picked-${at + 1}`)) : [];
}
