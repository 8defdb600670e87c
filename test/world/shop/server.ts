// The shop's API: logs a request, lets faults have it, checks the token, finds the endpoint, answers in JSON. No CORS headers, on purpose.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Listener, readBody } from '../https-server.ts';
import { addressRoutes } from './addresses.ts';
import { cartRoutes } from './carts.ts';
import { customerRoutes } from './customers.ts';
import { type Disturbance, Disturbances } from './disturbances.ts';
import { Faults, sendJson, sendPart } from './faults.ts';
import { Fields } from './fields.ts';
import { IdempotencyKeys, type WrittenAnswer } from './idempotency.ts';
import { readJson, writeJson } from './json-text.ts';
import { loyaltyRoutes } from './loyalty.ts';
import { orderChangeRoutes } from './order-changes.ts';
import { orderRoutes } from './orders.ts';
import { refundRoutes } from './refunds.ts';
import { replacementRoutes } from './replacements.ts';
import type { RequestLogEntry } from './request-log.ts';
import { returnRoutes } from './returns.ts';
import { findRoute, type Route } from './route.ts';
import { shipmentRoutes } from './shipments.ts';
import { ShopError } from './shop-error.ts';
import { ShopState } from './state.ts';
import { stockRoutes } from './stock.ts';
import { voucherRoutes } from './vouchers.ts';

/** The one token that the shop knows. */
export const SHOP_TOKEN = 'demo-northwind-2f9c41';
/** The parameter that the token may stand in. */
const QUERY_KEY = 'api_key';

export const SHOP_ROUTES: Route[] = [
  ...orderRoutes,
  ...orderChangeRoutes,
  ...refundRoutes,
  ...replacementRoutes,
  ...shipmentRoutes,
  ...returnRoutes,
  ...customerRoutes,
  ...addressRoutes,
  ...cartRoutes,
  ...loyaltyRoutes,
  ...voucherRoutes,
  ...stockRoutes,
];

/** How the shop answers a caller that it does not know: with a 401, or with a 200 that says so in its body, as older systems do. */
export type Unknown = 'status-401' | 'in-the-body';

export interface Shop {
  listener: Listener;
  requests: RequestLogEntry[];
  disturb(disturbance: Disturbance): void;
  answerUnknown(how: Unknown): void;
  reset(): void;
}

