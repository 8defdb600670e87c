// A stand-in for Chatwoot: the API of its own pages, whose session travels in headers, and a small page. For browsers that map
// `northwind.chatwoot.com` to it.
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, type ApiStandIn, apiAnswers } from './api-answers.ts';
import type { Certificate } from './certificate.ts';
import {
  ACCOUNT,
  AGENTS,
  by,
  type ChatwootConversation,
  type ChatwootMessage,
  DEFINITIONS,
  makeConversations,
  message,
} from './chatwoot-data.ts';
import { appPage, SIGN_IN_PAGE } from './chatwoot-page.ts';
import { readBody, startHttps } from './https-server.ts';

/** `rate-limited`: every API request gets 429 and is told to wait two seconds. */
export type ChatwootMode = 'signed-in' | 'signed-out' | 'rate-limited';

export interface Chatwoot extends ApiStandIn<ChatwootMode> {
  /** The contact writes again; gives the number of the message. */
  receive(conversationId: number, content: string): number;
}

/** What a signed-in page keeps in its cookie and sends with every request. */
export const SESSION = {
  'access-token': 'stand-in-token',
  'token-type': 'Bearer',
  client: 'stand-in-client',
  expiry: '1795000000',
  uid: AGENTS[0].email,
};

const ORIGIN = 'https://northwind.chatwoot.com';
const CONVERSATION = /^\/api\/v1\/accounts\/(\d+)\/conversations\/(\d+)(\/messages)?$/;
const PAGE_DATA = /^\/page-data\/(\d+)$/;
const NOT_SIGNED_IN: Answer = [401, { errors: ['You need to sign in or sign up before continuing.'] }];
const NOT_FOUND: Answer = [404, { error: 'Resource could not be found' }];

const hasSession = (headers: IncomingHttpHeaders) =>
  ['access-token', 'client', 'uid'].every((name) => headers[name] === SESSION[name as keyof typeof SESSION]);

/** As its own finder gives them: the latest 20, or what stands between two. */
function some(messages: ChatwootMessage[], query: URLSearchParams): ChatwootMessage[] {
  const [after, before] = [query.get('after'), query.get('before')];
  if (after !== null && before !== null)
    return messages.filter(({ id }) => id >= Number(after) && id < Number(before)).slice(0, 1_000);
  if (before !== null) return messages.filter(({ id }) => id < Number(before)).slice(-20);
  if (after !== null) return messages.filter(({ id }) => id > Number(after)).slice(0, 100);
  return messages.slice(-20);
}

/** A conversation with the last of its messages alone. */
function shown({ contact, assignee, team, channel, messages, ...conversation }: ChatwootConversation): object {
  const meta = { sender: contact, channel, ...(assignee ? { assignee } : {}), ...(team ? { team } : {}) };
  return { ...conversation, meta, account_id: ACCOUNT, can_reply: true, messages: messages.slice(-1) };
}

/** Port 0 takes any free one. */
export async function startChatwoot({ port, tls }: { port: number; tls: Certificate }): Promise<Chatwoot> {
  const conversations = makeConversations();
  const { requests, hold, send, answer } = apiAnswers();
  let mode: ChatwootMode = 'signed-in';
  const find = (id: string | number | undefined) => conversations.find((one) => String(one.id) === String(id));

  function refused(headers: IncomingHttpHeaders): Answer | null {
    if (mode === 'rate-limited') return [429, { error: 'Retry later' }, { 'retry-after': '2' }];
    return mode === 'signed-out' || !hasSession(headers) ? NOT_SIGNED_IN : null;
  }

  function get(url: URL): Answer {
    // The agent's own record holds a token for other programs: whoever asks for it needlessly is seen in the requests.
    if (url.pathname === '/api/v1/profile') return [200, { ...AGENTS[0], access_token: 'stand-in-api-token' }];
    if (url.pathname === `/api/v1/accounts/${ACCOUNT}/agents`) return [200, AGENTS];
    if (url.pathname === `/api/v1/accounts/${ACCOUNT}/custom_attribute_definitions`) return [200, DEFINITIONS];
    const [, account, id, isThread] = CONVERSATION.exec(url.pathname) ?? [];
    const found = account === String(ACCOUNT) ? find(id) : undefined;
    if (!found) return NOT_FOUND;
    if (!isThread) return [200, shown(found)];
    return [200, { meta: { contact: found.contact }, payload: some(found.messages, url.searchParams) }];
  }

  function post(path: string, body: string): Answer {
    const [, account, id, isThread] = CONVERSATION.exec(path) ?? [];
    const found = account === String(ACCOUNT) && isThread ? find(id) : undefined;
    if (!found) return NOT_FOUND;
    const { content, private: isPrivate = false } = JSON.parse(body) as { content?: string; private?: boolean };
    if (!content) return [422, { error: 'Content is missing' }];
    // Variables of what agents send are filled in, in notes as well.
    const filled = content.replace(/\{\{.*?\}\}/g, '');
    const added = by(AGENTS[0], filled, isPrivate);
    found.messages.push(added);
    return [200, added];
  }

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const method = request.method ?? '';
    if (url.pathname.startsWith('/api/')) {
      void readBody(request).then((body) => {
        const given = refused(request.headers) ?? (method === 'GET' ? get(url) : post(url.pathname, body.toString()));
        answer(request, url, response, given, CONVERSATION.exec(url.pathname)?.[2]);
      });
      return;
    }
    const [, id] = PAGE_DATA.exec(url.pathname) ?? [];
    if (id !== undefined) {
      const found = find(id);
      if (mode === 'signed-out') return send(response, NOT_SIGNED_IN);
      // Its page draws the end of a conversation first, and the rest when the agent scrolls up.
      return send(response, found ? [200, { ...found, messages: found.messages.slice(-20) }] : NOT_FOUND);
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const isIn = url.pathname.startsWith('/app/accounts/');
    const ids = conversations.map((one) => one.id);
    response.end(isIn ? appPage(ACCOUNT, ids, SESSION) : SIGN_IN_PAGE);
  });

  return {
    origin: ORIGIN,
    port: server.port,
    requests,
    setMode(next) {
      mode = next;
    },
    receive(conversationId, content) {
      const found = find(conversationId);
      const received = message(content, { sender: { ...found?.contact, type: 'contact' } });
      found?.messages.push(received);
      return received.id;
    },
    hold,
    stop: server.stop,
  };
}
