// The content script: wires the page to the background. Registered at run time on allowed sites only, so it names no site here.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { call } from '#lib/browser/call.ts';
import type { Reply } from '#lib/errors.ts';
import type { Helpdesk, Page } from '#lib/ticket/adapter.ts';
import { chooseHelpdesk } from '#lib/ticket/choose-helpdesk.ts';
import { anyPage } from '#lib/ticket/helpdesks/generic.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import { carryOut, isCommand } from './commands.ts';
import { unmark } from './mark.ts';
import { createOwnServer } from './own-server.ts';
import { offerPage, pickedReaders, type Reader, readers } from './readers.ts';
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
    const parseHtml: Page['parseHtml'] = (html) => new DOMParser().parseFromString(html, 'text/html');
    const { waitLeft, ...server } = createOwnServer(location.origin, fetch.bind(globalThis), Date.now, parseHtml);
    offerPage({ page: { document, location, parseHtml, ...server }, waitLeft });

    const stop = () => ctx.abort('This site is not allowed.');
    /** The browser's grant can be taken back without a word to open pages: the first refusal tells. */
    function hear(reply: Reply<unknown>): void {
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

    /** Null until the background has said which definitions there are for this site: they go before every reader that is there. */
    let picked: Reader[] | null = null;
    const findReader = (helpdesk: string) =>
      picked?.find((reader) => reader.helpdesk.id === helpdesk) ?? (picked && readers().get(helpdesk)) ?? null;

    /** Of a site with definitions, what none of them describes is no ticket, unless its helpdesk is known. */
    function choose(): Helpdesk {
      const seen = { document, location };
      const defined = picked?.find((reader) => reader.helpdesk.matches(seen)) ?? null;
      const known = chooseHelpdesk(seen);
      return defined?.helpdesk ?? (known === anyPage ? (picked?.[0]?.helpdesk ?? known) : known);
    }

    async function loadReader(helpdesk: string): Promise<boolean> {
      const reply = await call('tickets.loadReader', { helpdesk });
      hear(reply);
      if (reply.ok) picked = pickedReaders(reply.value.definitions);
      return picked !== null && (picked.length > 0 || readers().has(helpdesk));
    }

    const watch = watchTicket({
      document,
      publish,
      choose,
      findReader,
      loadReader,
      now: Date.now,
      isAlive: () => ctx.isValid,
      signal: ctx.signal,
    });
    const onMessage: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message, sender, sendResponse) => {
      if (ctx.isInvalid || !isCommand(message, sender, browser.runtime.id)) return;
      if (message.name === 'page.stop') return stop();
      void carryOut(message, watch).then(sendResponse, () => sendResponse(null));
      return true;
    };
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => {
      unmark();
      browser.runtime?.onMessage?.removeListener(onMessage);
    });
  },
});
