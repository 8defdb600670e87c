// The time, for what is said relative to it: moves on by itself while a page stays open.
import { useEffect, useState } from 'preact/hooks';

/** Ms since 1970, at most a minute old. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
