// Which origins get no requests for now (lib/breaker decides), remembered as long as the browser runs: a worker that died forgets nothing.
import * as z from 'zod/mini';
import {
  admit,
  type Circuit,
  CLOSED,
  type Exchange,
  isClosed,
  note,
  type Pause,
  pauseOf as pauseIn,
  release,
  setRight,
} from '#lib/breaker/circuit.ts';
import { originPaused } from '#lib/breaker/paused-error.ts';
import type { BrowserPort } from '../browser-port.ts';
import { type Cached, createCached } from '../cached.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';

const NAME = 'circuits';
/** So many origins are remembered; beyond, the one that was heard of first is forgotten. */
const MOST = 500;

const time = z.number().check(z.minimum(0));
const count = z.int().check(z.minimum(0));
const stored = z.record(
  z.string(),
  z.object({
    failures: count,
    pauses: count,
    pause: z.nullable(
      z.object({ since: time, until: time, reason: z.enum(['asked', 'failing']), cut: z.optional(z.literal(true)) }),
    ),
    probe: z.nullable(time),
  }),
);

/** By origin; those that are closed are not in it. */
export type Circuits = Cached<Map<string, Circuit>>;

export function createCircuits(browser: Pick<BrowserPort, 'remembered'>): Circuits {
  return createCached(async () => {
    // An update of the extension may have changed the shape since it was written. Without it, requests leave as ever.
    const parsed = stored.safeParse(await browser.remembered(NAME).catch(() => undefined));
    return new Map(parsed.success ? (Object.entries(parsed.data) as [string, Circuit][]) : []);
  });
}

/** null: the origin may be called. */
export async function pauseOf(deps: Deps, origin: string): Promise<Pause | null> {
  const circuits = await deps.circuits.read();
  const circuit = circuits.get(origin);
  if (!circuit) return null;
  const now = deps.now();
  circuits.set(origin, setRight(circuit, now));
  return pauseIn(circuit, now);
}

/** Throws `origin-paused`. Takes no turn: `takeTurn` does. */
export async function requireNotPaused(deps: Deps, origin: string): Promise<void> {
  const pause = await pauseOf(deps, origin);
  if (pause) throw originPaused(origin, pause, deps.now());
}

/**
 * Right before a request leaves. Throws `origin-paused`.
 * @param insists an administrator's test call, which was warned, goes through a pause
 * @returns true: it is the one that goes alone after a pause. When it has landed or does not leave, its turn is given back.
 */
export async function takeTurn(deps: Deps, origin: string, insists: boolean): Promise<boolean> {
  const circuits = await deps.circuits.read();
  // Nothing may be awaited between looking and taking: two would go alone.
  const { circuit, pause, probe } = admit(circuits.get(origin) ?? CLOSED, deps.now());
  if (pause && !insists) throw originPaused(origin, pause, deps.now());
  if (probe) await keep(deps, circuits, origin, circuit);
  return probe;
}

export async function giveTurnBack(deps: Deps, origin: string): Promise<void> {
  const circuits = await deps.circuits.read();
  await keep(deps, circuits, origin, release(circuits.get(origin) ?? CLOSED));
}

/** Learns from every exchange that was sent. Never rejects. */
export async function noteExchange(deps: Deps, origin: string, exchange: Exchange): Promise<void> {
  const circuits = await deps.circuits.read();
  await keep(deps, circuits, origin, note(circuits.get(origin) ?? CLOSED, exchange, deps.now()));
}

/** Panels are told when what they say of the origin has changed, and again when its pause is over. */
async function keep(deps: Deps, circuits: Map<string, Circuit>, origin: string, circuit: Circuit): Promise<void> {
  const now = deps.now();
  const before = circuits.get(origin) ?? CLOSED;
  if (before === circuit || (isClosed(before) && isClosed(circuit))) return;
  circuits.delete(origin);
  if (!isClosed(circuit)) circuits.set(origin, circuit);
  if (circuits.size > MOST) circuits.delete([...circuits.keys()][0] ?? '');
  const [earlier, pause] = [pauseIn(before, now), pauseIn(circuit, now)];
  if (earlier?.until !== pause?.until) {
    deps.views.changed();
    // Of a worker that has died by then, the panel's own clock does it.
    if (pause) setTimeout(() => deps.views.changed(), pause.until - now);
  }
  await deps.browser
    .remember(NAME, Object.fromEntries(circuits))
    .catch((error: unknown) => report('remembering a pause', error));
}
