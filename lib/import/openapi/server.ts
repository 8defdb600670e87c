// Where an operation's API stands: the first https server, with its variables' defaults.
import { isRecord, listIn, member, scalarText, textIn } from '../records.ts';

/**
 * `https://api.example.com/v2`, without a slash at its end; `https://` alone where the document names no host.
 * @param holders operation, path and document: the first that names servers counts
 */
export function serverOf(holders: unknown[], leftOut: string[]): string {
  const servers = holders.map((holder) => listIn(holder, 'servers')).find((list) => list.length > 0) ?? [];
  const urls = servers.slice(0, 100).map(urlOf);
  const secure = urls.find((url) => /^https:\/\/[^/]/i.test(url));
  if (secure !== undefined)
    return withoutUser(secure, leftOut)
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '');
  const plain = urls.find((url) => /^http:\/\//i.test(url));
  if (plain !== undefined) {
    leftOut.push('Its server’s address begins with http://: Deskhand calls https addresses alone.');
    return withoutUser(plain, leftOut)
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '');
  }
  leftOut.push(
    urls.length === 0
      ? 'The document names no server: write the host in the address.'
      : 'The document’s server is no whole address: write the host in the address.',
  );
  const path = urls.find((url) => url.startsWith('/')) ?? '';
  return `https://${path.replace(/[?#{}\s\\].*$/s, '').replace(/\/+$/, '')}`;
}

function urlOf(server: unknown): string {
  const variables = member(server, 'variables');
  return textIn(server, 'url')
    .slice(0, 2_000)
    .replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = scalarText(member(isRecord(variables) ? member(variables, name) : undefined, 'default'));
      return value ?? whole;
    })
    .trim();
}

/** A password in a server's address must not get into an action. */
function withoutUser(url: string, leftOut: string[]): string {
  const [, scheme = '', authority = '', rest = ''] = /^(\w+:\/\/)([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (!authority.includes('@')) return url;
  leftOut.push('Its server’s address held a user name or password: they belong to a connection.');
  return `${scheme}${authority.slice(authority.lastIndexOf('@') + 1)}${rest}`;
}
