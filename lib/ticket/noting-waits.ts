// Hears it when the helpdesk asks to wait while smaller things are fetched one by one, each of which may be missing for other reasons. Pure.
import type { JsonAnswer, Page, PageAnswer } from './adapter.ts';

type Wait = Extract<JsonAnswer, { kind: 'slow-down' }>;

export interface NotingWaits {
  /** The same page. */
  page: Page;
  /** The longest wait that was asked for so far; null: none. */
  wait(): Wait | null;
}

export function notingWaits(page: Page): NotingWaits {
  let longest: Wait | null = null;
  function noted<T extends JsonAnswer | PageAnswer>(answer: T): T {
    if (answer.kind === 'slow-down' && answer.seconds > (longest?.seconds ?? 0)) longest = answer;
    return answer;
  }
  return {
    page: {
      ...page,
      getJson: async (path, options) => noted(await page.getJson(path, options)),
      getPage: async (path, options) => noted(await page.getPage(path, options)),
    },
    wait: () => longest,
  };
}
