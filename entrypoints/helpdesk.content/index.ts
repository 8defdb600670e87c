// The content script: wires the page to the background. Registered at run time on allowed sites only, so it names no site here.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { call } from '#lib/browser/call.ts';
import type { Reply } from '#lib/errors.ts';
import type { Page } from '#lib/ticket/adapter.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import { carryOut, isCommand } from './commands.ts';
import { createGetJson } from './get-json.ts';
import { unmark } from './mark.ts';
import { readers } from './readers.ts';
import { watchTicket } from './watch.ts';

/** A lost worker is started by the next message: one more try. ms */
const TRY_AGAIN = 1_000;

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  // A second script of the same extension (injected twice, or after an update) ends this one through `ctx`; so does the extension's removal.
  main(ctx) {
    // Images, PDFs and bare XML have no ticket. Said once: the panel would wait for a reading otherwise.
    if (!document.body || document.contentType !== 'text/html') {
      void call('tickets.publish', { reading: { kind: 'no-ticket', helpdeskName: location.host } });
      return;
    }
    const { getJson, waitLeft } = createGetJson(location.origin, fetch.bind(globalThis), Date.now);
    const page: Page = {
      document,
      location,
      parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
      getJson,
    };

    const stop = () => ctx.abort('This site is not allowed.');
    /** The browser's grant can be taken back without a word to open pages: the first refusal tells. */
    function hear(reply: Reply<null>): void {
      if (!reply.ok && reply.error.code === 'not-allowed') stop();
    }

    let newest: PageReading | null = null;
    let openKey = '';
    async function publish(reading: PageReading): Promise<void> {
      // An orphan, left behind by an update or removal, has no extension to talk to.
      if (ctx.isInvalid) return;
      newest = reading;
      const key = reading.kind === 'ticket' ? reading.ticket.key : '';
      if (key !== openKey) unmark();
      openKey = key;
      const reply = await call('tickets.publish', { reading });
      hear(reply);
      if (reply.ok || reply.error.code !== 'internal' || newest !== reading) return;
      ctx.setTimeout(() => newest === reading && void call('tickets.publish', { reading }), TRY_AGAIN);
    }

    async function loadReader(helpdesk: string): Promise<boolean> {
      hear(await call('tickets.loadReader', { helpdesk }));
      return readers().has(helpdesk);
    }

    const watch = watchTicket({
      page,
      publish,
      findReader: (helpdesk) => readers().get(helpdesk) ?? null,
      loadReader,
      waitLeft,
      now: Date.now,
      isAlive: () => ctx.isValid,
      signal: ctx.signal,
    });
    const onMessage: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message, sender, sendResponse) => {
      if (ctx.isInvalid || !isCommand(message, sender, browser.runtime.id)) return;
      if (message.name === 'page.stop') return stop();
      void carryOut(message, page, watch).then(sendResponse, () => sendResponse(null));
      return true;
    };
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => {
      unmark();
      browser.runtime?.onMessage?.removeListener(onMessage);
    });
  },
});
