// A browser with Deskhand in it, beside the demo world: what the browser tests, the benches and `npm start` have in common.
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Chromium, EXTENSION_ID, launchChromium } from './browser.ts';
import { EXTENSION_FOLDER } from './build.ts';
import { extensionIdOf } from './extension-id.ts';
import { copiedProfile, freshProfile } from './profile.ts';
import type { World } from './world.ts';

export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`;

/** What the demo's connection asks for. */
export const DEMO_SECRET = 'demo-northwind-2f9c41';

export interface DeskhandOptions {
  world: World;
  headless?: boolean;
  display?: string;
  /** Origins that the browser has granted before it starts; the demo helpdesk and API unless told. */
  granted?: string[];
  /** True: demo library, site and secret are there already, as after `seed()`. */
  seeded?: boolean;
  /** A profile of the caller's, from freshProfile(): it outlives the browser, to be started on once more. */
  profile?: string;
  /** Another unpacked extension than the built one. It must not be seeded: that is prepared for the built one. */
  extensionDir?: string;
  /** More names to map, beside the world's own. */
  hostRules?: string;
  /** The one key whose certificates pass; every one unless told. */
  trustedKey?: string;
  colorScheme?: 'light' | 'dark';
  /** True: pages that are left are kept, to be gone back to as they were. */
  keepsPages?: boolean;
}

export interface Deskhand extends Chromium {
  /** The tab that shows the helpdesk. */
  page: Page;
  /** Opens the options page in a tab of its own. */
  openOptions(hash?: string): Promise<Page>;
  /** Sends a message as the options page does, and gives the reply's value. */
  ask(name: string, request?: object): Promise<unknown>;
  /** Demo library, the demo helpdesk's site and the connection's secret, without walking through the screens. */
  seed(): Promise<void>;
  ticketUrl(number: string): string;
}

/** A copy of a profile that was seeded once: a browser that starts on it has everything without the two seconds of seeding. */
function seededProfile(world: World, granted: string[]): Promise<string> {
  return copiedProfile(`seeded ${world.helpdesk.origin} ${[...granted].sort().join(' ')}`, async () => {
    const profile = await freshProfile(EXTENSION_FOLDER, granted);
    const first = await startDeskhand({ world, granted, profile });
    await first.seed();
    await first.stop();
    return profile;
  });
}

/** Starts Chromium with the built extension on a fresh profile. */
export async function startDeskhand(options: DeskhandOptions): Promise<Deskhand> {
  const { world } = options;
  const granted = options.granted ?? [world.api.origin, world.helpdesk.origin];
  const extensionDir = options.extensionDir ?? EXTENSION_FOLDER;
  const fresh = () => (options.seeded ? seededProfile(world, granted) : freshProfile(extensionDir, granted));
  const profile = options.profile ?? (await fresh());
  const chromium = await launchChromium({
    profile,
    extensionDir,
    headless: options.headless ?? true,
    ...(options.display === undefined ? {} : { display: options.display }),
    hostRules: [world.hostRules, options.hostRules].filter(Boolean).join(', '),
    ...(options.trustedKey === undefined ? {} : { trustedKey: options.trustedKey }),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.keepsPages ? { keepsPages: true } : {}),
  });
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());

  const openOptions = async (hash = '') => {
    const tab = await chromium.context.newPage();
    await tab.goto(`chrome-extension://${extensionIdOf(extensionDir)}/options.html${hash}`);
    return tab;
  };

  let asking: Promise<Page> | null = null;
  const ask = async (name: string, request: object = {}) => {
    asking ??= openOptions();
    const tab = await asking;
    const reply = await tab.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value;
  };

  return {
    ...chromium,
    page,
    openOptions,
    ask,
    async seed() {
      await ask('library.importDemo');
      await ask('sites.add', { origin: world.helpdesk.origin });
      await ask('connections.setSecret', { id: 'northwind', secret: DEMO_SECRET });
      await (await asking)?.close();
      asking = null;
    },
    ticketUrl: (number) => `${world.helpdesk.origin}/tickets/${number}`,
    async stop() {
      await chromium.stop();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}
