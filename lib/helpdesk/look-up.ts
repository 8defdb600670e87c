// What selectors find in an open page, for whoever writes or picks them: how many, and what the first one says. Pure, and small: it goes
// into the page.
import { emailIn, findAll, findEach, findOne, isOrHas, nameIn, phoneIn, textIn, timeIn } from './find.ts';

/** How what is found is read: `each`: one of many; `mark`: something that some of the many have or are; `editor`, `form`: that it is there. */
export const READ_AS = ['text', 'name', 'email', 'phone', 'time', 'each', 'mark', 'editor', 'form'] as const;

export type ReadAs = (typeof READ_AS)[number];

export interface Asked {
  /** What the answer is called by. */
  field: string;
  selector: string;
  as: ReadAs;
  /** Looked for inside each that this finds; '' for the whole page. */
  within: string;
}

export interface Found {
  field: string;
  count: number;
  /** Of how many; null where it is looked for in the whole page. */
  of: number | null;
  /** The first one's, cut; '' where it says nothing. */
  text: string;
}

const LONGEST = 160;

export function sayingOf(element: Element | null, as: ReadAs): string {
  if (!element || as === 'mark' || as === 'editor' || as === 'form') return '';
  const read = { name: nameIn, email: emailIn, phone: phoneIn, text: textIn, each: textIn };
  const text = as === 'time' ? timeIn(element, '') : read[as](element);
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()} …` : line;
}

export function lookUp(root: ParentNode, asked: readonly Asked[]): Found[] {
  return asked.map(({ field, selector, as, within }) => {
    if (within === '') {
      const all = as === 'each' ? findEach(root, selector) : findAll(root, selector);
      const first = as === 'each' ? (all[0] ?? null) : findOne(root, selector);
      return { field, count: all.length, of: null, text: sayingOf(first, as) };
    }
    const holders = findEach(root, within);
    if (as === 'mark') {
      const marked = holders.filter((holder) => isOrHas(holder, selector));
      return { field, count: marked.length, of: holders.length, text: '' };
    }
    const found = holders.flatMap((holder) => findOne(holder, selector) ?? []);
    return { field, count: found.length, of: holders.length, text: sayingOf(found[0] ?? null, as) };
  });
}
