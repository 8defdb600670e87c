// An origin that gets no requests for now: why, and when it works again. The text counts down in coarse steps and is read out by nobody
// unasked; what it explains turns itself on again.
import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { useNow } from '#components/shared/use-now.ts';
import { FAILURES } from '#lib/breaker/circuit.ts';
import { waitText } from '#lib/breaker/wait-text.ts';
import { usePanel } from '../state/panel.ts';
import type { Paused } from '../state/pauses.ts';

const TICK = 1_000;

/** null: it may be called, as far as this page knows. */
export function usePaused(origin: string): Paused | null {
  const pause = usePanel().pauses.known.value.get(origin) ?? null;
  useNow(pause === null ? undefined : TICK);
  return pause !== null && pause.until > Date.now() ? pause : null;
}

interface PausedNoteProps {
  origin: string;
  paused: Paused;
  /** What is off meanwhile names it. */
  id?: string;
}

export function PausedNote({ origin, paused, id }: PausedNoteProps) {
  const why = paused.reason === 'asked' ? 'asked for a pause.' : `failed ${FAILURES} times in a row.`;
  return (
    <p class="paused" id={id}>
      <Icon name="waiting" small />
      <span>
        <bdi>{hostOf(origin)}</bdi> {why} Works again in {waitText(paused.until - Date.now())}.
      </span>
    </p>
  );
}

/** Says once, to eyes and to screen readers, that what was off is on again. */
export function useSaidAgain(origin: string, paused: Paused | null): void {
  const panel = usePanel();
  const before = useRef(paused !== null);
  useEffect(() => {
    if (before.current && paused === null) panel.say(`${hostOf(origin)} can be asked again.`);
    before.current = paused !== null;
  }, [paused === null, origin]);
}
