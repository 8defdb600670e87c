// A double click whose second click lands on what the first one brought.

import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { stopStrayClicks } from '#components/shared/stray-click.ts';

function pageWith(html: string) {
  const { window } = new JSDOM(`<body>${html}</body>`);
  const { document } = window;
  const pressed: string[] = [];
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => pressed.push(button.id));
  }
  const click = (selector: string, detail: number) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, detail }));
  return { document, pressed, click };
}

test('the second click of a double click reaches the button of the first one and no other', () => {
  const { document, pressed, click } = pageWith('<button id="confirm"><b>Go</b></button><button id="cancel"></button>');
  stopStrayClicks(document);
  click('#confirm b', 1);
  click('#cancel', 2);
  click('#cancel', 3);
  expect(pressed).toEqual(['confirm']);
  click('#confirm', 1);
  click('#confirm', 2);
  expect(pressed).toEqual(['confirm', 'confirm', 'confirm']);
});

test('a click of its own and a key always reach the button', () => {
  const { document, pressed, click } = pageWith('<button id="confirm"></button><button id="cancel"></button>');
  stopStrayClicks(document);
  click('#confirm', 1);
  click('#cancel', 0);
  click('#confirm', 1);
  click('#cancel', 1);
  expect(pressed).toEqual(['confirm', 'cancel', 'confirm', 'cancel']);
});

test('a form is not sent by a stray click, and a field takes every click', () => {
  const { document, click } = pageWith('<p>Text</p><form><button id="send"></button><input></form>');
  stopStrayClicks(document);
  click('p', 1);
  expect(click('#send', 2)).toBe(false);
  expect(click('input', 2)).toBe(true);
});

test('it stops watching when asked', () => {
  const { document, pressed, click } = pageWith('<button id="confirm"></button><button id="cancel"></button>');
  stopStrayClicks(document)();
  click('#confirm', 1);
  click('#cancel', 2);
  expect(pressed).toEqual(['confirm', 'cancel']);
});
