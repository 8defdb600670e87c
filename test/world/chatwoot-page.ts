// A page with the marks of Chatwoot's: moves by pushState, the end of a conversation drawn first, one reply box that is private or not, the
// session in a cookie that the page's own script sets and sends as headers. Looks like nothing.
import { followLinks, MAKE } from './page-script.ts';

const SCRIPT = `
const app = document.querySelector('#app');
const session = JSON.parse(document.querySelector('#session').textContent);
document.cookie = 'cw_d_session_info=' + encodeURIComponent(JSON.stringify(session)) + '; path=/; secure; samesite=lax';
${MAKE}
const item = (one) => {
  const root = make('div', { id: 'message' + one.id, 'data-message-id': one.id, class: 'flex w-full mb-4' });
  const mail = one.content_attributes.email;
  const bubble = make('div', { 'data-bubble-name': one.message_type === 2 ? 'activity' : mail ? 'email' : 'text' });
  if (mail) {
    const letter = make('div', { class: 'letter-render' });
    letter.innerHTML = mail.html_content.full;
    bubble.append(make('section', {}, mail.subject), letter);
  } else bubble.append(make('span', { class: 'prose prose-bubble' }, one.content));
  root.append(bubble, make('div', { class: 'text-xs' }, 'some time ago'));
  return root;
};
function replyBox() {
  const box = make('div', { class: 'reply-box' });
  const toggle = make('button', { type: 'button' }, 'Private note');
  const head = make('input', { 'aria-label': 'To', value: 'customer@mail.example' });
  const top = make('div', { class: 'reply-box__top' });
  const editor = make('div', { contenteditable: 'true', translate: 'no', class: 'ProseMirror ProseMirror-woot-style', role: 'textbox', 'aria-label': 'Message' });
  editor.append(make('p', {}));
  editor.firstChild.append(document.createElement('br'));
  editor.addEventListener('input', () => { box.dataset.draft = editor.innerText; });
  toggle.onclick = () => {
    box.classList.toggle('is-private');
    toggle.textContent = box.classList.contains('is-private') ? 'Reply' : 'Private note';
  };
  top.append(head, editor);
  box.append(toggle, top);
  return box;
}
let turn = 0;
async function show() {
  const own = ++turn;
  const id = (location.pathname.match(/^\\/app\\/accounts\\/\\d+\\/(?:.+\\/)?conversations\\/(\\d+)/) || [])[1];
  const main = document.querySelector('main');
  if (!id) return main.replaceChildren(make('h1', {}, 'Conversations'));
  const answer = await fetch('/page-data/' + id);
  if (own !== turn) return;
  if (answer.status === 401) return location.assign('/app/login');
  if (!answer.ok) return main.replaceChildren(make('h1', {}, 'Not found'));
  const { contact, messages } = await answer.json();
  if (own !== turn) return;
  const wrap = make('div', { class: 'conversation-details-wrap' });
  const panel = make('ul', { class: 'conversation-panel' });
  panel.append(...messages.map(item));
  wrap.append(make('h3', {}, contact.name), panel, replyBox());
  main.replaceChildren(wrap);
}
${followLinks('a[href^="/app/"]')}`;

const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chatwoot</title></head><body><div id="app">${inside}</div>
<noscript id="noscript">This app works best with JavaScript enabled.</noscript>`;

/** The page at every address of an account. */
export function appPage(account: number, ids: number[], session: object): string {
  const base = `/app/accounts/${account}`;
  const links = ids
    .map((id) => `<li><a href="${base}/inbox/8/conversations/${id}">Conversation ${id}</a></li>`)
    .join('');
  return `${page(`<nav><ul><li><a href="${base}/dashboard">All conversations</a></li><li><a href="${base}/inbox/41">Inbox view</a></li>${links}</ul></nav><main></main>`)}
<script type="application/json" id="session">${JSON.stringify(session)}</script><script>${SCRIPT}</script></body></html>`;
}

export const SIGN_IN_PAGE = `${page('<form><input name="email_address" aria-label="Email"><input type="password" aria-label="Password"></form>')}</body></html>`;
