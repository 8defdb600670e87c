// What every browser test gets: the demo world (one for each worker, reset before each test) and a browser with Deskhand beside it.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { startWorld, type World } from '../world/world.ts';
import { VIOLATIONS } from './screen.ts';

interface TestFixtures {
  /** Origins granted before the start; undefined: the demo's two. */
  granted: string[] | undefined;
  /** True: demo library, site and secret are there already. */
  seeded: boolean;
  dark: boolean;
  /** More names to map, for servers beside the demo world. */
  hostRules: string;
  /** The one key whose certificates the browser takes; '': it takes every one. */
  trustedKey: string;
  /** True: pages that are left are kept, as people's browsers do. */
  keepsPages: boolean;
  deskhand: Deskhand;
}

export const test = base.extend<TestFixtures, { world: World }>({
  granted: [undefined, { option: true }],
  seeded: [true, { option: true }],
  dark: [false, { option: true }],
  hostRules: ['', { option: true }],
  trustedKey: ['', { option: true }],
  keepsPages: [false, { option: true }],
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.stop();
    },
    { scope: 'worker' },
  ],
  deskhand: async ({ world, granted, seeded, dark, hostRules, trustedKey, keepsPages }, use) => {
    world.api.reset();
    world.helpdesk.reset();
    const deskhand = await startDeskhand({
      world,
      hostRules,
      seeded,
      ...(granted ? { granted } : {}),
      ...(trustedKey ? { trustedKey } : {}),
      colorScheme: dark ? 'dark' : 'light',
      keepsPages,
    });
    await use(deskhand);
    await deskhand.stop();
  },
});

/** axe finds nothing on this page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(VIOLATIONS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

export { expect };
