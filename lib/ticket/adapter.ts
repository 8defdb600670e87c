// The one shape of a helpdesk's reader. Types only: an adapter is a description and pure functions over the page it is handed.
import type { ComposerKind } from './page-commands.ts';
import type { PageReading } from './ticket.ts';

/** What asking the page's own server came to. */
export type JsonAnswer =
  /** `header` gives a header of the answer, '' when there is none. */
  | { kind: 'json'; value: unknown; header(name: string): string }
  /** 401, 403, a redirect, or a page where JSON was asked for: helpdesks serve their login form that way. */
  | { kind: 'signed-out' }
  /** 429 or 503: nothing is asked again before those seconds are over. */
  | { kind: 'slow-down'; seconds: number }
  /** Any other refusal; status 0 when no usable answer came. */
  | { kind: 'failed'; status: number };

/** What asking the page's own server for one of its pages came to. */
export type PageAnswer = { kind: 'page'; document: Document } | Exclude<JsonAnswer, { kind: 'json' }>;

/** What sending to the page's own server came to. Nothing is ever sent a second time. */
export type SendAnswer =
  /** 2xx; `value` is its JSON, undefined when it has none. */
  | { kind: 'done'; value: unknown }
  /** It left and no usable answer came: it may have been done. */
  | { kind: 'unknown' }
  | Exclude<JsonAnswer, { kind: 'json' }>;

/** What a helpdesk is recognised by. */
export interface PageView {
  document: Document;
  location: { href: string; origin: string; pathname: string; search: string; hash: string };
}

export interface AskOptions {
  /** A successful answer is remembered for as long as the page lives. */
  keep?: boolean;
  /** For helpdesks whose session is in headers. */
  headers?: Record<string, string>;
}

/** Everything an adapter may look at. */
export interface Page extends PageView {
  /** An inert document: its scripts do not run and its images do not load. */
  parseHtml(html: string): Document;
  /**
   * GET with the agent's session, from the page's own origin alone.
   * @param path starts with one `/`
   */
  getJson(path: string, options?: AskOptions): Promise<JsonAnswer>;
  /** The same for one of the helpdesk's pages, or a part of one. Never for a page whose opening changes something. */
  getPage(path: string, options?: AskOptions): Promise<PageAnswer>;
  /** Sends JSON to the page's own origin with the agent's session, once. For internal notes alone. */
  send(method: 'POST' | 'PUT', path: string, body: unknown, headers?: Record<string, string>): Promise<SendAnswer>;
}

/** Editors that keep their text in the page's own scripts: typing from outside would pass them by. All others take typing. */
export type PageEditor = 'ckeditor4' | 'ckeditor5' | 'tinymce' | 'redactor' | 'summernote' | 'trix';

/** A field that the agent is writing in now. */
export interface Composer {
  kind: ComposerKind;
  /** A textarea, an input or an editable element. */
  element: HTMLElement;
  editor?: PageEditor;
}

/** What a page of that helpdesk is known by. All of these together are in every page's script, so they stay short. */
export interface Helpdesk {
  /** Lower case, for code and records: `zendesk`. Its reader is built as `reader-<id>.js`. */
  id: string;
  /** What people call it. */
  name: string;
  /** By its marks in the page; a host alone proves nothing for what people host themselves. */
  matches(page: PageView): boolean;
}

/** How one helpdesk is read. Only the pages of that helpdesk load it. */
export interface Adapter {
  helpdesk: Helpdesk;
  /** The helpdesk's id of the ticket that the agent looks at; null on lists, searches, settings and login forms. Cheap: asked on every change of the page. */
  ticketId(page: Page): string | null;
  /** A text that changes when the open ticket must be read again, or null while the page does not show enough to tell. */
  state(page: Page): string | null;
  /**
   * Reads the open ticket, oldest message first; null while the page is still being drawn.
   * @param late the page has had its time: what is not there now is not on its way
   */
  read(page: Page, late?: boolean): Promise<PageReading | null>;
  /** Where that message's text stands in the page; null means the subject. */
  messageElement(page: Page, messageId: string | null): Element | null;
  /** The part of the page that belongs to the open ticket. */
  ticketArea(page: Page): Element | null;
  /** The composers that are open and whose kind is certain: text for colleagues must never reach a customer. */
  composers(page: Page): Composer[];
  /** True: no composer of this helpdesk can be told for certain, so that texts are copied. */
  copyOnly?: true;
  /**
   * Posts an internal note to the open ticket through the helpdesk's own API, once. Only where that can be no public reply.
   * @param text plain text, lines parted by `\n`
   */
  postNote?(page: Page, text: string): Promise<SendAnswer>;
}
