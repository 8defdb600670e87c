// An agent page with the marks that extensions in public use read off Jira's cloud pages: one issue at a time, moving by pushState. Looks like nothing.
import { followLinks, MAKE } from './page-script.ts';

const SCRIPT = `
const main = document.querySelector('main');
${MAKE}
let turn = 0;
async function show() {
  const own = ++turn;
  const key = (location.pathname.match(/[A-Z]+-\\d+$/) || [])[0] || new URLSearchParams(location.search).get('selectedIssue');
  if (!key) return main.replaceChildren(make('h1', {}, 'Queues'));
  const issue = await (await fetch('/page-data/' + key)).json();
  if (own !== turn) return;
  const description = make('div', { 'data-testid': 'issue.views.field.rich-text.description' });
  description.innerHTML = issue.description;
  document.title = '[' + key + '] ' + issue.fields.summary + ' - Jira';
  main.replaceChildren(
    make('a', { 'data-testid': 'issue.views.issue-base.foundation.breadcrumbs.current-issue.item' }, key),
    make('h1', { 'data-testid': 'issue.views.issue-base.foundation.summary.heading' }, issue.fields.summary),
    make('button', { 'data-testid': 'issue-field-status.ui.status-view.status-button.status-button' }, issue.fields.status.name),
    description,
    ...issue.comments.map((one) => {
      const item = make('div', { 'data-testid': 'comment-base-item-' + one.id });
      item.innerHTML = one.html;
      return item;
    }),
  );
}
${followLinks('a[href^="/jira/"],a[href^="/browse/"]')}`;

const QUEUE = '/jira/servicedesk/projects/SUP/queues/custom/7';

/** The page at every address that is no API's. */
export function agentPage(keys: string[]): string {
  const links = keys.map((key) => `<li><a href="${QUEUE}/${key}">${key}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="application-name" content="JIRA"><title>Jira</title></head>
<body id="jira"><ul><li><a href="${QUEUE}">Queue</a></li>${links}</ul><main></main>
<script>${SCRIPT}</script></body></html>`;
}
