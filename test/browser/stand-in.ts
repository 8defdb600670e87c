// The test fixtures for a helpdesk that nobody can run here: its stand-in under its real host name, allowed in Deskhand.
import type { Page } from '@playwright/test';
import type { Certificate } from '../world/certificate.ts';
import { test as base } from './fixtures.ts';

interface StandIn {
  origin: string;
  port: number;
  stop(): Promise<void>;
}

export const testWith = <T extends StandIn>(start: (options: { port: number; tls: Certificate }) => Promise<T>) =>
  base.extend<{ standIn: T }>({
    standIn: async ({ world }, use) => {
      const standIn = await start({ port: 0, tls: world.tls });
      await use(standIn);
      await standIn.stop();
    },
    granted: async ({ world, standIn }, use) => use([world.api.origin, world.helpdesk.origin, standIn.origin]),
    hostRules: async ({ standIn }, use) => use(`MAP ${new URL(standIn.origin).hostname}:443 127.0.0.1:${standIn.port}`),
    deskhand: async ({ deskhand, standIn }, use) => {
      await deskhand.ask('sites.add', { origin: standIn.origin });
      await use(deskhand);
    },
  });

export const meta = (panel: Page) => panel.locator('.ticket__meta');

/** A link that the page follows by pushState. */
export const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
