// Finds what a definition's selectors name, and what it says. A selector that is none finds nothing, and a password is never read. Pure.
import { isShown } from '../ticket/is-shown.ts';
import { lineText, plainText } from '../ticket/plain-text.ts';

/** In the order of the page. */
export function findAll(root: ParentNode, selector: string): Element[] {
  if (selector === '') return [];
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** The first that can be seen: helpdesks keep other tickets' tabs in the page. Else the first. */
export function findOne(root: ParentNode, selector: string): Element | null {
  const found = findAll(root, selector);
  return found.find(isShown) ?? found[0] ?? null;
}

/** The outermost ones, without those of a hidden tab while another one is shown. */
export function findEach(root: ParentNode, selector: string): Element[] {
  const outer: Element[] = [];
  for (const element of findAll(root, selector)) if (!outer.at(-1)?.contains(element)) outer.push(element);
  const shown = new Map<Element | null, boolean>();
  const stands = ({ parentElement: parent }: Element) => {
    if (!shown.has(parent)) shown.set(parent, parent === null || isShown(parent));
    return shown.get(parent) === true;
  };
  const standing = outer.filter(stands);
  return standing.length > 0 ? standing : outer;
}

/** Whether an element is what the selector names, or has it in it. */
export function isOrHas(element: Element, selector: string): boolean {
  if (selector === '') return false;
  try {
    return element.matches(selector) || element.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

const isTag = <Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] => element.localName === name;

/** What an element says, line breaks kept: its text, what is typed or chosen in it, else what it is called. */
export function textIn(element: Element | null): string {
  if (!element) return '';
  if (isTag(element, 'select'))
    return lineText(element.selectedOptions[0]) || (element.selectedOptions[0]?.text ?? '').trim();
  if (isTag(element, 'textarea')) return element.value.trim();
  if (isTag(element, 'input')) {
    if (element.type === 'password' || element.type === 'file') return '';
    if (element.type === 'checkbox' || element.type === 'radio') return String(element.checked);
    return element.value.trim();
  }
  return plainText(element) || (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
}

export const lineIn = (element: Element | null): string => textIn(element).replace(/\s+/g, ' ');

// Counted repeats: an endless run of letters would otherwise cost its length squared.
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/** The behind part of a `mailto:` or `tel:` link that the element is, has in it or stands in. */
function linked(element: Element, scheme: 'mailto:' | 'tel:'): string {
  const selector = `a[href^="${scheme}" i]`;
  const link = element.closest(selector) ?? element.querySelector(selector);
  const target = (link?.getAttribute('href') ?? '').slice(scheme.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(target).trim();
  } catch {
    return target.trim();
  }
}

/** Pages cut long addresses short; the link and the title have all of it. */
export function emailIn(element: Element | null): string {
  if (!element) return '';
  const places = [
    linked(element, 'mailto:'),
    element.getAttribute('data-email'),
    element.getAttribute('title'),
    lineIn(element),
  ];
  for (const place of places) {
    const [email] = EMAIL.exec((place ?? '').slice(0, 2_000)) ?? [];
    if (email !== undefined) return email;
  }
  return '';
}

/** "Maria Gonzalez <maria@mail.example>" is Maria Gonzalez. */
export function nameIn(element: Element | null): string {
  const line = lineIn(element);
  const name = line
    .slice(0, 2_000)
    .replace(EMAIL, '')
    .replace(/[<(]\s*[>)]/g, '')
    .replace(/[\s,;·|–-]+$/, '')
    .trim();
  return name || line;
}

export function phoneIn(element: Element | null): string {
  return element ? linked(element, 'tel:') || lineIn(element) : '';
}

const DATED = /^\d{4}-\d{2}-\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d{4}/i;

/** ISO 8601, or '' where the page's way of writing it leaves open which day is meant ("03/04/2026", "two hours ago"). */
export function timeIn(element: Element | null, attribute: string): string {
  if (!element) return '';
  const time = element.matches('[datetime]') ? element : element.querySelector('[datetime]');
  const places =
    attribute === ''
      ? [time?.getAttribute('datetime'), element.getAttribute('title'), lineIn(element)]
      : [element.getAttribute(attribute)];
  for (const place of places) {
    const text = (place ?? '').trim().slice(0, 100);
    const isCount = /^\d{10}(?:\d{3})?$/.test(text);
    if (!isCount && !DATED.test(text)) continue;
    const at = isCount ? Number(text.padEnd(13, '0')) : Date.parse(text);
    if (Number.isFinite(at)) return new Date(at).toISOString();
  }
  return '';
}
