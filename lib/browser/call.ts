// How a page asks the background and hears from it. No decision lives here: the background judges every request.
import { browser } from 'wxt/browser';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { Envelope, MessageName, Push, RequestOf, ValueOf } from '#lib/messages.ts';

const LOST: ErrorDetail = {
  code: 'internal',
  message: 'Deskhand’s background stopped before it answered.',
  advice: 'Try again. If this was a change, look under “On this ticket” first: it may have happened.',
  blame: 'deskhand',
};

/** Waits before connecting again, in ms: at once first, then slower, so that a worker that cannot start is not hammered. */
const RECONNECT_WAITS = [0, 200, 1_000, 5_000];

/** Sends one message. Never rejects: a worker that was lost on the way is an `internal` reply. */
export async function call<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Reply<ValueOf<Name>>> {
  const envelope: Envelope = { name, request };
  try {
    const reply = (await browser.runtime.sendMessage(envelope)) as Reply<ValueOf<Name>> | undefined;
    return reply ?? { ok: false, error: LOST };
  } catch {
    return { ok: false, error: LOST };
  }
}

/**
 * Hears what the background tells this page unasked.
 * @param portName `panel:<windowId>` or `options`
 * @returns a function that stops listening
 */
export function listen(portName: string, onPush: (push: Push) => void): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let failures = 0;

  const reconnect = () => {
    if (stopped) return;
    const wait = RECONNECT_WAITS[Math.min(failures, RECONNECT_WAITS.length - 1)] ?? 0;
    failures += 1;
    timer = setTimeout(connect, wait);
  };
  const connect = () => {
    try {
      port = browser.runtime.connect({ name: portName });
    } catch {
      // The extension was updated or removed under this page: only a reload of the page helps.
      return reconnect();
    }
    port.onMessage.addListener((push) => {
      failures = 0;
      onPush(push as Push);
    });
    // The browser stops an idle worker and its ports with it; connecting starts it again.
    port.onDisconnect.addListener(reconnect);
  };
  connect();

  return () => {
    stopped = true;
    clearTimeout(timer);
    port?.disconnect();
  };
}
