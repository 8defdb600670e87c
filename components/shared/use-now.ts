// The time, for what is said relative to it: moves on by itself while a page stays open.
import { useEffect, useState } from 'preact/hooks';

const MINUTE = 60_000;

/** Ms since 1970, at most `tick` ms old. */
export function useNow(tick: number = MINUTE): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [tick]);
  return now;
}
