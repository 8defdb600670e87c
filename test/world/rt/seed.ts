// Fills a fresh Request Tracker: tickets arrive as mail does (rt-mailgate), agents write through REST 2.
import { execFileSync } from 'node:child_process';
import { AGENT, type SeedTicket, TICKETS } from './tickets.ts';

const QUEUE = 'Customer Support';

const encodeHeader = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const part = (type: string, text: string) => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n'),
  '',
];

function mail(ticket: SeedTicket, subject: string, text: string, html: string | undefined, id: string): string {
  const { name, email } = ticket.requester;
  const head = [
    `From: ${encodeHeader(name)} <${email}>`,
    'To: support@northwind.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}@mail.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
  ];
  if (html === undefined) return [...head, ...part('text/plain', text)].join('\n');
  const both = ['--b1', ...part('text/plain', text), '--b1', ...part('text/html', html), '--b1--', ''];
  return [...head, 'Content-Type: multipart/alternative; boundary="b1"', '', ...both].join('\n');
}

/** @returns the tickets' numbers, in the order of TICKETS */
export async function seed(url: string, rootPassword: string): Promise<number[]> {
  async function ask(method: string, path: string, body?: object, as = { login: 'root', password: rootPassword }) {
    const response = await fetch(`${url}/REST/2.0/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${as.login}:${as.password}`).toString('base64')}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`Request Tracker answered ${response.status} to ${method} ${path}.`);
    return response.json();
  }
  const send = (text: string) =>
    execFileSync('rt-mailgate-5', ['--queue', QUEUE, '--action', 'correspond', '--url', url], { input: text });

  const numbers: number[] = [];
  for (const [index, ticket] of TICKETS.entries()) {
    const { name, email } = ticket.requester;
    await ask('POST', 'user', { Name: email, EmailAddress: email, RealName: name });
    let id: number;
    if (ticket.openedByAgent) {
      const content = { Content: ticket.body, ContentType: 'text/plain', CustomFields: ticket.fields };
      const made = await ask(
        'POST',
        'ticket',
        { Queue: QUEUE, Subject: ticket.subject, Requestor: email, ...content },
        AGENT,
      );
      id = Number(made.id);
    } else {
      send(mail(ticket, encodeHeader(ticket.subject), ticket.body, ticket.html, `${index}.0`));
      const newest = await ask('GET', 'tickets?query=id%20%3E%200&orderby=id&order=DESC&per_page=1');
      id = Number(newest.items[0].id);
      await ask('PUT', `ticket/${id}`, { CustomFields: ticket.fields });
    }
    for (const [place, message] of ticket.thread.entries()) {
      const subject = `[rt.northwind.example #${id}] ${encodeHeader(ticket.subject)}`;
      if (message.kind === 'customer') send(mail(ticket, subject, message.body, undefined, `${index}.${place + 1}`));
      else {
        const path = message.kind === 'note' ? 'comment' : 'correspond';
        await ask('POST', `ticket/${id}/${path}`, { Content: message.body, ContentType: 'text/plain' }, AGENT);
      }
    }
    numbers.push(id);
  }
  return numbers;
}
