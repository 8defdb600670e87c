// The ticket in the page: published by the content script, viewed, marked and written into by the panel.
import * as z from 'zod/mini';
import { AppError } from '#lib/errors.ts';
import { insertText } from '#lib/run/insert-text.ts';
import { noteLine, recordContent } from '#lib/run/note.ts';
import { noteText } from '#lib/run/note-text.ts';
import { runNotFound } from '#lib/run/run-error.ts';
import { originOf } from '../caller.ts';
import { definitionsFor } from '../picked-helpdesks.ts';
import { postNote } from '../post-note.ts';
import { markOf } from '../run/fingerprint.ts';
import { readRun } from '../store/runs.ts';
import { checkReading } from '../views/check-reading.ts';
import { holdReading, siteAllowed } from '../views/page-state.ts';
import { assembleView } from '../views/panel-view.ts';
import { tabWithTicket } from '../views/require-ticket.ts';
import type { HandlersOf } from './handler.ts';

const PAGE_EDITOR = 'page-editor.js';

const markAnswer = z.object({ found: z.boolean() });
const insertAnswer = z.object({
  inserted: z.boolean(),
  composer: z.nullable(z.enum(['reply', 'note'])),
  inPage: z.boolean(),
});

export const ticketHandlers: HandlersOf<'tickets'> = {
  async 'tickets.publish'(deps, { reading }, sender) {
    const origin = originOf(sender);
    const { tab } = sender;
    if (!tab || tab.id === undefined || !origin) return null;
    checkReading(reading, origin);
    const changed = holdReading(deps, tab.id, origin, reading);
    if (changed && tab.active) deps.views.changed(tab.windowId);
    return null;
  },

  async 'tickets.loadReader'(deps, { helpdesk }, sender) {
    const tabId = sender.tab?.id;
    const origin = originOf(sender);
    if (tabId === undefined || !origin) return { definitions: [] };
    const definitions = await definitionsFor(deps, origin);
    // The name's form is checked by the contract: no path can be made of it. What is defined is no page like any other.
    const needed = definitions.length === 0 ? [helpdesk] : ['picked', ...(helpdesk === 'generic' ? [] : [helpdesk])];
    for (const name of needed) {
      await deps.browser.inject(tabId, `reader-${name}.js`).catch(() => {
        throw noReader();
      });
    }
    return { definitions };
  },

  async 'tickets.recent'(deps) {
    const tickets = await deps.recentTickets.list();
    const allowed = await Promise.all(tickets.map(({ origin }) => siteAllowed(deps, origin)));
    // Whoever takes a site away takes its tickets away, too.
    return tickets.filter((_ticket, index) => allowed[index]);
  },

  async 'tickets.view'(deps, { windowId }) {
    return assembleView(deps, windowId);
  },

  async 'tickets.mark'(deps, { windowId, ticketKey, messageId, text }) {
    const { tab } = await tabWithTicket(deps, windowId, ticketKey);
    const command = { name: 'page.mark', ticketKey: ticketKey ?? '', messageId, text } as const;
    const answer = markAnswer.safeParse(await deps.browser.askPage(tab.id, command).catch(() => null));
    return { found: answer.success && answer.data.found };
  },

  async 'tickets.insert'(deps, { windowId, runId, target }) {
    const run = await readRun(deps.database, runId);
    if (!run) throw runNotFound();
    const { tab } = await tabWithTicket(deps, windowId, run.ticketKey);
    const { text: outputs, names } = insertText(run.outputs, target);
    if (names.length === 0) throw nothingToInsert(target);
    const isNoted = target === 'note' && run.kind !== 'lookup';
    const text = isNoted ? `${outputs}\n${noteLine(run, await markOf(recordContent(run)))}` : outputs;
    const ask = async (byTyping: boolean) => {
      const command = { name: 'page.insert', ticketKey: run.ticketKey ?? '', target, text, byTyping } as const;
      return insertAnswer.safeParse(await deps.browser.askPage(tab.id, command).catch(() => null)).data ?? null;
    };
    let answer = await ask(false);
    if (answer?.inPage) {
      const isTaken = (await deps.browser.injectIntoPage(tab.id, PAGE_EDITOR).catch(() => false)) === true;
      answer = isTaken ? { ...answer, inserted: true } : await ask(true);
    }
    const { inserted = false, composer = null } = answer ?? {};
    return { inserted, composer, outputs: inserted ? names : [] };
  },

  async 'tickets.note'(deps, { windowId, runId, again }) {
    const run = await readRun(deps.database, runId);
    if (!run) throw runNotFound();
    const { tab, ticket } = await tabWithTicket(deps, windowId, run.ticketKey);
    const text = noteText(run, await markOf(recordContent(run)));
    if (ticket.notes !== 'post') return { state: 'copy', text };
    return postNote(deps, { tab, ticket, runId, text, again });
  },
};

function noReader(): AppError {
  return new AppError({
    code: 'bad-message',
    message: 'There is no reader for that helpdesk, or its page is gone.',
    advice: 'Reload the page.',
    blame: 'deskhand',
  });
}

function nothingToInsert(target: 'reply' | 'note'): AppError {
  return new AppError({
    code: 'not-allowed',
    message:
      target === 'reply' ? 'None of these outputs may go to a customer.' : 'None of these outputs may go into a note.',
    advice: 'The administrator decides for each output who may see it.',
    blame: 'administrator',
  });
}
