// Which addresses out of a response may become a link, and what the link says. Pure.

export interface SafeLink {
  href: string;
  /** Host first, so that the person sees where it leads. */
  text: string;
}

/**
 * A link for an https address, null for anything else (shown as text instead).
 * Attack: an API answers `javascript:…` or `https://shop.example@evil.example` and the agent presses it.
 */
export function safeLink(text: string): SafeLink | null {
  const address = text.trim();
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const rest = `${url.pathname}${url.search}${url.hash}`;
  return { href: url.href, text: `${url.host}${rest === '/' ? '' : rest}` };
}
