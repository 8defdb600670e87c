// The content script's only way to the network: the page's own origin, with the agent's session. Reading, and sending an internal note once.
import type { AskOptions, JsonAnswer, Page, PageAnswer } from '#lib/ticket/adapter.ts';

/** ms */
const TIMEOUT = 10_000;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;
const PAGE_TYPE = /^text\/html\b/i;
/** When a helpdesk asks to slow down without saying for how long, and the longest wait that is honoured. Seconds. */
const DEFAULT_WAIT = 60;
const LONGEST_WAIT = 600;

/** Retry-After in seconds or as a date. */
function waitOf(header: string | null, now: number): number {
  if (header === null) return DEFAULT_WAIT;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? DEFAULT_WAIT : Math.min(LONGEST_WAIT, Math.max(1, seconds));
}

type Refused = Exclude<JsonAnswer, { kind: 'json' }>;

export interface OwnServer extends Pick<Page, 'getJson' | 'getPage' | 'send'> {
  /** For how many ms nothing may be asked; 0: free. */
  waitLeft(): number;
}

/**
 * @param origin the page's
 * @param parseHtml makes an inert document
 */
export function createOwnServer(
  origin: string,
  fetch: typeof globalThis.fetch,
  now: () => number,
  parseHtml: Page['parseHtml'],
): OwnServer {
  const kept = new Map<string, Promise<JsonAnswer | PageAnswer>>();
  let quietUntil = 0;
  const waitLeft = () => Math.max(0, quietUntil - now());

  /** The response, once it is certain that it is one of the helpdesk to this agent; null when it left and nothing came back. */
  async function ask(path: string, options: RequestInit): Promise<Response | Refused | null> {
    const url = new URL(path, origin);
    // `//evil.example/x` is a path to the eye and another host to the browser: the agent's ticket number must not travel there.
    if (!path.startsWith('/') || url.origin !== origin) return { kind: 'failed', status: 0 };
    if (waitLeft() > 0) return { kind: 'slow-down', seconds: Math.ceil(waitLeft() / 1000) };
    const response = await fetch(url.href, {
      ...options,
      credentials: 'same-origin',
      // Followed, a redirect to a login page looks like success, and may lead to another origin.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => null);
    if (response === null) return null;
    const { status } = response;
    if (response.type === 'opaqueredirect' || response.redirected || status === 401 || status === 403)
      return { kind: 'signed-out' };
    if (status === 429 || status === 503) {
      const seconds = waitOf(response.headers.get('retry-after'), now());
      quietUntil = now() + seconds * 1000;
      return { kind: 'slow-down', seconds };
    }
    return response.ok ? response : { kind: 'failed', status };
  }

  async function get<T>(
    path: string,
    accept: string,
    type: RegExp,
    options: AskOptions,
    parse: (response: Response) => Promise<T>,
  ): Promise<T | Refused> {
    const nothing: Refused = { kind: 'failed', status: 0 };
    const response = await ask(path, { headers: { ...options.headers, accept } });
    if (response === null) return nothing;
    if ('kind' in response) return response;
    // Helpdesks serve their login form with 200.
    if (!type.test(response.headers.get('content-type') ?? '')) return { kind: 'signed-out' };
    return parse(response).catch(() => nothing);
  }

  async function once<T extends JsonAnswer | PageAnswer>(
    key: string,
    keep: boolean,
    start: () => Promise<T>,
  ): Promise<T> {
    const known = keep ? kept.get(key) : undefined;
    if (known) return known as Promise<T>;
    const asked = start();
    // Kept while it is asked, so that two readers of the same thing ask once.
    if (keep) kept.set(key, asked);
    const answer = await asked;
    if (answer.kind !== 'json' && answer.kind !== 'page') kept.delete(key);
    return answer;
  }

  const askJson = (path: string, options: AskOptions) =>
    get(path, 'application/json', JSON_TYPE, options, async (response): Promise<JsonAnswer> => {
      return { kind: 'json', value: await response.json(), header: (name) => response.headers.get(name) ?? '' };
    });

  const askPage = (path: string, options: AskOptions) =>
    get(path, 'text/html', PAGE_TYPE, options, async (response): Promise<PageAnswer> => {
      return { kind: 'page', document: parseHtml(await response.text()) };
    });

  return {
    waitLeft,
    getJson: (path, options = {}) => once(`json ${path}`, options.keep === true, () => askJson(path, options)),
    getPage: (path, options = {}) => once(`page ${path}`, options.keep === true, () => askPage(path, options)),
    async send(method, path, body, headers = {}) {
      const response = await ask(path, {
        method,
        headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response === null) return { kind: 'unknown' };
      if ('kind' in response) return response;
      const isJson = JSON_TYPE.test(response.headers.get('content-type') ?? '');
      return { kind: 'done', value: isJson ? await response.json().catch(() => undefined) : undefined };
    },
  };
}
