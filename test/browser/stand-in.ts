// The test fixtures for a helpdesk that nobody can run here: its stand-in under its real host name, allowed in Deskhand.
import type { Page } from '@playwright/test';
import type { ApiStandIn } from '../world/api-answers.ts';
import type { Certificate } from '../world/certificate.ts';
import { test as base, expect } from './fixtures.ts';
import { recordPanel } from './recorded-panel.ts';

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

interface Move {
  link: string;
  /** As the panel has it. */
  number: string;
}

/** Moves to `late`, whose answers are kept back, then to `back` and `next`: what comes of the first is never shown. */
export async function expectLastMoveShown(
  page: Page,
  panel: Page,
  standIn: Pick<ApiStandIn<never>, 'requests' | 'hold'>,
  { late, back, next }: { late: Move & { id: number | string; path: string }; back: Move; next: Move },
): Promise<void> {
  const shown = await recordPanel(panel);
  const before = standIn.requests.length;
  const release = standIn.hold(late.id);
  await go(page, late.link);
  await expect.poll(() => standIn.requests.slice(before).some(({ path }) => path.includes(late.path))).toBe(true);
  await go(page, back.link);
  await expect(meta(panel)).toContainText(`#${back.number}`);
  const answered = page.waitForEvent('requestfinished', (request) =>
    new URL(request.url()).pathname.endsWith(late.path),
  );
  release();
  await answered;
  await go(page, next.link);
  await expect(meta(panel)).toContainText(`#${next.number}`);
  expect((await shown()).map(({ ticket }) => ticket)).not.toContain(late.number);
}