/** @param accepts the tokens of a login server, beside the shop's own */
export function createShop(accepts: (token: string) => boolean = () => false): Shop {
  let state = new ShopState();
  const requests: RequestLogEntry[] = [];
  const keys = new IdempotencyKeys();
  const faults = new Faults();
  const disturbances = new Disturbances();
  let unknown: Unknown = 'status-401';

  /** The token stands in `Authorization`, as it is or as the password of `helpdesk`; in a header of the shop's own; or in the address. */
  function isKnown({ headers, path }: RequestLogEntry): boolean {
    const { authorization = '', 'x-session': session } = headers;
    const login = Buffer.from(/^Basic (.*)$/.exec(authorization)?.[1] ?? '', 'base64').toString('utf8');
    const word = /^Bearer (.*)$/.exec(authorization)?.[1] ?? /^helpdesk:(.*)$/s.exec(login)?.[1];
    const token = word ?? session ?? new URL(path, 'https://api.northwind.example').searchParams.get(QUERY_KEY) ?? '';
    return token === SHOP_TOKEN || accepts(token);
  }

  function write(entry: RequestLogEntry, url: URL): WrittenAnswer {
    try {
      if (!isKnown(entry)) {
        const refusal = new ShopError(401, 'not_signed_in', 'This address needs a valid bearer token.');
        if (unknown === 'status-401') throw refusal;
        return { status: 200, text: writeJson(refusal.body) };
      }
      const { route, params } = findRoute(SHOP_ROUTES, entry.method, url.pathname);
      const query = new Fields(Object.fromEntries([...url.searchParams].filter(([name]) => name !== QUERY_KEY)));
      const body = new Fields(readMembers(entry));
      const answer = route.handle({ shop: state, params, query, body });
      return { status: answer.status, text: answer.body === null ? '' : writeJson(answer.body) };
    } catch (error) {
      if (error instanceof ShopError) return { status: error.status, text: writeJson(error.body) };
      throw error;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'https://api.northwind.example');
    const entry: RequestLogEntry = {
      method: request.method ?? '',
      path: `${url.pathname}${url.search}`,
      // Not `headers`: Node drops the second of some names there, and a credential that was sent twice would not be seen.
      headers: Object.fromEntries(
        Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
      ),
      body: '',
      at: Date.now(),
    };
    requests.push(entry);
    entry.body = (await readBody(request)).toString('utf8');
    if (await faults.answer(response, url, entry.body)) return;

    const disturbance = disturbances.take(url.pathname);
    if (disturbance?.kind === 'too-many-requests' || disturbance?.kind === 'unavailable') {
      refuse(response, disturbance);
      return;
    }
    const key = entry.method === 'GET' ? undefined : entry.headers['idempotency-key'];
    const { answer, again } = answerOnce(key, entry, url);
    if (again) response.setHeader('idempotency-replayed', 'true');
    await sendDisturbed(response, answer, disturbance);
  }

  function answerOnce(
    key: string | undefined,
    entry: RequestLogEntry,
    url: URL,
  ): { answer: WrittenAnswer; again: boolean } {
    // An unknown caller learns nothing of other callers' keys.
    if (!isKnown(entry)) return { answer: write(entry, url), again: false };
    try {
      return keys.once(key, [entry.method, entry.path, entry.body], () => write(entry, url));
    } catch (error) {
      if (error instanceof ShopError) {
        return { answer: { status: error.status, text: writeJson(error.body) }, again: false };
      }
      throw error;
    }
  }

  return {
    requests,
    listener: (request, response) => {
      serve(request, response).catch(() => {
        // The caller left, or the shop has a bug: either way this one answer is lost, the world goes on.
        if (response.headersSent) response.destroy();
        else sendJson(response, 500, '{"error":{"code":"internal","message":"The shop failed."}}');
      });
    },
    disturb: (disturbance) => disturbances.add(disturbance),
    answerUnknown(how) {
      unknown = how;
    },
    reset() {
      state = new ShopState();
      requests.length = 0;
      keys.clear();
      faults.clear();
      disturbances.clear();
      unknown = 'status-401';
    },
  };
}

function readMembers(entry: RequestLogEntry): Record<string, unknown> {
  if (entry.body === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(entry.headers['content-type'] ?? '')) {
    throw new ShopError(415, 'not_json', 'The body must be sent as application/json.');
  }
  let value: unknown;
  try {
    value = readJson(entry.body);
  } catch {
    throw new ShopError(400, 'bad_json', 'The body is not valid JSON.');
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return value as Record<string, unknown>;
  }
  throw new ShopError(400, 'bad_json', 'The body must be a JSON object.');
}

function refuse(response: ServerResponse, disturbance: Disturbance): void {
  if (disturbance.retryAfter !== undefined) response.setHeader('retry-after', String(disturbance.retryAfter));
  const [status, code, message] =
    disturbance.kind === 'unavailable'
      ? [503, 'unavailable', 'The shop is being looked after.']
      : [429, 'too_many_requests', 'Too many requests. Please wait a little.'];
  sendJson(response, status, writeJson({ error: { code, message } }));
}

async function sendDisturbed(
  response: ServerResponse,
  answer: WrittenAnswer,
  disturbance: Disturbance | null,
): Promise<void> {
  if (disturbance?.kind === 'hang') return;
  if (disturbance?.kind === 'drop') {
    response.destroy();
    return;
  }
  if (disturbance?.kind === 'cut-off') {
    await sendPart(response, answer.status, answer.text.slice(0, 20), Buffer.byteLength(answer.text));
    return;
  }
  if (disturbance?.kind === 'slow') await wait(disturbance.milliseconds ?? 1_000);
  sendJson(response, answer.status, answer.text);
}
