// Reads Chatwoot through the API of its own pages, with the agent's session. Pure.
// API: developers.chatwoot.com/api-reference. Page marks: its public source.
import type { Adapter, Helpdesk, PageView } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { readState, rememberRead } from '../read-state.ts';
import { refusal } from '../refusal.ts';
import { readFields } from './chatwoot-fields.ts';
import { signedIn, userOf } from './chatwoot-session.ts';
import { asMarkdown, ofConversation, readMessage, readThread } from './chatwoot-thread.ts';

/** Its inbox view (`/inbox/7`) is left out: what stands there is the number of another thing. */
const CONVERSATION = /^\/app\/accounts\/(\d+)\/(?:.+\/)?conversations\/(\d+)(?:\/|$)/;
const PROFILE = '/api/v1/profile';

/** The newest message that was read last, of each page: while it is not shown, the page still shows the conversation before. */
const newestRead = new WeakMap<Document, string>();

export const chatwootAgent: Helpdesk = {
  id: 'chatwoot',
  name: 'Chatwoot',
  matches: ({ document, location }) =>
    /^\/app\/(accounts\/\d|login|auth)/.test(location.pathname) && document.querySelector('#app~#noscript') !== null,
};

/** Which conversation of which account the address names; null for none. */
const place = ({ location }: PageView) => {
  const [, account = '', id = ''] = CONVERSATION.exec(location.pathname) ?? [];
  return id === '' ? null : { account, id, base: `/api/v1/accounts/${account}` };
};

export const chatwoot: Adapter = {
  helpdesk: chatwootAgent,

  ticketId: (page) => place(page)?.id ?? null,

  state(page) {
    const at = place(page);
    const items = page.document.querySelectorAll<HTMLElement>('[data-message-id]');
    // What is being sent has no number yet.
    const shown = [...items].flatMap(({ dataset: { messageId = '' } }) => (/^\d+$/.test(messageId) ? [messageId] : []));
    const isThis = shown.includes(newestRead.get(page.document) ?? '');
    return readState(page, at && `${at.account}/${at.id}`, isThis ? shown.map(Number) : []);
  },

  async read(page) {
    const helpdeskName = chatwootAgent.name;
    if (!page.location.pathname.startsWith('/app/accounts/')) return { kind: 'signed-out', helpdeskName };
    const at = place(page);
    if (at === null) return { kind: 'no-ticket', helpdeskName };
    const session = signedIn(page);
    const path = `${at.base}/conversations/${at.id}`;
    const [answer, thread, agents, definitions] = await Promise.all([
      session.getJson(path),
      readThread(session, `${path}/messages`),
      session.getJson(`${at.base}/agents`, { keep: true }),
      session.getJson(`${at.base}/custom_attribute_definitions`, { keep: true }),
    ]);
    for (const one of [answer, thread.answer]) {
      const refused = await refusal(chatwootAgent, session, at.id, one, PROFILE, (profile) => textOf(profile, 'id'));
      if (refused) return refused;
    }
    const conversation = jsonOf(answer);
    if (textOf(conversation, 'id') !== at.id)
      return refusal(chatwootAgent, page, at.id, { kind: 'failed', status: 0 }, '', () => '');
    const customer = member(member(conversation, 'meta'), 'sender');
    const colleagues = listOf(jsonOf(agents));
    const own = userOf(page);
    const agent = colleagues.find((one) => own !== '' && textOf(one, 'email').toLowerCase() === own.toLowerCase());
    const messages = ofConversation(thread.messages).map((message) =>
      readMessage(page, message, textOf(customer, 'id'), colleagues),
    );
    const ids = thread.messages.map((message) => textOf(message, 'id'));
    if (place(page)?.account === at.account && chatwoot.ticketId(page) === at.id) {
      rememberRead(page, `${at.account}/${at.id}`, ids, '');
      newestRead.set(page.document, ids.at(-1) ?? '');
    }
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(chatwootAgent, page, `/app/accounts/${at.account}`, at.id),
        // A chat has none.
        subject: textOf(member(conversation, 'additional_attributes'), 'mail_subject'),
        status: textOf(conversation, 'status'),
        priority: textOf(conversation, 'priority'),
        tags: listOf(conversation, 'labels').map((label) => textOf(label)),
        requester: {
          name: textOf(customer, 'name'),
          email: textOf(customer, 'email'),
          phone: textOf(customer, 'phone_number'),
        },
        assignee: textOf(member(member(conversation, 'meta'), 'assignee'), 'name'),
        agent: { name: textOf(agent, 'name'), email: textOf(agent, 'email') || own },
        fields: readFields(conversation, jsonOf(definitions)),
        messages: messages.filter(({ text }) => text !== ''),
        source: 'api',
      },
    };
  },

  messageElement({ document }, messageId) {
    // Numbers alone: anything else could break out of the selector. A chat shows no subject.
    if (messageId === null || !/^\d+$/.test(messageId)) return null;
    const item = document.querySelector(`[data-message-id="${messageId}"]`);
    return item?.querySelector('[data-bubble-name]') ?? item;
  },

  ticketArea: ({ document }) => document.querySelector('.conversation-panel,.conversation-details-wrap'),

  composers({ document }) {
    return [...document.querySelectorAll('.reply-box')].flatMap((box) => {
      const element = box.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"],textarea');
      if (!element || !isShown(element)) return [];
      return [{ kind: box.classList.contains('is-private') ? ('note' as const) : ('reply' as const), element }];
    });
  },

  async postNote(page, text) {
    const at = place(page);
    if (at === null) return { kind: 'failed', status: 0 };
    const note = { content: asMarkdown(text), private: true };
    return signedIn(page).send('POST', `${at.base}/conversations/${at.id}/messages`, note);
  },
};
