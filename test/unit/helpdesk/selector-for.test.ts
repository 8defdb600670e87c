import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  likeExample,
  oneOfMany,
  selectorFor,
  selectorForAll,
  selectorForMark,
  selectorWithin,
  wholeText,
} from '#lib/helpdesk/selector-for.ts';
import { isWritten } from '#lib/helpdesk/tokens.ts';

const pageOf = (html: string) => new JSDOM(html).window.document;
const at = (document: Document, selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

test.each([
  ['case-title', true],
  ['caseTitle', true],
  ['ticket_subject', true],
  ['h1', true],
  ['col-2', true],
  ['post-10482', false],
  ['css-1x2y3z', false],
  ['sc-bdVaJa', false],
  ['Title_root__3fK2a', false],
  ['ember1234', false],
  ['md:flex', false],
  ['7up', false],
])('%s was written by a person: %s', (name, is) => {
  expect(isWritten(name)).toBe(is);
});

describe('one element', () => {
  test.each([
    ['what was made for finding', '<b class="x" id="y" data-testid="subject" data-x>', '[data-testid="subject"]'],
    ['an id', '<b class="x" id="subject">', '#subject'],
    ['no id of this ticket alone', '<b class="subject" id="subject-10482">', '.subject'],
    ['no class of a builder', '<b class="css-1x2y3z sc-bdVaJa subject">', '.subject'],
    ['no state', '<b class="active is-open subject unread">', '.subject'],
    ['no look', '<b class="mt-4 text-sm subject">', '.subject'],
    ['the presence of what differs by ticket', '<b data-subject-of="10482">', '[data-subject-of]'],
    ['a name', '<input name="order" class="field"><input class="field">', '[name="order"]'],
  ])('is named by %s', (_what, html, selector) => {
    const document = pageOf(`<main>${html}</main>`);
    expect(selectorFor(at(document, 'main > *'))).toBe(selector);
  });

  test('is told from others by what stands around it', () => {
    const document = pageOf(
      '<div class="customer"><b class="name">a</b></div><div class="agent"><b class="name">b</b></div>',
    );
    expect(selectorFor(at(document, '.agent b'))).toBe('.agent .name');
  });

  test('is named by what is translated only where nothing else names it', () => {
    const document = pageOf(
      '<form class="answer"><textarea aria-label="Answer"></textarea></form><i aria-label="Note"></i><i></i>',
    );
    expect(selectorFor(at(document, 'textarea'))).toBe('.answer textarea');
    expect(selectorFor(at(document, 'i'))).toBe('[aria-label="Note"]');
  });

  test('has its place where it has nothing else, from the nearest that has a name', () => {
    const document = pageOf('<div id="facts"><p><i>a</i></p><p><i>b</i><i>c</i></p></div>');
    const element = document.querySelectorAll('i')[2] as Element;
    const selector = selectorFor(element);
    expect(selector).toBe('#facts > p:nth-of-type(2) > i:nth-of-type(2)');
    expect([...document.querySelectorAll(selector)]).toEqual([element]);
  });

  test('is not confused by a hidden tab of another ticket', () => {
    const document = pageOf(
      '<section hidden><h1 class="subject">a</h1></section><section><h1 class="subject">b</h1></section>',
    );
    expect(selectorFor(document.querySelectorAll('h1')[1] as Element)).toBe('.subject');
  });

  test('always finds itself', () => {
    const document = pageOf(
      `<div><p><b>1</b></p><p class="x"><b>2</b><b class="x">3</b></p><ul><li>4<li>5<ul><li>6</ul></ul></div><div><p><b>7</b></p></div>`,
    );
    for (const element of document.body.querySelectorAll('*')) {
      expect([...document.querySelectorAll(selectorFor(element))]).toEqual([element]);
    }
  });
});

describe('all of a kind', () => {
  const THREAD = `<ul class="menu"><li class="item">Home</li></ul>
    <ol class="thread"><li class="item post from-customer" data-message-id="1"><p class="item">a</p></li>
    <li class="event">moved</li><li class="item post" data-message-id="2">b</li><li class="item post unread" data-message-id="3">c</li></ol>`;
  const texts = (document: Document, selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

  test('comes of one example and what stands beside it', () => {
    const document = pageOf(THREAD);
    for (const example of document.querySelectorAll('.post')) {
      const selector = selectorForAll([example]);
      expect(selector).toBe('[data-message-id]');
      expect(texts(document, selector)).toEqual(['a', 'b', 'c']);
    }
  });

  test('stays where the example stands', () => {
    const document = pageOf(
      '<div class="menu"><p class="row">x</p></div><div class="facts"><p class="row">a</p><p class="row">b</p></div>',
    );
    expect(selectorForAll([at(document, '.facts .row')])).toBe('.facts .row');
  });

  test('of messages in a frame each is found by their own name', () => {
    const document = pageOf(
      '<div><div class="frame"><div class="post">a</div></div><div class="frame"><div class="post">b</div></div></div>',
    );
    expect(texts(document, selectorForAll([at(document, '.post')]))).toEqual(['a', 'b']);
  });

  test('comes of two examples that have little in common', () => {
    const document = pageOf(
      '<div id="log"><div class="in mail">a</div><div class="hr">-</div><div class="out mail">b</div><div class="in call mail">c</div></div>',
    );
    const [first, , second] = document.querySelectorAll('#log > div');
    expect(texts(document, selectorForAll([first as Element, second as Element]))).toEqual(['a', 'b', 'c']);
  });

  test('without any name is found by what it stands in', () => {
    const document = pageOf('<div id="log"><p>a</p><p>b</p></div><p>c</p>');
    expect(texts(document, selectorForAll([at(document, '#log p')]))).toEqual(['a', 'b']);
  });
});

describe('inside each message', () => {
  const document =
    pageOf(`<div class="post customer"><header><b class="by">Maria</b><time>1</time></header><div class="body"><p>a</p></div></div>
    <div class="post agent"><header><b class="by">Dana</b></header><div class="body"><p>b</p></div></div>
    <div class="post agent"><header><b class="by">Sam</b><i class="is-private"></i></header><div class="body"><p>c</p></div></div>`);
  const posts = [...document.querySelectorAll('.post')];

  test('a part is named so that all have it', () => {
    expect(selectorWithin(at(document, '.agent .by'), posts)).toBe('.by');
    expect(selectorWithin(at(document, '.body'), posts)).toBe('.body');
    expect(selectorWithin(at(document, 'time'), posts)).toBe('time');
    expect(selectorWithin(posts[0] as Element, posts)).toBe('');
  });

  test('a part without a name has its place', () => {
    const plain = pageOf(
      '<li class="m"><span>a</span><span>b</span></li><li class="m"><span>c</span><span>d</span></li>',
    );
    const selector = selectorWithin(plain.querySelectorAll('span')[3] as Element, [...plain.querySelectorAll('.m')]);
    expect([...plain.querySelectorAll('.m')].map((one) => one.querySelector(selector)?.textContent)).toEqual([
      'b',
      'd',
    ]);
  });

  test('a mark is what not every message has, a state too', () => {
    expect(selectorForMark(at(document, '.customer .body'), posts)).toBe('.customer');
    expect(selectorForMark(posts[1] as Element, posts)).toBe('.agent');
    expect(selectorForMark(at(document, '.is-private'), posts)).toBe('.is-private');
  });
});

describe('somebody who clicks a word of a message', () => {
  const document = pageOf(
    '<ol><li class="post"><div class="in"><b>a</b></div></li><li class="post"><div class="in"><b>b</b></div></li><li><div><b>c</b></div></li></ol>',
  );
  const [first, , third] = document.querySelectorAll('b');
  const post = at(document, '.post');

  test('means the message', () => {
    expect(selectorForAll([at(document, '.post')])).toBe('.post');
    expect(oneOfMany(first as Element)).toBe(post);
  });

  test('means no paragraph of it', () => {
    const long = pageOf('<ol><li class="post"><p>a</p><p>b</p></li><li class="post"><p>c</p></li></ol>');
    expect(oneOfMany(at(long, 'p')).className).toBe('post');
    expect(wholeText(at(long, 'p')).className).toBe('post');
    const facts = pageOf(
      '<div class="box"></div><div class="box"><dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl></div>',
    );
    expect(oneOfMany(at(facts, 'dt')).localName).toBe('dt');
  });

  test('means a second one as deep as the first', () => {
    const other = likeExample(third as Element, post);
    expect(other.localName).toBe('li');
    expect(document.querySelectorAll(selectorForAll([post, other]))).toHaveLength(3);
  });
});
