import { describe, expect, test } from 'vitest';
import { addressLike, addressProblem, basePathOf, hasIdPlace, idInAddress } from '#lib/helpdesk/address.ts';

const idAt = (pattern: string, url: string) => idInAddress(pattern, new URL(url, 'https://desk.example'));

describe('the ticket’s id in an address', () => {
  test.each([
    ['in the path', '/tickets/{id}', '/tickets/AB-7', 'AB-7'],
    ['with more behind it', '/tickets/{id}', '/tickets/7/history?x=1#top', '7'],
    ['with a slash at the end', '/tickets/{id}/', '/tickets/7', '7'],
    ['as digits alone', '/tickets/{number}', '/tickets/07', '07'],
    ['between other letters', '/t-{number}-*', '/t-7-my-subject', '7'],
    ['before other words', '/{id}-*', '/7-my-subject', '7'],
    ['behind other words', '/*-{id}', '/my-subject-7', '7'],
    ['behind any part', '/*/ticket/{id}', '/acme/ticket/7', '7'],
    ['in the query, wherever it stands there', '/ticket.php?a=open&id={id}', '/ticket.php?x=1&id=7&a=open', '7'],
    ['in a route behind the hash', '/app#/conversation/{id}', '/app#/conversation/7/reply', '7'],
    ['in a hash without a slash', '/#ticket/zoom/{id}', '/#ticket/zoom/7', '7'],
    ['with letters that are written otherwise in addresses', '/tickets/{id}', '/tickets/%C3%A4%207', 'ä 7'],
    ['nowhere: the page has it', '/ticket', '/ticket?whatever', ''],
  ])('%s', (_where, pattern, url, id) => {
    expect(idAt(pattern, url)).toBe(id);
  });

  test.each([
    ['a list', '/tickets/{id}', '/tickets'],
    ['a word where digits are wanted', '/tickets/{number}', '/tickets/new'],
    ['another path', '/tickets/{id}', '/customers/7'],
    ['the query without it', '/ticket.php?id={id}', '/ticket.php?tid=7'],
    ['another value of the query', '/t?a=open&id={id}', '/t?a=shut&id=7'],
    ['a letter that means something in regular expressions', '/a.c/{id}', '/abc/7'],
    ['an address longer than any ticket’s', '/tickets/{id}', `/tickets/${'7'.repeat(3_000)}`],
  ])('%s is no ticket', (_what, pattern, url) => {
    expect(idAt(pattern, url)).toBeNull();
  });

  test('no pattern that is taken makes an address take long', () => {
    const pattern = '/*a{id}/*a{id}';
    expect(addressProblem(pattern)).not.toBeNull();
    expect(idAt('/*a{id}', `/${'a'.repeat(1_900)}/`)).toBe('a');
  });
});

test('two helpdesks of one host have keys of their own', () => {
  expect(basePathOf('/desk/tickets/{id}')).toBe('/desk/tickets');
  expect(basePathOf('/{id}')).toBe('');
  expect(basePathOf('/ticket.php?id={id}')).toBe('/ticket.php');
});

test.each([
  ['', 'Write the address'],
  ['tickets/{id}', 'beginning with'],
  ['/tickets/{ticket}', 'Braces'],
  ['/tickets/{id', 'Braces'],
  ['/a/{id}/{id}', 'one place'],
  ['/***{id}', 'At most two'],
  ['/a?{id}=1', 'written out'],
])('the pattern %s is refused', (pattern, words) => {
  expect(addressProblem(pattern)).toContain(words);
});

test('a pattern is right', () => {
  for (const pattern of ['/tickets/{id}', '/*/t-{number}', '/x?id={id}', '/app#/t/{id}', '/ticket']) {
    expect(addressProblem(pattern)).toBeNull();
  }
  expect(hasIdPlace('/ticket')).toBe(false);
  expect(hasIdPlace('/x?id={number}')).toBe(true);
});

test.each([
  ['/app/cases/C-77', '/app/cases/{id}'],
  ['/v2/tickets/815/history', '/v2/tickets/{number}'],
  ['/ticket.php?a=open&id=7', '/ticket.php?id={number}'],
  ['/#ticket/zoom/42', '/#ticket/zoom/{number}'],
  ['/app#/conversation/AB-1', '/app#/conversation/{id}'],
  ['/tickets', ''],
])('an address like %s is %s', (url, pattern) => {
  const location = new URL(url, 'https://desk.example');
  expect(addressLike(location)).toBe(pattern);
  if (pattern !== '') expect(idInAddress(pattern, location)).not.toBeNull();
});
