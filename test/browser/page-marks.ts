// What Deskhand has marked in a helpdesk page, as the page itself can see it.
import type { Page } from '@playwright/test';

/** The marked words; null when nothing is marked. */
export function markedWords(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('deskhand') ?? [];
    return range?.toString() ?? null;
  });
}

/** Is the marked text inside the window, and in which message does it stand ('' for none, such as the subject)? */
export function markedPlace(page: Page): Promise<{ visible: boolean; messageId: string }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('deskhand') ?? [];
    if (!(range instanceof Range)) throw new Error('Nothing is marked.');
    const { top, bottom } = range.getBoundingClientRect();
    const message = range.startContainer.parentElement?.closest('[data-message-id]');
    return {
      visible: top >= 0 && bottom <= innerHeight && bottom > top,
      messageId: message?.getAttribute('data-message-id') ?? '',
    };
  });
}
