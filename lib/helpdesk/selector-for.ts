// An element that somebody pointed at → a selector that finds it again on other tickets and after the helpdesk's next release, as far as the
// page allows. Nothing is changed and nothing is measured but whether an element is shown. Pure.
import { isShown } from '../ticket/is-shown.ts';
import { findAll, findEach, findOne, isOrHas } from './find.ts';
import { isTranslated, namesOf, tokensOf } from './tokens.ts';

/** Levels of the page above an element that may help to name it. */
const LEVELS = 8;

const ancestors = (element: Element, root: ParentNode): Element[] => {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== root && found.length < LEVELS; at = at.parentElement)
    found.push(at);
  return found;
};

const place = (element: Element): string => {
  const alike = [...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return alike.length < 2 ? element.localName : `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`;
};

/** Names of the element alone, then with what stands around it. */
function* candidates(element: Element, root: ParentNode): Generator<string> {
  const names = namesOf(element);
  const own = names.filter((name) => !isTranslated(name));
  yield* own.slice(0, -1);
  for (const around of ancestors(element, root)) {
    for (const outer of tokensOf(around)) if (!isTranslated(outer)) for (const name of own) yield `${outer} ${name}`;
  }
  yield* names.filter(isTranslated);
  // A tag that there is once.
  yield names.at(-1) ?? '*';
}

/** Step by step from what can be named, by place: the last way. */
function byPlace(element: Element, root: ParentNode): string {
  let path = place(element);
  for (const around of ancestors(element, root)) {
    for (const outer of tokensOf(around)) if (isOnly(root, `${outer} > ${path}`, element)) return `${outer} > ${path}`;
    path = `${place(around)} > ${path}`;
  }
  return path;
}

function isOnly(root: ParentNode, selector: string, element: Element): boolean {
  const shown = findAll(root, selector).filter(isShown);
  return shown.length === 1 && shown[0] === element;
}

/** A selector that finds this element alone among all that are shown. */
export function selectorFor(element: Element): string {
  const root = element.ownerDocument;
  for (const selector of candidates(element, root)) if (isOnly(root, selector, element)) return selector;
  return byPlace(element, root);
}

const common = (lists: string[][]): string[] =>
  (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));

/** Those beside it that are of its kind. */
function siblingsOf(element: Element): Element[] {
  const own = tokensOf(element);
  return [...(element.parentElement?.children ?? [])].filter((other) => {
    if (other.localName !== element.localName) return false;
    const tokens = tokensOf(other);
    return own.length === 0 ? tokens.length === 0 : tokens.some((token) => own.includes(token));
  });
}

const TEXT_TAGS = new Set(['p', 'span', 'b', 'strong', 'i', 'em', 'a', 'br', 'code', 'font', 'h1', 'h2', 'h3', 'h4']);

/** The nearest around that is one of several: somebody who clicks a word of a message means the message. */
export function oneOfMany(element: Element): Element {
  const levels = [element, ...ancestors(element, element.ownerDocument.body)];
  const many = levels.filter((level) => siblingsOf(level).length > 1);
  // Paragraphs of one text are no messages, unless somebody named them.
  return many.find((level) => tokensOf(level).length > 0 || !TEXT_TAGS.has(level.localName)) ?? many[0] ?? element;
}

/** What holds the paragraph that was pointed at, with all others. */
export function wholeText(element: Element): Element {
  const isPart = element.localName === 'p' && tokensOf(element).length === 0;
  return isPart && element.parentElement ? wholeText(element.parentElement) : element;
}

const depthOf = (element: Element): number => (element.parentElement ? 1 + depthOf(element.parentElement) : 0);

/** The one around it that stands as deep as another example. */
export function likeExample(element: Element, example: Element): Element {
  let at = element;
  for (let up = depthOf(element) - depthOf(example); up > 0 && at.parentElement; up -= 1) at = at.parentElement;
  return at;
}

function around(elements: readonly Element[]): Element | null {
  let found = elements[0]?.parentElement ?? null;
  while (found && !elements.every((element) => found?.contains(element))) found = found.parentElement;
  return found;
}

/**
 * A selector for all that are of the kind of those pointed at: messages, rows of fields. One example is generalised from what stands beside
 * it; a second one says how far.
 */
export function selectorForAll(examples: readonly Element[]): string {
  const [first] = examples;
  if (!first) return '';
  const root = first.ownerDocument;
  const kind = examples.length === 1 ? siblingsOf(first) : [...examples];
  const holder = around(kind.length > 0 ? kind : [first]);
  const names = common(kind.map((element) => namesOf(element)));
  const scopes = holder
    ? [...tokensOf(holder), ...ancestors(holder, root).flatMap((outer) => tokensOf(outer).slice(0, 2))]
    : [];
  const scoped = names.flatMap((name) => [
    ...scopes.map((outer) => `${outer} ${name}`),
    ...tokensOf(holder ?? first).map((outer) => `${outer} > ${name}`),
  ]);
  const all = [...names.slice(0, -1), ...scoped, ...names.slice(-1)];
  const judged = all.flatMap((selector) => {
    const found = findEach(root, selector);
    const whole = findAll(root, selector).filter((element) =>
      found.some((outer) => outer !== element && outer.contains(element)),
    );
    const fits = kind.every((element) => found.includes(element)) && whole.length === 0;
    return fits ? [{ selector, within: holder === null || found.every((element) => holder.contains(element)) }] : [];
  });
  // A kind with one member may stand in a holder of its own, each message in its frame: then wider is right.
  const wanted = kind.length > 1 ? (judged.find(({ within }) => within) ?? judged[0]) : judged[0];
  if (wanted) return wanted.selector;
  const outer = holder ? selectorFor(holder) : '';
  return outer === '' ? selectorFor(first) : `${outer} > ${first.localName}`;
}

/** Looked for inside each of `holders`, of which one has the element in it; '' where the element is all of it. */
export function selectorWithin(element: Element, holders: readonly Element[]): string {
  const holder = holders.find((one) => one.contains(element));
  if (!holder || holder === element) return '';
  const levels = ancestors(element, holder);
  const names = namesOf(element);
  const wider = levels.flatMap((outer) => tokensOf(outer).flatMap((token) => names.map((name) => `${token} ${name}`)));
  let best = { selector: '', found: 0 };
  for (const selector of [...names, ...wider]) {
    if (findOne(holder, selector) !== element) continue;
    const found = holders.filter((one) => findOne(one, selector) !== null).length;
    if (found > best.found) best = { selector, found };
    if (found === holders.length) break;
  }
  if (best.found > 0) return best.selector;
  return `:scope > ${[...levels.map(place).reverse(), place(element)].join(' > ')}`;
}

/** What tells the holder of that element apart from others: something that it has, or is, and not all of them. */
export function selectorForMark(element: Element, holders: readonly Element[]): string {
  const holder = holders.find((one) => one.contains(element));
  if (!holder) return selectorFor(element);
  const levels = element === holder ? [holder] : [element, ...ancestors(element, holder), holder];
  const names = levels.flatMap((level) => tokensOf(level, true));
  const telling = names.find((name) => {
    const found = holders.filter((one) => isOrHas(one, name)).length;
    return found > 0 && found < holders.length;
  });
  return telling ?? names[0] ?? selectorWithin(element, holders);
}
