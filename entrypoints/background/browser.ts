// The browser as the background needs it (browser-port.ts), on the real extension API. Called after the start of the worker only.
import { type Browser, browser } from 'wxt/browser';
import { originPattern } from '#lib/browser/origin-pattern.ts';
import { removeOrigin } from '#lib/browser/permissions.ts';
import { type BrowserPort, CONTENT_SCRIPT, type PagePort, type Sender, type Tab } from './browser-port.ts';
import { createKeyFiles } from './secrets/key-files.ts';

const READER_PREFIX = 'reader:';

/** null for a tab without an id, such as a developer tools window. */
export function tabOf(tab: Browser.tabs.Tab): Tab | null {
  if (tab.id === undefined) return null;
  return {
    id: tab.id,
    windowId: tab.windowId,
    active: tab.active,
    loading: tab.status === 'loading',
    url: tab.url ?? null,
    title: tab.title ?? '',
  };
}

export function portOf(connection: Browser.runtime.Port): PagePort {
  return {
    name: connection.name,
    sender: (connection.sender ?? {}) as Sender,
    post: (push) => connection.postMessage(push),
    onClose: (closed) => connection.onDisconnect.addListener(closed),
  };
}

export function createBrowser(): BrowserPort {
  return {
    extensionId: browser.runtime.id,
    extensionOrigin: location.origin,
    locale: () => navigator.language,
    isOnline: () => navigator.onLine,
    hasAccess: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
    removeAccess: removeOrigin,
    // While the permission is not granted there is no such interface.
    signInReturn: async () => browser.identity?.getRedirectURL() ?? null,
    async signIn(url) {
      try {
        return (await browser.identity.launchWebAuthFlow({ url, interactive: true })) ?? null;
      } catch (error) {
        // No code tells a closed window from a page that did not load: Chromium's words, then Firefox's.
        if (error instanceof Error && /did not approve|cancell?ed/i.test(error.message)) return null;
        throw error;
      }
    },
    async activeTab(windowId) {
      const [tab] = await browser.tabs.query({ windowId, active: true });
      return tab ? tabOf(tab) : null;
    },
    async tabsAt(pattern) {
      const tabs = await browser.tabs.query({ url: pattern });
      return tabs.flatMap((tab) => tabOf(tab) ?? []);
    },
    askPage: (tabId, command) => browser.tabs.sendMessage(tabId, command, { frameId: 0 }),
    async showTab({ id, windowId }) {
      await browser.tabs.update(id, { active: true });
      await browser.windows.update(windowId, { focused: true });
    },
    async inject(tabId, file) {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
    },
    async injectIntoPage(tabId, file) {
      const target = { tabId, frameIds: [0] };
      const [done] = await browser.scripting.executeScript({ target, world: 'MAIN', files: [`/${file}`] });
      return done?.result;
    },
    async readerPatterns() {
      const scripts = await browser.scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ id }) => (id.startsWith(READER_PREFIX) ? [id.slice(READER_PREFIX.length)] : []));
    },
    async registerReader(pattern) {
      await browser.scripting.registerContentScripts([
        {
          id: READER_PREFIX + pattern,
          matches: [pattern],
          js: [CONTENT_SCRIPT],
          runAt: 'document_idle',
          allFrames: false,
          persistAcrossSessions: true,
        },
      ]);
    },
    async unregisterReader(pattern) {
      await browser.scripting.unregisterContentScripts({ ids: [READER_PREFIX + pattern] });
    },
    version: () => browser.runtime.getManifest().version,
    async managed() {
      try {
        return await browser.storage.managed.get();
      } catch (error) {
        // Firefox has no such store where there is no policy, and says so in words alone.
        if (error instanceof Error && /manifest not found/i.test(error.message)) return {};
        throw error;
      }
    },
    async kept(name) {
      return (await browser.storage.local.get(name))[name];
    },
    keep: (values) => browser.storage.local.set(values),
    async remembered(name) {
      return (await browser.storage.session.get(name))[name];
    },
    remember: (name, value) => browser.storage.session.set({ [name]: value }),
    keyFiles: createKeyFiles(),
    async wakeAt(name, at) {
      await browser.alarms.create(name, { when: at });
    },
    async cancelWake(name) {
      await browser.alarms.clear(name);
    },
    reload: () => browser.runtime.reload(),
    packagedUrl: (path) => new URL(path, location.origin).href,
  };
}
