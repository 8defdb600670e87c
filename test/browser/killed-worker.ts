// Stops the worker at a chosen step of a run: a hold lets the step happen and keeps its end from the worker. No test stands here.
import type { Page, Worker } from '@playwright/test';
import type { Reply } from '#lib/errors.ts';
import type { Deskhand } from '../world/deskhand.ts';

/**
 * Where a worker is stopped: before the claim is written; with `prepared`, with `sending`, with the settled record on disk, and nobody
 * told; in fetch before a byte leaves; while the server has not answered; while the answer is coming.
 */
export const STEPS = ['before the claim', 'prepared', 'sending', 'fetch', 'headers', 'body', 'settled'] as const;
export type Step = (typeof STEPS)[number];

/** Where a worker says that it has reached the step at which it is held. */
export const HELD = 'killed-worker';

/** Puts the holds of a step into the running worker; they are gone with it. */
export function hold(worker: Worker, step: Step): Promise<void> {
  return worker.evaluate(
    ([name, channelName]) => {
      const channel = new BroadcastChannel(channelName);
      const reached = () => channel.postMessage('reached');
      const never = () => {
        reached();
        return new Promise<never>(() => undefined);
      };
      if (name === 'before the claim') crypto.subtle.digest = never;
      if (name === 'fetch') globalThis.fetch = never;
      if (name === 'body') {
        const { fetch } = globalThis;
        globalThis.fetch = async (...request) => {
          const response = await fetch(...request);
          reached();
          return response;
        };
      }
      const states: Record<string, string[]> = {
        prepared: ['prepared'],
        sending: ['sending'],
        settled: ['succeeded', 'failed', 'unknown'],
      };
      const wanted = states[name];
      if (!wanted) return;
      const held = new WeakSet<EventTarget>();
      const { prototype } = IDBObjectStore;
      for (const method of ['add', 'put'] as const) {
        const write = prototype[method];
        prototype[method] = function (this: IDBObjectStore, value: { runId?: string; state?: string }, ...rest) {
          if (value.runId !== undefined && wanted.includes(value.state ?? '')) held.add(this.transaction);
          return write.call(this, value, ...rest);
        };
      }
      const listen = IDBTransaction.prototype.addEventListener;
      IDBTransaction.prototype.addEventListener = function (
        this: IDBTransaction,
        type: string,
        listener: EventListenerOrEventListenerObject,
        ...rest: unknown[]
      ) {
        const heard =
          type === 'complete' && typeof listener === 'function'
            ? (event: Event) => (held.has(this) ? reached() : listener.call(this, event))
            : listener;
        return (listen as (...all: unknown[]) => void).call(this, type, heard, ...rest);
      };
    },
    [step, HELD] as const,
  );
}

/** What became of a message whose worker was stopped: its reply, or none and when the page knew that (ms since 1970). */
export interface Told {
  reply: Reply<{ run: { state: string } }> | null;
  at: number;
}

/**
 * Sends messages from the page at once.
 * @param until how many of them must have reached the held step before this resolves; 0: none
 */
export function sendAll(page: Page, messages: object[], until: number): Promise<void> {
  return page.evaluate(
    async ([all, count, channelName]) => {
      const channel = new BroadcastChannel(channelName);
      let left = count;
      const reached = new Promise<void>((done) => {
        if (left === 0) done();
        channel.onmessage = () => {
          left -= 1;
          if (left === 0) done();
        };
      });
      const pending = all.map((message) =>
        chrome.runtime.sendMessage(message).then(
          (reply) => ({ reply: reply ?? null, at: Date.now() }),
          () => ({ reply: null, at: Date.now() }),
        ),
      );
      (globalThis as { pending?: unknown }).pending = Promise.all(pending);
      await reached;
      channel.close();
    },
    [messages, until, HELD] as const,
  );
}

/** What those messages came to, once the worker is gone. */
export function told(page: Page): Promise<Told[]> {
  return page.evaluate(() => (globalThis as unknown as { pending: Promise<Told[]> }).pending);
}

/** Stops workers over one connection that stays open. `stop` gives when it asked for it, ms since 1970. */
export async function killer(deskhand: Deskhand): Promise<{ stop(): Promise<number> }> {
  const session = await deskhand.context.newCDPSession(deskhand.page);
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      const at = Date.now();
      await session.send('ServiceWorker.stopAllWorkers');
      return at;
    },
  };
}
