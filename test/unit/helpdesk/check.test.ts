import { describe, expect, test } from 'vitest';
import { checkHelpdesk, selectorProblem } from '#lib/helpdesk/check.ts';
import { helpdeskSchema } from '#lib/helpdesk/definition.ts';
import { upgradeHelpdesk } from '#lib/helpdesk/upgrades.ts';
import { CRATE } from '../ticket/helpdesks/picked.html.ts';

const fields = (change: object) => checkHelpdesk({ ...CRATE, ...change }).map(({ field }) => field);

describe('a helpdesk’s definition', () => {
  test('that keeps every rule has no problem', () => {
    expect(checkHelpdesk(CRATE)).toEqual([]);
    expect(helpdeskSchema.parse(CRATE)).toEqual(CRATE);
  });

  test.each([
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a site with a path', { origins: ['https://crate.example/app'] }, 'origins[0]'],
    ['a site twice', { origins: ['https://crate.example', 'https://crate.example'] }, 'origins[1]'],
    ['every site', { origins: ['https://*'] }, 'origins[0]'],
    ['an address without the id', { address: '/app/cases' }, 'address'],
    ['a part twice', { parts: [...CRATE.parts, CRATE.parts[0]] }, 'parts.subject'],
    [
      'a rule for a selector',
      { fields: [{ label: 'x', selector: 'b{color:red}', optional: false }] },
      'fields[0].selector',
    ],
    ['a field without a label', { fields: [{ label: ' ', selector: 'b', optional: false }] }, 'fields[0].label'],
    ['neither subject nor messages', { parts: [], messages: null }, 'parts.subject'],
  ])('with %s is refused', (_what, change, field) => {
    expect(fields(change)).toEqual([field]);
  });

  test('may be for a site without https, on a network of one’s own', () => {
    expect(fields({ origins: ['http://desk.internal:8080'] })).toEqual([]);
  });

  test('with a selector that the browser refuses is refused', () => {
    const refuses = (selector: string) => selector !== '.post-text';
    expect(checkHelpdesk(CRATE, refuses)).toEqual([
      { field: 'messages.text', message: 'The browser does not know this selector.' },
    ]);
  });

  test('of a newer Deskhand, or with a part that nobody knows, cannot be read', () => {
    expect(() => upgradeHelpdesk({ ...CRATE, schemaVersion: 2 })).toThrow('newer Deskhand');
    expect(() => upgradeHelpdesk({ ...CRATE, script: 'alert(1)' })).toThrow();
  });
});

test.each(['<b>', 'a{b}', '@import x', 'a;b', 'a[b', 'a:not(b', ' ', 'a\u0000b'])(
  '%s looks like no selector',
  (selector) => {
    expect(selectorProblem(selector)).not.toBeNull();
  },
);

test.each(['.a > #b', '[data-x="{1;<}"]', "[title='a[b']", 'a:nth-child(2n + 1)', '.w-1\\/2'])(
  '%s may be one',
  (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  },
);
