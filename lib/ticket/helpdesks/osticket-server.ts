// What osTicket's ticket page leaves out, asked from small pages whose opening changes nothing: never from the ticket's own. Pure.
import type { Page } from '../adapter.ts';
import { jsonOf, textOf } from '../loose-json.ts';
import { lineText, plainText } from '../plain-text.ts';

/** @param ownerId `user-<id>-name`: the id of the element with the requester's name */
export async function readPhone(page: Page, basePath: string, ownerId: string): Promise<string> {
  const id = /^user-(\d+)-name$/.exec(ownerId)?.[1];
  if (id === undefined) return '';
  // JSON that osTicket says is HTML (and what says it is JSON passes for no page). Not kept: an agent's day has hundreds of requesters.
  const path = `${basePath}/scp/ajax.php/users/${id}`;
  const answer = await page.getPage(path);
  if (answer.kind === 'signed-out') return textOf(jsonOf(await page.getJson(path)), 'phone');
  if (answer.kind !== 'page') return '';
  const text = answer.document.body.textContent ?? '';
  try {
    return textOf(JSON.parse(text), 'phone');
  } catch {
    // A name with quotes in it is no JSON any more once it was read as HTML.
    return /"phone":"([^"\\]*)"/.exec(text)?.[1] ?? '';
  }
}

/** Who is signed in: the page greets by the first name alone. */
export async function readAgent(page: Page, basePath: string): Promise<{ name: string; email: string }> {
  const answer = await page.getPage(`${basePath}/scp/profile.php`, { keep: true });
  const input = (name: string) =>
    answer.kind === 'page'
      ? (answer.document.querySelector(`form input[name="${name}"]`)?.getAttribute('value') ?? '').trim()
      : '';
  const name = `${input('firstname')} ${input('lastname')}`.trim();
  return { name: name || lineText(page.document.querySelector('#info strong')), email: input('email') };
}

/** The whole value of a form's field; '' when it cannot be had. */
export async function fullValue(page: Page, basePath: string, ticketId: string, fieldId: string): Promise<string> {
  const path = `${basePath}/scp/ajax.php/tickets/${ticketId}/field/${fieldId}/view`;
  const answer = await page.getPage(path);
  return answer.kind === 'page' ? plainText(answer.document.querySelector('#inline_update > div')) : '';
}
