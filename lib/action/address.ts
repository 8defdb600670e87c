// Which hosts are addresses of this machine or of a private network. Such an address in an action could make every agent's browser
// call a router or a local service; host names of the company network are fine, because an administrator chose them knowingly.
import ipaddr from 'ipaddr.js';

/**
 * True for `localhost`, `*.localhost` and every IP address that is not public: loopback, private, link-local, unique-local,
 * carrier-grade NAT, unspecified and the like, IPv4 inside IPv6 included.
 * @param hostname as in `new URL(…).hostname`, or an IPv6 address without brackets.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = normalHost(hostname);
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (!ipaddr.isValid(host)) return false;
  const address = ipaddr.process(host);
  if (address.kind() === 'ipv6' && isEmbedded(address.toByteArray())) return true;
  return address.range() !== 'unicast';
}

/** `127.1`, `0x7f000001` and `2130706433` are 127.0.0.1 to a browser; its own parser says so. */
function normalHost(hostname: string): string {
  const bracketed = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  const host = URL.parse(`https://${bracketed}/`)?.hostname ?? hostname.toLowerCase();
  return host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** `::127.0.0.1`, the deprecated form of IPv4 in IPv6 (RFC 4291, section 2.5.5.1), which ipaddr.js counts as public. */
function isEmbedded(bytes: number[]): boolean {
  return bytes.slice(0, 12).every((byte) => byte === 0);
}
