// What an element can be named by: simple selectors, the steadiest first. What builders make anew with every release, what differs from
// ticket to ticket and what says a passing state is left out. Pure.

/** No escaping is needed for these, and none is done. */
const PLAIN = /^-?[A-Za-z_][\w-]{0,60}$/;
const MADE_FOR_FINDING = /^data-(test|test-?id|testid|qa|cy|role|field|name|key|part|component|automation-id)$/;
/** Written by frameworks, or about what the person is doing at the moment. */
const PASSING_ATTRIBUTE =
  /^data-(v-|react|ember|radix|state|index|active|selected|focus|hover|open|loaded|tooltip|original|bs-)/;
const PASSING_CLASS =
  /^(active|selected|open|opened|closed|current|hover|focus|focused|visible|hidden|show|shown|collapsed|expanded|first|last|odd|even|new|unread|loading|loaded|is-.*|has-.*|ng-.*|js-.*)$/i;
const BUILDERS = /^(css|sc|jss|emotion|svelte|styled|makeStyles)[-_]?\w*/;
/** One of many small classes that only say how something looks. */
const LOOKS =
  /^([mpwhd][trblxyse]?-|text-|bg-|flex|grid|col|row|font-|border|rounded|items-|justify-|gap-|space-|float|pull-|clear|small$|large$|muted$|bold$|truncate|inline|block|relative|absolute|w-|h-|min-|max-|overflow)/;

/** Whether somebody wrote that name, rather than a program. */
export function isWritten(name: string): boolean {
  if (!PLAIN.test(name) || /\d{3}/.test(name) || BUILDERS.test(name)) return false;
  return name
    .split(/[-_]+/)
    .every(
      (part) =>
        !(part.length >= 5 && /\d/.test(part) && /[A-Za-z]\d+[A-Za-z]|^\d/.test(part)) &&
        !/[a-z][A-Z][a-z]?[A-Z]/.test(part),
    );
}

function attributeTokens(element: Element): { rank: number; selector: string }[] {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (name.startsWith('data-')) {
      if (PASSING_ATTRIBUTE.test(name) || !/^data-[a-z-]+$/.test(name)) return [];
      const known = MADE_FOR_FINDING.test(name);
      const whole = isWritten(value) ? [{ rank: known ? 0 : 2, selector: `[${name}="${value}"]` }] : [];
      return [...whole, { rank: 3, selector: `[${name}]` }];
    }
    if (name === 'id') return isWritten(value) ? [{ rank: 1, selector: `#${value}` }] : [];
    if (name === 'itemprop' || name === 'name')
      return isWritten(value) ? [{ rank: 2, selector: `[${name}="${value}"]` }] : [];
    // Translated with the page: better than a place among others, and no more.
    if (name === 'role' || name === 'aria-label') {
      return isWritten(value) ? [{ rank: name === 'role' ? 6 : 7, selector: `[${name}="${value}"]` }] : [];
    }
    return [];
  });
}

/** What people read aloud changes with the language of the page. */
export const isTranslated = (token: string): boolean => token.includes('[aria-label');

/** Simple selectors of the element, the steadiest first. @param all also those that say a state: a mark may be one */
export function tokensOf(element: Element, all = false): string[] {
  const classes = [...element.classList].flatMap((name) => {
    if (!isWritten(name) || (!all && PASSING_CLASS.test(name))) return [];
    return [{ rank: LOOKS.test(name) ? 8 : 4, selector: `.${name}` }];
  });
  return [...attributeTokens(element), ...classes]
    .sort((a, b) => a.rank - b.rank)
    .map(({ selector }) => selector)
    .slice(0, 12);
}

/** With the element's tag at the end: it says little, and never goes away. */
export function namesOf(element: Element, all = false): string[] {
  const tag = PLAIN.test(element.localName) ? element.localName : '*';
  const tokens = tokensOf(element, all);
  const classes = tokens.filter((token) => token.startsWith('.'));
  const pairs = classes.slice(0, 4).flatMap((one, at) => classes.slice(at + 1, 4).map((other) => one + other));
  return [...tokens, ...tokens.map((token) => tag + token), ...pairs, tag];
}
