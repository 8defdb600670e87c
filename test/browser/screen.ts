// One screen as it stands now: axe finds nothing, nothing is cut off or runs over, in light and dark and at the narrowest width.
// Its pictures land in .output/test/screens/ for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

/** Nobody reads what passes, and telling it takes as long as checking. */
export const VIOLATIONS: RunOptions = { resultTypes: ['violations'] };

const FOLDER = join('.output', 'test', 'screens');

/** The least width that both pages promise to work at, in px. */
const NARROW = 320;

interface Shape {
  /** px; the widths between the usual one of this page and the narrowest, widest first. */
  widths: number[];
  height: number;
}

export const PANEL: Shape = { widths: [360], height: 760 };
export const OPTIONS: Shape = { widths: [1280, 800], height: 900 };

const soon = expect.configure({ soft: true });

/**
 * Checks the screen and photographs it: at every width of its page in light and dark, and at the narrowest one in dark.
 * @param reopen brings back what another width closes, a menu for instance
 */
export async function checkScreen(
  page: Page,
  name: string,
  { widths, height }: Shape,
  reopen?: () => Promise<void>,
): Promise<void> {
  const [usual = NARROW] = widths;
  const resize = async (width: number) => {
    const size = page.viewportSize();
    if (size?.width === width && size.height === height) return;
    await page.setViewportSize({ width, height });
    await reopen?.();
  };
  await resize(usual);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Another colour scheme changes colours alone.
    const rules = colorScheme === 'light' ? undefined : ['color-contrast'];
    expect.soft(await violations(page, rules), `${name}: axe, ${colorScheme}`).toEqual([]);
  }
  for (const width of [...widths, NARROW]) {
    await resize(width);
    // What draws itself to its width, a chart, does so a moment later.
    await soon.poll(() => cutOff(page), `${name}: cut off at ${width} px`).toEqual([]);
    for (const colorScheme of width === NARROW ? (['dark'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      // The whole page once, because it takes long; never of what closes when anything moves.
      const whole = width === usual && colorScheme === 'light' && reopen === undefined;
      await photograph(page, `${name}-${width}-${colorScheme}`, whole);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await resize(usual);
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(VIOLATIONS);
  if (rules) axe.withRules(rules);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function photograph(page: Page, name: string, fullPage: boolean): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
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
