// A stand-in for Jira Service Management's cloud: its documented API and a small agent page. For browsers that map `northwind.atlassian.net` to it.
import { type Answer, type ApiStandIn, apiAnswers } from './api-answers.ts';
import type { Certificate } from './certificate.ts';
import { startHttps } from './https-server.ts';
import { AGENT, type JiraIssue, makeIssues, NAMES } from './jira-data.ts';
import { agentPage } from './jira-page.ts';

/** `rate-limited`: every API request gets 429 and is told to wait two seconds. */
export type JiraMode = 'signed-in' | 'signed-out' | 'rate-limited';

export type Jira = ApiStandIn<JiraMode>;

const ORIGIN = 'https://northwind.atlassian.net';
const SESSION = 'tenant.session.token=stand-in';
const ISSUE = /^\/rest\/api\/3\/issue\/([A-Z]+-\d+)(\/comment)?$/;
/** What v3 gives for a text: the text itself is in what is rendered. */
const DOCUMENT = { type: 'doc', version: 1, content: [] };

function commentsOf({ comments }: JiraIssue, url: URL): Answer {
  const ordered = url.searchParams.get('orderBy') === '-created' ? [...comments].reverse() : comments;
  const startAt = Number(url.searchParams.get('startAt') ?? 0);
  const maxResults = Math.min(100, Number(url.searchParams.get('maxResults') ?? 50));
  const some = ordered.slice(startAt, startAt + maxResults).map(({ html, ...one }) => {
    return {
      ...one,
      body: DOCUMENT,
      ...(url.searchParams.get('expand')?.includes('renderedBody') ? { renderedBody: html } : {}),
    };
  });
  return [200, { startAt, maxResults, total: comments.length, comments: some }];
}

export async function startJira({ port, tls }: { port: number; tls: Certificate }): Promise<Jira> {
  const issues = makeIssues();
  const { requests, hold, send, answer } = apiAnswers('application/json;charset=UTF-8');
  let mode: JiraMode = 'signed-in';
  const find = (key: string | undefined) => issues.find((issue) => issue.key === key);

  function api(url: URL, hasSession: boolean): Answer {
    if (mode === 'rate-limited') return [429, { errorMessages: ['Rate limit exceeded.'] }, { 'retry-after': '2' }];
    const isKnown = mode !== 'signed-out' && hasSession;
    if (url.pathname === '/rest/api/3/myself') return isKnown ? [200, AGENT] : [401, { message: 'Unauthorized' }];
    const [, key, isThread] = ISSUE.exec(url.pathname) ?? [];
    const issue = find(key);
    // Who is nobody is told the same as who may not see it.
    if (!issue || !isKnown)
      return [404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }];
    if (isThread) return commentsOf(issue, url);
    const expand = url.searchParams.get('expand') ?? '';
    const fields = { ...issue.fields, description: DOCUMENT };
    const renderedFields = { ...issue.rendered, description: issue.description };
    return [
      200,
      {
        id: '1',
        key,
        fields,
        ...(expand.includes('names') ? { names: NAMES } : {}),
        ...(expand.includes('renderedFields') ? { renderedFields } : {}),
      },
    ];
  }

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    if (url.pathname.startsWith('/rest/')) {
      const given = api(url, request.headers.cookie?.includes(SESSION) === true);
      answer(request, url, response, given, ISSUE.exec(url.pathname)?.[1]);
      return;
    }
    const shown = find(/^\/page-data\/([A-Z]+-\d+)$/.exec(url.pathname)?.[1]);
    if (shown) return send(response, [200, shown]);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `${SESSION}; path=/; secure; httponly`,
    });
    response.end(agentPage(issues.map(({ key }) => key)));
  });

  return {
    origin: ORIGIN,
    port: server.port,
    requests,
    setMode(next) {
      mode = next;
    },
    hold,
    stop: server.stop,
  };
}
