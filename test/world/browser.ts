// Starts a real Chromium with the built extension, and opens its real side panel. Playwright lists a side panel only on a second
// connection that is made after the panel was opened; the click on the toolbar button is sent over the DevTools protocol.
import { readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { extensionIdOf } from './extension-id.ts';

/** Of the extension as it is built: follows from the manifest's `key`. */
export const EXTENSION_ID = 'bmffcinokehndcenfbbnekcmjlbappog';

export interface LaunchOptions {
  profile: string;
  extensionDir: string;
  headless: boolean;
  /** The X display to show its windows on; the machine's own unless told. */
  display?: string;
  /** For --host-resolver-rules: real-looking names on this machine. */
  hostRules?: string;
  /** The one key whose certificates pass (`keyDigest`); unless told, every certificate passes while names are mapped. */
  trustedKey?: string;
  colorScheme?: 'light' | 'dark';
  /** True: pages that are left are kept as people's browsers keep them, to be gone back to as they were. Playwright turns that off. */
  keepsPages?: boolean;
}

export interface Chromium {
  context: BrowserContext;
  /** The extension's worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** Clicks the toolbar button on that page's tab and gives the side panel that opens. */
  openPanel(page: Page): Promise<Page>;
  /** Ends the worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the browser as a power cut would: no process of it gets a last word. */
  kill(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

const trust = (key: string | undefined) =>
  key === undefined ? '--ignore-certificate-errors' : `--ignore-certificate-errors-spki-list=${key}`;

/** Whether any window shows a side panel: asked of the browser itself, a hundred times quicker than by a connection. */
async function showsPanel(port: number, id: string): Promise<boolean> {
  const targets: { url: string }[] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  return targets.some(({ url }) => url.includes(`${id}/sidepanel.html`));
}

/** Starts Chromium on a profile of its own. The debugging port is open on loopback only. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const id = extensionIdOf(options.extensionDir);
  const port = await freePort();
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: findChromium(),
    headless: options.headless,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      '--enable-unsafe-extension-debugging',
      `--remote-debugging-port=${port}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1400,900',
      ...(options.hostRules ? [`--host-resolver-rules=${options.hostRules}`, trust(options.trustedKey)] : []),
    ],
  });
  const connections: Browser[] = [];

  const worker = async () => {
    const isOurs = (candidate: Worker) => candidate.url().includes(id);
    return (
      context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }))
    );
  };
  await worker();

  const protocol = async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    connections.push(browser);
    return browser;
  };

  return {
    context,
    worker,
    async openPanel(page) {
      await page.bringToFront();
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('The browser is closed.');
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find((info) => info.url === page.url());
      if (!target) throw new Error(`No tab shows ${page.url()}.`);
      const click = () =>
        session.send(
          // The command is newer than Playwright's protocol types.
          'Extensions.triggerAction' as 'Browser.getVersion',
          { id, targetId: target.targetId } as never,
        );
      await click();
      const { windowId } = await session.send('Browser.getWindowForTarget', { targetId: target.targetId });
      for (let attempt = 1; attempt <= 100; attempt += 1) {
        // A click on a machine so busy that the worker cannot answer while the browser still sees a person behind it: people click again.
        if (attempt % 30 === 0) await click();
        if (!(await showsPanel(port, id))) {
          await new Promise((done) => setTimeout(done, 50));
          continue;
        }
        const browser = await protocol();
        const panels = browser
          .contexts()
          .flatMap((one) => one.pages())
          .filter((one) => one.url().includes(`${id}/sidepanel.html`));
        // Every window has its own.
        for (const panel of panels) {
          if ((await panel.evaluate(async () => (await chrome.windows.getCurrent()).id)) !== windowId) continue;
          await session.detach();
          return panel;
        }
        await browser.close();
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error('The side panel did not open.');
    },
    async stopWorker() {
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async kill() {
      const closed = new Promise((done) => context.once('close', done));
      // Chromium's own mark of who holds a profile: a link to `<host>-<process id>`.
      const holder = readlinkSync(join(options.profile, 'SingletonLock'));
      process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL');
      await closed;
      for (const browser of connections) await browser.close().catch(() => undefined);
      // Its helpers go a moment later; until then they may hold the profile's files.
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
        rmSync(join(options.profile, name), { force: true });
    },
    async stop() {
      for (const browser of connections) await browser.close().catch(() => undefined);
      await context.close();
    },
  };
}
