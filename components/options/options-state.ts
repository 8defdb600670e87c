// What the options page knows, one resource a list, and how it stays true.
// Freshness: after every change of actions, connections, sites or settings, whoever made it, the background pushes
// `definitions.changed` over the `options` port and everything is asked for again. A page must never patch its own copy.
// The browser's permissions can be taken back without any push, so coming back to the tab asks again, too.
import { effect, signal, untracked } from '@preact/signals';
import { call, listen } from '#lib/browser/call.ts';
import { createResource } from './parts/resource.ts';
import { parseRoute, type Route } from './route.ts';

export const storage = createResource(() => call('storage.status', {}));
export const actions = createResource(() => call('actions.list', {}));
/** How the actions have fared: asked for apart, so that the list never waits for it. */
export const activity = createResource(() => call('actions.activity', {}));
export const trash = createResource(() => call('trash.list', {}));
export const connections = createResource(() => call('connections.list', {}));
export const sites = createResource(() => call('sites.list', {}));
export const settings = createResource(() => call('settings.get', {}));
/** What the company's policy says. */
export const policy = createResource(() => call('policy.view', {}));
export const secrets = createResource(() => call('secrets.status', {}));
/** What was learnt from use: asked for where it is shown. */
export const learning = createResource(() => call('learning.list', {}));

export const route = signal<Route>({ page: 'actions', id: null, view: null });
/** Counts the pushes that definitions have changed: for what keeps a copy of its own. */
export const pushes = signal(0);
/** Counts the pushes that a run has come on or ended. */
export const runPushes = signal(0);

let guard: (next: Route) => boolean = () => true;

/** Who may hold a page back while there is something to be asked first. The hash names the next page by then. */
export function guardRoute(mayLeave: (next: Route) => boolean): () => void {
  guard = mayLeave;
  return () => {
    guard = () => true;
  };
}

export async function refresh(): Promise<void> {
  await Promise.all(
    [actions, activity, trash, connections, sites, settings, policy, secrets].map((list) => list.load()),
  );
}

/** Begins to follow the hash and the background. Returns what ends it. */
export function startOptions(): () => void {
  const readHash = () => {
    const next = parseRoute(location.hash);
    if (guard(next)) route.value = next;
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') void storage.load();
  };
  readHash();
  window.addEventListener('hashchange', readHash);
  document.addEventListener('visibilitychange', whenSeen);
  const hangUp = listen('options', (push) => {
    if (push.name === 'storage.changed') storage.set(push.status);
    else if (push.name === 'run.changed') runPushes.value += 1;
    else if (push.name === 'definitions.changed') {
      pushes.value += 1;
      void refresh();
    }
  });
  // lists are asked for only while storage is sound: an emptied database must not be shown as "no actions yet"
  const unwatch = effect(() => {
    if (storage.value.value?.state === 'ready') untracked(() => void refresh());
  });
  void storage.load();
  return () => {
    window.removeEventListener('hashchange', readHash);
    document.removeEventListener('visibilitychange', whenSeen);
    hangUp();
    unwatch();
  };
}
