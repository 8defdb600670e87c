// Writes down what the panel shows each time it changes, so that a state which stood there for a moment only is seen too.
import type { Page } from '@playwright/test';

export interface Shown {
  /** The number in the ticket strip, '' without a ticket. */
  ticket: string;
  /** Each card: its action, its filled values and the words it was found by. */
  cards: string[];
}

/** @returns gives what was shown since, first the state at the call */
export async function recordPanel(panel: Page): Promise<() => Promise<Shown[]>> {
  await panel.evaluate(() => {
    const seen: { ticket: string; cards: string[] }[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const shown = {
        ticket: /#([\w-]+)/.exec(document.querySelector('.ticket__meta')?.textContent ?? '')?.[1] ?? '',
        cards: [...document.querySelectorAll('.card')].map((card) => {
          const values = [...card.querySelectorAll('.facts dd, .why__word')].map((one) => one.textContent);
          return `${card.getAttribute('data-card')}: ${values.join(', ')}`;
        }),
      };
      if (JSON.stringify(seen.at(-1)) !== JSON.stringify(shown)) seen.push(shown);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
  return () => panel.evaluate(() => (globalThis as unknown as { seen: Shown[] }).seen);
}
