// The content script's only way to the network: GET, JSON, the page's own origin, the agent's session. Nothing else can be asked with it.
import type { JsonAnswer } from '#lib/ticket/adapter.ts';

const TIMEOUT = 10_000;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;
/** When a helpdesk asks to slow down without saying for how long, and the longest wait that is honoured. Seconds. */
const DEFAULT_WAIT = 60;
const LONGEST_WAIT = 600;

/** Retry-After in seconds or as a date. */
function waitOf(header: string | null, now: number): number {
  if (header === null) return DEFAULT_WAIT;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? DEFAULT_WAIT : Math.min(LONGEST_WAIT, Math.max(1, seconds));
}

/**
 * @param origin the page's
 * @returns `getJson` for adapters; `waitLeft` tells for how many ms nothing may be asked (0: free)
 */
export function createGetJson(
  origin: string,
  send: typeof fetch,
  now: () => number,
): { getJson(path: string, keep?: 'keep'): Promise<JsonAnswer>; waitLeft(): number } {
  const kept = new Map<string, Promise<JsonAnswer>>();
  let quietUntil = 0;
  const waitLeft = () => Math.max(0, quietUntil - now());

  async function ask(path: string): Promise<JsonAnswer> {
    const url = new URL(path, origin);
    // `//evil.example/x` is a path to the eye and another host to the browser: the agent's ticket number must not travel there.
    if (!path.startsWith('/') || url.origin !== origin) return { kind: 'failed', status: 0 };
    if (waitLeft() > 0) return { kind: 'slow-down', seconds: Math.ceil(waitLeft() / 1000) };
    try {
      const response = await send(url.href, {
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
        // Followed, a redirect to a login page looks like success, and may lead to another origin.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const { status } = response;
      if (response.type === 'opaqueredirect' || response.redirected || status === 401 || status === 403)
        return { kind: 'signed-out' };
      if (status === 429 || status === 503) {
        const seconds = waitOf(response.headers.get('retry-after'), now());
        quietUntil = now() + seconds * 1000;
        return { kind: 'slow-down', seconds };
      }
      if (!response.ok) return { kind: 'failed', status };
      if (!JSON_TYPE.test(response.headers.get('content-type') ?? '')) return { kind: 'signed-out' };
      return { kind: 'json', value: await response.json() };
    } catch {
      return { kind: 'failed', status: 0 };
    }
  }

  return {
    waitLeft,
    async getJson(path, keep) {
      const known = kept.get(path);
      if (known) return known;
      const asked = ask(path);
      // Kept while it is asked, so that two readers of the same thing ask once.
      if (keep) kept.set(path, asked);
      const answer = await asked;
      if (answer.kind !== 'json') kept.delete(path);
      return answer;
    },
  };
}
