// Addresses that only exist on this machine or in a private network, in every spelling a browser understands.
import { describe, expect, test } from 'vitest';
import { isPrivateHost } from '#lib/action/address.ts';

describe('a private or local address is recognised', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'api.localhost',
    'api.localhost.',
    '127.0.0.1',
    '127.0.0.1.',
    '127.1',
    '127.255.255.254',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '2130706433',
    '１２７.０.０.１',
    '0.0.0.0',
    '0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '255.255.255.255',
    '224.0.0.1',
    '::',
    '::1',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '::ffff:127.0.0.1',
    '[::ffff:7f00:1]',
    '::ffff:192.168.0.1',
    '[::7f00:1]',
    'fe80::1',
    'fc00::1',
    'fdff::1',
    '[64:ff9b::7f00:1]',
  ])('%s', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });
});

describe('a public address or a host name is not', () => {
  test.each([
    'api.example.com',
    'localhost.example.com',
    'mylocalhost',
    'intranet',
    'shop.corp.local',
    '10.0.0.1.example.com',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '192.167.0.1',
    '[2606:4700::1111]',
    '2a00:1450:4001::8',
    '::ffff:8.8.8.8',
    '',
    'not a host',
  ])('%s', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
