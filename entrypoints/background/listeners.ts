// What the worker listens to. All of it is registered in the worker's first turn: the browser wakes a worker for what it registered then.
import { browser } from 'wxt/browser';
import { portOf, tabOf } from './browser.ts';
import type { Sender } from './browser-port.ts';
import { callerOf } from './caller.ts';
import type { Deps } from './deps.ts';
import { forgetPolicy, obeyPolicy } from './policy/policy-changed.ts';
import { PRUNE_ALARM, pruneOld } from './prune.ts';
import { report } from './report.ts';
import { createRouter } from './router.ts';
import { LOCK_ALARM } from './secrets/unlocked.ts';
import { grantsChanged, readAllOpenTabs } from './sites.ts';
import { lookIfDue, SYNC_ALARM } from './sync/look.ts';
import { tabClosed, tabMoved } from './tab-events.ts';

/** Firefox has a sidebar in place of the side panel. */
interface WithSidebar {
  sidebarAction?: { toggle(): Promise<void> };
}

/** Does something once the worker is ready; while the storage is damaged, nothing. */
function whenReady(deps: Deps, event: string, task: () => Promise<void> | void): void {
  deps.ready.then(() => (deps.health.isReady() ? task() : undefined)).catch((error: unknown) => report(event, error));
}

function listenToPages(deps: Deps): void {
  const route = createRouter(deps);
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: unknown) => void) => {
    void route(message, sender as Sender).then(sendResponse);
    // Keeps the worker alive until the reply: a request that nobody waits for dies with it after 30 s.
    return true;
  });
  browser.runtime.onConnect.addListener((connection) => {
    const port = portOf(connection);
    // A content script that its page took over must not listen in on tickets and runs.
    void callerOf(port.sender, deps.browser, async () => false).then((caller) => {
      const fits =
        caller === 'panel' ? port.name.startsWith('panel:') : caller === 'options' && port.name === 'options';
      if (!fits) return connection.disconnect();
      deps.views.connect(port);
      port.onClose(() => deps.updates.retry());
    });
  });
}

function listenToTabs(deps: Deps): void {
  browser.tabs.onActivated.addListener(({ windowId }) => deps.views.changed(windowId));
  browser.tabs.onAttached.addListener((_tabId, { newWindowId }) => deps.views.changed(newWindowId));
  browser.tabs.onRemoved.addListener((tabId) => tabClosed(deps, tabId));
  browser.tabs.onUpdated.addListener((_tabId, change, updated) => {
    const tab = tabOf(updated);
    if (!tab || (change.status === undefined && change.url === undefined)) return;
    whenReady(deps, 'tabs.onUpdated', () => tabMoved(deps, tab));
  });
}

function listenToGrants(deps: Deps): void {
  const changed = () => {
    deps.access.forget();
    whenReady(deps, 'permissions', () => grantsChanged(deps));
  };
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Opening the panel must be the first thing in the click: after any wait the browser no longer sees a person behind it. */
function listenToToolbar(deps: Deps): void {
  browser.action.onClicked.addListener((tab) => {
    const opening = browser.sidePanel
      ? browser.sidePanel.open({ windowId: tab.windowId })
      : (browser as WithSidebar).sidebarAction?.toggle();
    opening?.catch((error: unknown) => report('opening the panel', error));
    // The click may have let the extension see this tab's address.
    deps.views.changed(tab.windowId);
  });
}

function listenToLife(deps: Deps): void {
  const begin = () =>
    whenReady(deps, 'start', async () => {
      await deps.syncReaders();
      await readAllOpenTabs(deps);
    });
  browser.runtime.onUpdateAvailable.addListener(() => deps.updates.available());
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}

/** The day may have passed while the browser was closed. */
function listenToPrune(deps: Deps): void {
  const prune = () => whenReady(deps, 'pruning', () => pruneOld(deps));
  browser.runtime.onInstalled.addListener(prune);
  browser.runtime.onStartup.addListener(prune);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PRUNE_ALARM) prune();
  });
}

function listenToLocks(deps: Deps): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) whenReady(deps, 'alarm', () => deps.vault.lockIfDue());
  });
  // The memory of a session ends with the browser; a profile that is opened again while the browser runs on is no exception.
  browser.runtime.onStartup.addListener(() =>
    whenReady(deps, 'lock at start', async () => {
      await deps.vault.lock();
      await deps.vault.tidy();
    }),
  );
}

/** Policy and library may have changed while the browser was closed. Some browsers read the policy a moment after the start, and tell it. */
function listenToPolicy(deps: Deps): void {
  const obey = () => whenReady(deps, 'policy', () => obeyPolicy(deps));
  browser.runtime.onInstalled.addListener(obey);
  browser.runtime.onStartup.addListener(obey);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    forgetPolicy(deps);
    obey();
  });
}

function listenToSync(deps: Deps): void {
  const sync = () => whenReady(deps, 'sync', () => lookIfDue(deps));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) sync();
  });
}

export function listen(deps: Deps): void {
  listenToPages(deps);
  listenToTabs(deps);
  listenToGrants(deps);
  listenToToolbar(deps);
  listenToLife(deps);
  listenToLocks(deps);
  listenToPrune(deps);
  listenToPolicy(deps);
  listenToSync(deps);
}

/** Closes what the browser leaves open by default. */
export function hardenBrowser(): void {
  // Content scripts could read the copy of the definitions, and other sites’ tickets, otherwise (Firefox: session only, so it may refuse).
  for (const area of [browser.storage.local, browser.storage.session]) {
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
  }
  // The panel opens from action.onClicked: that click also grants activeTab, which opening by itself does not.
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false }).catch(() => undefined);
}
