// What a page asks of the browser, counted and answered with no: the real question is met in permission-prompt.test.ts. No test stands here.
import type { Page } from '@playwright/test';

declare global {
  /** How often the page has asked the browser; set by the test before the page's own scripts run. */
  var askings: { origins: string[]; inAClick: boolean }[];
}

/** Counts what the page asks of the browser, from its first moment on, and answers no. */
export async function countAsking(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.askings = [];
    chrome.permissions.request = async (wanted: chrome.permissions.Permissions) => {
      globalThis.askings.push({ origins: wanted.origins ?? [], inAClick: navigator.userActivation.isActive });
      return false;
    };
  });
  await page.reload();
}

export const asked = (page: Page) => page.evaluate(() => globalThis.askings);
