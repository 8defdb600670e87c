// The one shape of a helpdesk's reader. Types only: an adapter is a description and pure functions over the page it is handed.
import type { ComposerKind } from './page-commands.ts';
import type { PageReading } from './ticket.ts';

/** What asking the page's own server came to. */
export type JsonAnswer =
  | { kind: 'json'; value: unknown }
  /** 401, 403, a redirect, or a page where JSON was asked for: helpdesks serve their login form that way. */
  | { kind: 'signed-out' }
  /** 429 or 503: nothing is asked again before those seconds are over. */
  | { kind: 'slow-down'; seconds: number }
  /** Any other refusal; status 0 when no usable answer came. */
  | { kind: 'failed'; status: number };

/** Everything an adapter may look at. */
export interface Page {
  document: Document;
  location: { href: string; origin: string; pathname: string; search: string; hash: string };
  /** An inert document: its scripts do not run and its images do not load. */
  parseHtml(html: string): Document;
  /**
   * GET with the agent's session, from the page's own origin alone.
   * @param path starts with one `/`
   * @param keep `keep`: a successful answer is remembered for as long as the page lives
   */
  getJson(path: string, keep?: 'keep'): Promise<JsonAnswer>;
}

/** A field that the agent is writing in now. */
export interface Composer {
  kind: ComposerKind;
  /** A textarea, an input or an editable element. */
  element: HTMLElement;
}

/** What a page of that helpdesk is known by. All of these together are in every page's script, so they stay short. */
export interface Helpdesk {
  /** Lower case, for code and records: `zendesk`. Its reader is built as `reader-<id>.js`. */
  id: string;
  /** What people call it. */
  name: string;
  /** By its marks in the page; a host alone proves nothing for what people host themselves. */
  matches(page: Page): boolean;
}

/** How one helpdesk is read. Only the pages of that helpdesk load it. */
export interface Adapter {
  helpdesk: Helpdesk;
  /** The helpdesk's id of the ticket that the agent looks at; null on lists, searches, settings and login forms. Cheap: asked on every change of the page. */
  ticketId(page: Page): string | null;
  /** A text that changes when the open ticket must be read again, or null while the page does not show enough to tell. */
  state(page: Page): string | null;
  /** Reads the open ticket, oldest message first; null while the page is still being drawn. */
  read(page: Page): Promise<PageReading | null>;
  /** Where that message's text stands in the page; null means the subject. */
  messageElement(page: Page, messageId: string | null): Element | null;
  /** The part of the page that belongs to the open ticket. */
  ticketArea(page: Page): Element | null;
  /** The composers that are open and whose kind is certain: text for colleagues must never reach a customer. */
  composers(page: Page): Composer[];
}
