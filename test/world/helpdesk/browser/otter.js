// The helpdesk's one script: swaps `main` when the agent moves on, keeps drafts, switches the composer, posts answers. Served as it stands.

const drafts = new Map();
let journey = 0;

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[data-go]');
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (link && plain) {
    event.preventDefault();
    go(link.href, true);
    return;
  }
  const tab = event.target.closest('button[data-open]');
  if (tab) openComposer(tab.dataset.open);
});

window.addEventListener('popstate', () => go(location.href, false));

document.addEventListener('keydown', (event) => {
  if (event.target instanceof Element && event.target.closest('[role=tablist]')) return moveTab(event);
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === 'j') follow('next');
  if (event.key === 'k') follow('previous');
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector('[data-search]')?.focus();
  }
});

document.addEventListener('input', (event) => {
  if (event.target.matches('[data-search]')) filterList(event.target.value);
  else if (event.target.matches('[data-composer] textarea')) keepDraft(event.target);
});

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-composer]')) return;
  event.preventDefault();
  post(event.target);
});

restoreDrafts();
document.querySelector('[data-list] [aria-current]')?.scrollIntoView({ block: 'nearest' });

async function go(address, push) {
  journey += 1;
  const mine = journey;
  document.querySelector('main').setAttribute('aria-busy', 'true');
  const response = await fetch(address).catch(() => null);
  if (mine !== journey) return;
  if (!response || response.redirected) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (mine !== journey) return;
  if (push) history.pushState(null, '', address);
  document.title = page.title;
  document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
  document.querySelector('.desk').toggleAttribute('data-open', page.querySelector('.desk').hasAttribute('data-open'));
  updateLists(page);
  restoreDrafts();
  document.querySelector('main').focus({ preventScroll: true });
}

/** The list keeps its place and its scrolling; it is rebuilt only when the view is another one. */
function updateLists(page) {
  const list = document.querySelector('[data-list]');
  const fresh = page.querySelector('[data-list]');
  document.querySelector('[data-views]').replaceWith(document.adoptNode(page.querySelector('[data-views]')));
  if (list.getAttribute('aria-label') !== fresh.getAttribute('aria-label')) {
    list.replaceWith(document.adoptNode(fresh));
    document.querySelector('[data-search]').value = '';
    return;
  }
  const open = fresh.querySelector('[aria-current]')?.dataset.number;
  for (const item of list.querySelectorAll('[data-number]')) {
    if (item.dataset.number === open) {
      item.setAttribute('aria-current', 'page');
      item.scrollIntoView({ block: 'nearest' });
    } else item.removeAttribute('aria-current');
  }
}

function follow(direction) {
  const link =
    document.querySelector(`[data-move=${direction}]`) ??
    (document.querySelector('main[data-ticket-id]') ? null : document.querySelector('[data-list] a[data-go]'));
  link?.click();
}

function openComposer(kind) {
  for (const tab of document.querySelectorAll('button[data-open]')) {
    const chosen = tab.dataset.open === kind;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  for (const form of document.querySelectorAll('[data-composer]')) {
    form.hidden = form.dataset.kind !== kind;
    form.closest('[role=tabpanel]').hidden = form.hidden;
  }
  document.querySelector(`[data-composer][data-kind=${kind}] textarea`)?.focus();
}

function moveTab(event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = document.querySelector('button[data-open][aria-selected=false]');
  openComposer(other.dataset.open);
  other.focus();
}

async function post(form) {
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(
    () => null,
  );
  button.disabled = false;
  if (!response?.ok) {
    say('That was not sent. Please try again.');
    return;
  }
  if (response.url.includes('/login')) {
    location.assign(response.url);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (form.isConnected) {
    document.querySelector('[data-thread]').replaceWith(document.adoptNode(page.querySelector('[data-thread]')));
    document
      .querySelector('[data-field=status]')
      .replaceWith(document.adoptNode(page.querySelector('[data-field=status]')));
    document.querySelector('[data-thread] > :last-child').scrollIntoView({ block: 'nearest' });
  }
  copyListStatus(page);
  const area = form.querySelector('textarea');
  area.value = '';
  keepDraft(area);
  say(form.dataset.kind === 'reply' ? 'Reply sent.' : 'Note added.');
}

function copyListStatus(page) {
  const fresh = page.querySelector('[data-list] [aria-current]');
  const item = fresh && document.querySelector(`[data-list] [data-number="${CSS.escape(fresh.dataset.number)}"]`);
  item?.querySelector('[data-list-status]').replaceWith(document.adoptNode(fresh.querySelector('[data-list-status]')));
}

function filterList(words) {
  const wanted = words.trim().toLowerCase();
  for (const item of document.querySelectorAll('[data-list] li')) {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
  }
}

function keepDraft(area) {
  drafts.set(area.form.action + area.form.dataset.kind, area.value);
}

function restoreDrafts() {
  for (const area of document.querySelectorAll('[data-composer] textarea')) {
    area.value = drafts.get(area.form.action + area.form.dataset.kind) ?? '';
  }
}

function say(text) {
  const toast = document.querySelector('[data-toast]');
  toast.textContent = text;
  setTimeout(() => {
    if (toast.textContent === text) toast.textContent = '';
  }, 3000);
}
