// A second browser window with a page in it. No test stands here.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';

/** Opens that address in a window of its own, as Ctrl+N does. */
export async function secondWindow(deskhand: Deskhand, url: string): Promise<Page> {
  const worker = await deskhand.worker();
  const [page] = await Promise.all([
    deskhand.context.waitForEvent('page'),
    worker.evaluate(async () => void (await chrome.windows.create({ url: 'about:blank', focused: true }))),
  ]);
  await page.goto(url);
  return page;
}
