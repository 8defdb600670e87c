// What a person types as a helpdesk's address → the origin that the browser is asked for. Pure.

export type SiteAddress = { ok: true; origin: string } | { ok: false; message: string };

const EXAMPLE = 'for example support.example.com';

/** Takes a bare host name (https is meant) or any address out of the helpdesk, a ticket's too. */
export function parseSiteAddress(typed: string): SiteAddress {
  const text = typed.trim();
  if (text === '') return refuse(`Type the address of your helpdesk, ${EXAMPLE}.`);
  if (text.includes('*'))
    return refuse('One address at a time: * is not taken here, so that nothing more is allowed than is meant.');
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`);
  if (url === null || url.hostname.includes('%'))
    return refuse(`“${text}” is not an address. Type the part before the first single slash, ${EXAMPLE}.`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(
      `Only pages at https:// (or http:// on your own network) carry tickets; this address begins with ${url.protocol}`,
    );
  }
  if (url.username !== '' || url.password !== '')
    return refuse('The address holds a user name or a password. Type it without them.');
  return { ok: true, origin: url.origin };
}

/** http is allowed for self-hosted helpdesks, with a word on what it means. */
export function isUnprotected(origin: string): boolean {
  return origin.startsWith('http:');
}

function refuse(message: string): SiteAddress {
  return { ok: false, message };
}
