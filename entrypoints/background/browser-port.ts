// What the background needs of the browser, and no more: browser.ts is the real one, tests make their own.
import type { PickerCommand } from '#lib/helpdesk/picker.ts';
import type { PageCommand } from '#lib/ticket/page-commands.ts';
import type { KeyFiles } from './secrets/key-files.ts';

export const CONTENT_SCRIPT = 'content-scripts/helpdesk.js';

export interface Tab {
  id: number;
  windowId: number;
  active: boolean;
  loading: boolean;
  /** null when the browser does not tell it: no access to that site. */
  url: string | null;
  title?: string;
}

/** Who sent a message, as the browser says. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** `active`, or `prerender`, `cached`, … where the browser tells. */
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; windowId: number; active: boolean } | undefined;
}

/** One end of a page's open line to the background. */
export interface PagePort {
  name: string;
  sender: Sender;
  post(push: unknown): void;
  onClose(closed: () => void): void;
}

export interface BrowserPort {
  extensionId: string;
  /** `chrome-extension://…` */
  extensionOrigin: string;
  /** This Deskhand's version, as "1.12.0". */
  version(): string;
  /** The language and country that the browser is set to: "en-GB". */
  locale(): string;
  /** Asks the browser itself, every time. */
  hasAccess(origin: string): Promise<boolean>;
  /** Gives the browser's grant back, for every port of the host. What it keeps all the same (a policy's, a wider one) `hasAccess` tells. */
  removeAccess(origin: string): Promise<unknown>;
  /** False: this computer has no network for certain. */
  isOnline(): boolean;
  /** Where a server's sign-in page sends the agent back to; null while the permission `identity` is not granted. */
  signInReturn(): Promise<string | null>;
  /**
   * Opens a server's sign-in page in a window of its own. Resolves to the address that it went back to, or to null when somebody closed
   * the window. Rejects when the page cannot be shown.
   */
  signIn(url: string): Promise<string | null>;
  activeTab(windowId: number): Promise<Tab | null>;
  /** Open tabs that show a page of that host. */
  tabsAt(pattern: string): Promise<Tab[]>;
  /** Rejects when no content script is there to answer. */
  askPage(tabId: number, command: PageCommand | PickerCommand): Promise<unknown>;
  /** Brings a tab and its window to the front. */
  showTab(tab: { id: number; windowId: number }): Promise<void>;
  /** Puts a script of ours into the top frame of a tab. Rejects where that is not possible, or when there is no such file. */
  inject(tabId: number, file: string): Promise<void>;
  /** The same in the page's own world; gives what the script gives. What comes out of there is the page's word. */
  injectIntoPage(tabId: number, file: string): Promise<unknown>;
  /** The match patterns that the content script is registered for. */
  readerPatterns(): Promise<string[]>;
  registerReader(pattern: string): Promise<void>;
  unregisterReader(pattern: string): Promise<void>;
  /** What the company's policy gives this extension; empty without one. Rejects where that cannot be told. */
  managed(): Promise<Record<string, unknown>>;
  /** The small store beside the database (storage.local). */
  kept(name: string): Promise<unknown>;
  keep(values: Record<string, unknown>): Promise<void>;
  /** The store that lives as long as the browser runs: in memory, and closed to content scripts (storage.session). */
  remembered(name: string): Promise<unknown>;
  /** Rejects when the store is full. */
  remember(name: string, value: unknown): Promise<void>;
  keyFiles: KeyFiles;
  /** Sets an alarm, in the place of an earlier one of that name. `at`: ms since 1970. It may come late. */
  wakeAt(name: string, at: number): Promise<void>;
  cancelWake(name: string): Promise<void>;
  /** Starts the extension anew; a version that waits is installed with it. */
  reload(): void;
  /** The address of a file inside the extension. */
  packagedUrl(path: string): string;
}
