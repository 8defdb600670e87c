// The agent's job from the first click to the last, in the real side panel, as `npm start` shows it without a display:
// allow the site, load the demo library, suggestions, a lookup, a change with its confirmation, a note. Prints what stands on the screen.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_SECRET, type Deskhand } from './deskhand.ts';

const TICKET = '48213';

/** The outputs on the screen, a line each. */
async function shownOutputs(panel: Page): Promise<string[]> {
  const rows = panel.locator('.outputs > div');
  await rows.first().waitFor();
  const texts = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('dt, .table tr, dd:not(:has(table))')]
        .map((cell) => cell.textContent?.trim().replaceAll(/\s+/g, ' '))
        .join(': '),
    ),
  );
  return texts.map((text) => `    ${text}`);
}

/**
 * Walks through and saves a screenshot of each step.
 * @param folder emptied first
 */
export async function walkThrough(deskhand: Deskhand, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let step = 0;
  const done = async (title: string, page: Page, lines: string[] = []) => {
    step += 1;
    const name = `${String(step).padStart(2, '0')}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    await page.screenshot({ path: join(folder, name) });
    console.log([`${step}. ${title}`, ...lines].join('\n'));
  };

  await deskhand.page.goto(deskhand.ticketUrl(TICKET));
  await done('The agent opens a ticket', deskhand.page, [`    ${deskhand.page.url()}`]);

  const panel = await deskhand.openPanel(deskhand.page);
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  await button('Demo').waitFor();
  await done('The library is still empty', panel);

  await button('Demo').click();
  await button('Use on this site').waitFor();
  await done('The site is not allowed yet', panel);

  await button('Use on this site').click();
  const cards = panel.locator('.card');
  await cards.first().waitFor();
  const names = await panel.locator('.card__open').allInnerTexts();
  await done(
    'Actions are suggested',
    panel,
    names.map((name) => `    ${name}`),
  );

  const lookup = cards.filter({ has: panel.getByRole('button', { name: /^Run/ }) }).first();
  await lookup.getByRole('button', { name: /^Run/ }).click();
  await panel.getByLabel(/secret/i).fill(DEMO_SECRET);
  await done('The connection asks for its secret once', panel);
  await panel.keyboard.press('Enter');
  await done('A lookup has run', panel, await shownOutputs(panel));

  await button(/^Back to suggestions/).click();
  await panel.getByRole('button', { name: 'Refund an order', exact: true }).click();
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ index: 1 });
  await done('A change is filled in', panel);
  await button('Check the request').click();
  await panel.locator('.request').waitFor();
  await done('The exact request is shown before it leaves', panel, [
    (await panel.locator('.request').innerText()).replaceAll(/^/gm, '    '),
  ]);
  await button(/^Confirm and run/).click();
  await done('The change has run', panel, await shownOutputs(panel));

  await deskhand.page.getByRole('textbox').first().click();
  await button('Insert into reply').click();
  await deskhand.page.waitForTimeout(300);
  await done('The outputs stand in the reply', deskhand.page, [
    (await deskhand.page.locator('form[data-composer]:visible textarea').inputValue()).replaceAll(/^/gm, '    '),
  ]);
  console.log(`Screenshots: ${folder}/`);
}
