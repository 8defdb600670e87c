// A page with the marks of Zammad's: addresses behind the hash, a tab for every ticket that was opened kept in the page, one write area in
// each, whose form says twice who will see the text. Looks like nothing.
import { MAKE } from './page-script.ts';

const SCRIPT = `
const app = document.querySelector('#app');
${MAKE}
const article = (one) => {
  const item = make('div', { class: 'ticket-article-item bubble-grid ' + one.sender.toLowerCase() + ' ' + one.type, 'data-id': one.id, id: 'article-' + one.id });
  if (one.internal) item.classList.add('is-internal');
  const content = make('div', { class: 'article-content' });
  const bubble = make('div', { class: 'textBubble-content', id: 'article-content-' + one.id });
  const text = make('div', { class: 'richtext-content' });
  if (one.content_type === 'text/html') text.innerHTML = one.body;
  else text.textContent = one.body;
  bubble.append(text);
  const meta = make('div', { class: 'article-content-meta hide' });
  meta.append(make('div', { class: 'article-meta-row' }, 'From ' + one.from));
  content.append(bubble);
  const reply = make('a', { class: 'article-action js-ArticleAction', 'data-type': 'emailReply', href: '#' }, 'reply');
  item.append(meta, content, reply, make('time', { class: 'humanTimeFromNow' }, 'some time ago'));
  return item;
};
function setInternal(form, isInternal) {
  form.classList.toggle('is-internal', isInternal);
  form.classList.toggle('is-public', !isInternal);
  form.querySelector('[name=internal]').value = isInternal ? 'true' : '';
}
function setType(form, type) {
  form.querySelector('[name=type]').value = type;
  form.dataset.type = type;
  setInternal(form, type === 'note');
}
function writeArea() {
  const form = make('form', { class: 'article-add' });
  form.append(make('input', { type: 'hidden', name: 'type' }), make('input', { type: 'hidden', name: 'internal' }));
  const visibility = make('div', { class: 'editControls-item js-toggleVisibility', role: 'button', tabindex: '0' }, 'visibility');
  visibility.onclick = () => setInternal(form, form.classList.contains('is-public'));
  const bubble = make('div', { class: 'textBubble' });
  const field = make('div', { class: 'js-textarea articleNewEdit-body', contenteditable: 'true', 'data-name': 'body', role: 'textbox', 'aria-label': 'Text' });
  field.addEventListener('focus', () => form.classList.add('is-open'));
  field.addEventListener('input', () => { form.dataset.draft = field.innerText; });
  bubble.append(field);
  form.append(visibility, bubble);
  setType(form, 'note');
  return form;
}
async function draw(tab, id) {
  const answer = await fetch('/page-data/' + id);
  if (!answer.ok) return tab.append(make('h1', {}, 'Not found'));
  const ticket = await answer.json();
  const header = make('header', { class: 'ticketZoom-header' });
  header.append(make('div', { class: 'ticket-title-update js-objectTitle', contenteditable: 'true' }, ticket.title), make('small', { class: 'ticket-number' }, ticket.number));
  const articles = make('div', { class: 'ticket-article' });
  articles.append(...ticket.articles.map(article));
  const form = writeArea();
  articles.addEventListener('click', (event) => {
    if (!event.target.closest('[data-type=emailReply]')) return;
    event.preventDefault();
    setType(form, 'email');
  });
  tab.append(header, articles, form);
}
function show() {
  for (const one of app.querySelectorAll('.content')) {
    one.classList.add('hide');
    one.classList.remove('active');
  }
  const id = (location.hash.match(/^#ticket\\/zoom\\/(\\d+)/) || [])[1];
  const key = id ? 'content_permanent_Ticket-' + id : 'content';
  let tab = document.getElementById(key);
  if (!tab) {
    tab = make('div', { id: key, class: 'content horizontal flex' });
    app.append(tab);
    void draw(tab, id);
  }
  tab.classList.remove('hide');
  tab.classList.add('active');
}
addEventListener('hashchange', show);
show();
`;

const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Zammad</title><style>.hide { display: none }</style></head>';

/** What Zammad's web server allows its pages. */
export const policyOf = (nonce: string) =>
  `default-src 'self' ws: wss:; font-src 'self' data:; img-src * data:; object-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'`;

/** The one page behind all of its addresses. */
export function appPage(ids: number[], nonce: string): string {
  const links = ids.map((id) => `<li><a href="#ticket/zoom/${id}">Ticket ${id}</a></li>`).join('');
  return `${HEAD}<body><div id="app"><nav id="navigation" class="navigation vertical"><ul><li><a href="#ticket/view/my_assigned">My tickets</a></li>${links}</ul></nav>
<div id="content" class="content flex"></div></div><script nonce="${nonce}">${SCRIPT}</script></body></html>`;
}

export const SIGN_IN_PAGE = `${HEAD}<body><div id="app"><div class="login fullscreen"><form id="login"><input name="username" aria-label="Username"><input type="password" name="password" aria-label="Password"></form></div></div></body></html>`;
