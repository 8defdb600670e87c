// What ten thousand browsers that follow one library ask of its server, by the very rule that they wait by: all of them started in the same
// second, which is the worst there is, and the server away for an hour in the middle of the day.
import { nextLook, USUAL_WAIT_MS } from '#lib/sync/subscription.ts';
import { report } from './figures.ts';
import { seededRandom } from './seeded-random.ts';

const BROWSERS = 10_000;
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 8 * HOUR;
/** From then on, for an hour, every look fails. */
const AWAY = 4 * HOUR;
/** A 304 over HTTP/2 with its request, headers uncompressed: an upper bound, counted by hand. */
const BYTES = 700;

export function benchPolling(): void {
  const random = seededRandom(1);
  const perSecond = new Uint32Array(DAY / SECOND + 1);
  let total = 0;
  for (let browser = 0; browser < BROWSERS; browser += 1) {
    let failures = 0;
    for (let now = 0; now < DAY; ) {
      const second = Math.floor(now / SECOND);
      perSecond[second] = (perSecond[second] ?? 0) + 1;
      total += 1;
      failures = now >= AWAY && now < AWAY + HOUR ? failures + 1 : 0;
      now = nextLook(now, failures, random());
    }
  }
  const most = (from: number, to: number) => Math.max(...perSecond.subarray(from / SECOND, to / SECOND));
  const mean = (from: number, to: number) =>
    perSecond.subarray(from / SECOND, to / SECOND).reduce((sum, count) => sum + count, 0) / ((to - from) / SECOND);
  const floor = BROWSERS / (USUAL_WAIT_MS / SECOND);
  const backAfter = AWAY + HOUR;
  const rows = {
    'on paper, requests a second': floor,
    'mean of the third hour': mean(2 * HOUR, 3 * HOUR),
    'most in a second of the first ten minutes': most(SECOND, 600 * SECOND),
    'most in a second of the third hour': most(2 * HOUR, 3 * HOUR),
    'mean while the server is away, its last half hour': mean(backAfter - HOUR / 2, backAfter),
    'most in a second of the hour after': most(backAfter, backAfter + HOUR),
    'kB a second, third hour': (mean(2 * HOUR, 3 * HOUR) * BYTES) / 1_000,
    'requests in eight hours, millions': total / 1_000_000,
  };
  report(
    'polling',
    Object.entries(rows).map(([what, value]) => ({ what, value: Math.round(value * 100) / 100 })),
  );
}
