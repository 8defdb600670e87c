// The log as this page looks at it: its filters, its entries, and how both follow the address and the background. No JSX.
import { effect, signal, untracked } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import { pushes, route, runPushes } from '../options-state.ts';
import { createResource } from '../parts/resource.ts';
import { logHash, viewOfHash } from './log-address.ts';
import { LogFeed } from './log-feed.ts';
import { FIRST_LOG_VIEW, filterOf, type LogView, queryOf } from './log-view.ts';

/** From the last letter typed to the question, in ms. */
const TYPING_PAUSE = 250;
/** From a push to the look at what came of it, in ms: one run makes several. */
const PUSH_PAUSE = 300;
/** Between two looks without any push, in ms: tests and other tabs push nothing. */
const LOOK_EVERY = 10_000;

export const view = signal<LogView>(FIRST_LOG_VIEW);
export const facets = createResource(() => call('log.facets', {}));
export const feed = new LogFeed();

let asking: ReturnType<typeof setTimeout> | undefined;
let looking: ReturnType<typeof setTimeout> | undefined;

/** @param typing true: more letters may follow */
export function changeView(next: LogView, typing = false): void {
  view.value = next;
  // no step in the history for every letter; the entry that is open stays open
  history.replaceState(history.state, '', logHash(route.peek().id, next));
  clearTimeout(asking);
  if (typing) asking = setTimeout(askAnew, TYPING_PAUSE);
  else askAnew();
}

/** Asks for the list from its beginning, and for what the filters can be set to. */
export function askAnew(): void {
  clearTimeout(asking);
  void feed.show(filterOf(view.peek(), Date.now()));
  void facets.load();
}

function lookSoon(): void {
  clearTimeout(looking);
  looking = setTimeout(() => {
    if (document.visibilityState === 'visible') void lookNow();
  }, PUSH_PAUSE);
}

async function lookNow(): Promise<void> {
  await feed.look();
  if (feed.fresh.peek().length > 0) void facets.load();
}

/** Begins to follow the hash and the background. Returns what ends it. */
export function startLog(): () => void {
  const readHash = () => {
    const next = viewOfHash(location.hash);
    if (route.peek().page !== 'log' || queryOf(next) === queryOf(view.peek())) return;
    view.value = next;
    askAnew();
  };
  view.value = viewOfHash(location.hash);
  askAnew();
  const timer = setInterval(lookSoon, LOOK_EVERY);
  window.addEventListener('hashchange', readHash);
  document.addEventListener('visibilitychange', lookSoon);
  const unwatch = effect(() => {
    if (pushes.value + runPushes.value > 0) untracked(lookSoon);
  });
  return () => {
    clearInterval(timer);
    clearTimeout(asking);
    clearTimeout(looking);
    window.removeEventListener('hashchange', readHash);
    document.removeEventListener('visibilitychange', lookSoon);
    unwatch();
  };
}
