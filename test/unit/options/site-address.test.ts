import { describe, expect, test } from 'vitest';
import { isUnprotected, parseSiteAddress } from '#components/options/helpdesks/site-address.ts';

describe('a typed helpdesk address', () => {
  test.each([
    ['support.northwind.example', 'https://support.northwind.example'],
    ['  support.northwind.example  ', 'https://support.northwind.example'],
    ['support.northwind.example:8443', 'https://support.northwind.example:8443'],
    ['https://support.northwind.example/tickets/4711?tab=2#reply', 'https://support.northwind.example'],
    ['HTTPS://Support.Northwind.Example', 'https://support.northwind.example'],
    ['http://rt.intranet/Ticket/Display.html?id=3', 'http://rt.intranet'],
    ['localhost:8080/rt', 'https://localhost:8080'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s → %s', (typed, origin) => {
    expect(parseSiteAddress(typed)).toEqual({ ok: true, origin });
  });

  test.each([
    ['', 'Type the address'],
    ['   ', 'Type the address'],
    ['hello world', 'is not an address'],
    ['https://', 'is not an address'],
    ['*.zendesk.com', 'One address at a time'],
    ['https://*/*', 'One address at a time'],
    ['ftp://files.example', 'ftp:'],
    ['javascript:alert(1)', 'javascript:'],
    ['chrome://extensions', 'chrome:'],
    ['file:///etc/hosts', 'file:'],
    ['https://dana:secret@support.example', 'without them'],
  ])('%s is refused: %s', (typed, words) => {
    const address = parseSiteAddress(typed);
    expect(address.ok).toBe(false);
    expect(address.ok || address.message).toContain(words);
  });

  test('a password that was typed into the address is not repeated on the screen', () => {
    const address = parseSiteAddress('https://dana:secret@support.example');
    expect(address.ok || address.message).not.toContain('secret');
  });

  test('http is told apart', () => {
    expect(isUnprotected('http://rt.intranet')).toBe(true);
    expect(isUnprotected('https://rt.intranet')).toBe(false);
  });
});
