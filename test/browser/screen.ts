// One screen as it stands now: axe finds nothing, nothing is cut off or runs over, in light and dark and at the narrowest width.
// Its pictures land in .output/test/screens/ for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FOLDER = join('.output', 'test', 'screens');

/** The least width that both pages promise to work at, in px. */
const NARROW = 320;

interface Shape {
  /** px; the usual width of this page. */
  wide: number;
  height: number;
}

export const PANEL: Shape = { wide: 360, height: 760 };
export const OPTIONS: Shape = { wide: 1200, height: 800 };

/** Checks the screen and photographs it: light at its usual width, dark at the narrowest. */
export async function checkScreen(page: Page, name: string, shape: Shape): Promise<void> {
  await page.setViewportSize({ width: shape.wide, height: shape.height });
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await violations(page);
  expect.soft(inLight, `${name}: axe, light`).toEqual([]);
  expect.soft(await cutOff(page), `${name}: cut off at ${shape.wide} px`).toEqual([]);
  await photograph(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Another colour scheme changes colours alone.
  expect.soft(await violations(page, ['color-contrast']), `${name}: axe, dark`).toEqual([]);
  await page.setViewportSize({ width: NARROW, height: shape.height });
  expect.soft(await cutOff(page), `${name}: cut off at ${NARROW} px`).toEqual([]);
  await photograph(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: shape.wide, height: shape.height });
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules(rules);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** What runs over the side: boxes that would scroll sideways, and words that leave the box that clips them. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    // Tables scroll inside their box, and `unseen` is for screen readers.
    const exempt = '.table__box, .table__box *, .unseen, script, style';
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('body *')) {
      if (element.matches(exempt) || element.matches('input, textarea, select') || !clips(element)) continue;
      if (element.scrollWidth > element.clientWidth && getComputedStyle(element).textOverflow !== 'ellipsis')
        faults.push(`${element.tagName}.${element.className} is ${element.scrollWidth} in ${element.clientWidth} px`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || text.textContent?.trim() === '' || parent.closest(exempt) || !parent.checkVisibility()) continue;
      let box: Element = parent;
      while (box !== root && box.parentElement && !clips(box)) box = box.parentElement;
      if (getComputedStyle(box).textOverflow === 'ellipsis') continue;
      const place = box.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      const over = [...range.getClientRects()].some(
        (line) => line.left < place.left - 1 || line.right > place.right + 1,
      );
      if (over) faults.push(`“${text.textContent?.trim().slice(0, 60)}” runs over ${box.tagName}.${box.className}`);
    }
    return faults;
  });
}
