// The messages of a Chatwoot conversation: fetched from the newest back, told apart, and turned into text. Pure.
import type { JsonAnswer, Page } from '../adapter.ts';
import { listOf, member, textOf } from '../loose-json.ts';
import { plainText, tidy } from '../plain-text.ts';
import type { AuthorRole, TicketMessage } from '../ticket.ts';

const INCOMING = '0';
const OUTGOING = '1';
const ACTIVITY = '2';
/** How many it gives at most from the end, or before a message; and how many of those that follow a message. */
const LATEST = 20;
const FOLLOWING = [100, 1_000];
/** A conversation longer than that many answers is not read. */
const ANSWERS = 100;

const numberOf = (message: unknown) => Number(textOf(message, 'id'));
const byNumber = (a: unknown, b: unknown) => numberOf(a) - numberOf(b);

/**
 * Every message, oldest first.
 * Asked for what stands before a message, releases differ: the newest of it or the oldest, and how many. Nothing is left out of either.
 */
export async function readThread(page: Page, path: string): Promise<{ answer: JsonAnswer; messages: unknown[] }> {
  const found = new Map<string, unknown>();
  let from = 0;
  let before = 0;
  for (let count = 0; count < ANSWERS; count += 1) {
    const answer = await page.getJson(count === 0 ? path : `${path}?after=${from}&before=${before}`);
    if (answer.kind !== 'json') return { answer, messages: [] };
    const some = listOf(answer.value, 'payload')
      .filter((message) => /^\d+$/.test(textOf(message, 'id')))
      .sort(byNumber);
    const known = found.size;
    for (const message of some) found.set(textOf(message, 'id'), message);
    const isFollowing = FOLLOWING.includes(some.length);
    const isWhole = count === 0 ? some.length < LATEST : some.length !== LATEST && !isFollowing;
    if (isWhole || found.size === known) return { answer, messages: [...found.values()].sort(byNumber) };
    if (isFollowing && count > 0) from = numberOf(some.at(-1));
    else before = numberOf(some[0]);
  }
  return { answer: { kind: 'failed', status: 0 }, messages: [] };
}

/** Without what nobody wrote (who took it, who closed it), and what was deleted. */
export const ofConversation = (messages: unknown[]): unknown[] =>
  messages.filter(
    (message) =>
      textOf(message, 'message_type') !== ACTIVITY && member(member(message, 'content_attributes'), 'deleted') !== true,
  );

function roleOf(message: unknown, customerId: string): AuthorRole {
  const sender = member(message, 'sender');
  const type = textOf(message, 'message_type');
  if (type === INCOMING) return textOf(sender, 'id') === customerId ? 'requester' : 'unknown';
  // Greetings, opening hours and bots.
  return type === OUTGOING && textOf(sender, 'type') === 'user' ? 'agent' : 'system';
}

/** What agents write is kept as Markdown, in which every mark that means itself has a stroke before it. */
const ofMarkdown = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/**
 * A note's text so that it is shown as it stands: a link, a mention (which would tell a colleague) or a variable in it would be carried out.
 * @param text plain
 */
export const asMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#~|!]/g, '\\$&');

/** @param colleagues the account's agents, with their addresses */
export function readMessage(page: Page, message: unknown, customerId: string, colleagues: unknown[]): TicketMessage {
  const sender = member(message, 'sender');
  const role = roleOf(message, customerId);
  const colleague = role === 'agent' && colleagues.find((one) => textOf(one, 'id') === textOf(sender, 'id'));
  const mail = member(member(member(message, 'content_attributes'), 'email'), 'html_content');
  const content = textOf(message, 'content');
  const seconds = Number(textOf(message, 'created_at'));
  const isWritten = textOf(message, 'message_type') !== INCOMING;
  return {
    id: textOf(message, 'id'),
    author: {
      role,
      name: textOf(sender, 'name'),
      email: textOf(sender, 'email') || textOf(colleague, 'email'),
    },
    at: seconds > 0 && seconds < 1e11 ? new Date(seconds * 1_000).toISOString() : '',
    public: member(message, 'private') === false,
    text: tidy(isWritten ? ofMarkdown(content) : content) || plainText(page.parseHtml(textOf(mail, 'full')).body),
  };
}
