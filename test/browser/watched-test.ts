// A browser test that also watches the consoles of the worker and of Deskhand's pages: what they print must hold nothing of a ticket,
// a run or a secret (definitions.md, What is kept where).
import type { Page, Worker } from '@playwright/test';
import { DEMO_SECRET, EXTENSION_ORIGIN } from '../world/deskhand.ts';
import { test as base, expect } from './fixtures.ts';

/** Words of the demo ticket, its customer, addresses and credential, in lower case. */
const PRIVATE = [
  DEMO_SECRET,
  'bearer',
  'kettle',
  'nw-20',
  'mara',
  'lindqvist',
  'dana',
  '/echo',
  '/faults',
  '/v2/',
  'kept-secret',
];

/** What Deskhand's own worker may print: where, a code, the kind of error. */
const OWN_LINE = /^Deskhand: [a-zA-Z. ]+: [a-z-]+ \([A-Za-z]+\)$/;

interface ConsoleLines {
  worker: string[];
  /** Deskhand's pages and the helpdesk's, where the content script would print. */
  pages: string[];
}

export const test = base.extend<{ consoleLines: ConsoleLines }>({
  consoleLines: [
    async ({ deskhand }, use) => {
      const lines: ConsoleLines = { worker: [], pages: [] };
      const watchWorker = (worker: Worker) => {
        if (worker.url().startsWith(EXTENSION_ORIGIN)) worker.on('console', (line) => lines.worker.push(line.text()));
      };
      const watchPage = (page: Page) => page.on('console', (line) => lines.pages.push(line.text()));
      for (const worker of deskhand.context.serviceWorkers()) watchWorker(worker);
      for (const page of deskhand.context.pages()) watchPage(page);
      deskhand.context.on('serviceworker', watchWorker);
      deskhand.context.on('page', (page) => watchPage(page));
      // The panel belongs to a connection of its own.
      const { openPanel } = deskhand;
      deskhand.openPanel = async (page) => {
        const panel = await openPanel(page);
        watchPage(panel);
        return panel;
      };
      await use(lines);
      const all = [...lines.worker, ...lines.pages].map((line) => line.toLowerCase());
      expect(all.filter((line) => PRIVATE.some((word) => line.includes(word)))).toEqual([]);
      expect(lines.worker.filter((line) => !OWN_LINE.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
