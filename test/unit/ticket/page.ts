// A page for adapters in plain node: jsdom for the document, a table for the server's answers. Not a test.
import { JSDOM } from 'jsdom';
import type { JsonAnswer, Page, PageAnswer, SendAnswer } from '#lib/ticket/adapter.ts';

export interface TestPage extends Page {
  /** Paths that were asked for, in order. */
  asked: string[];
  /** What was sent, in order. */
  sent: { method: string; path: string; body: unknown; headers: Record<string, string> }[];
  dom: JSDOM;
}

/** @param answers path, with or without its query → what the server says: JSON, `{ kind }` as it is, or a page's HTML; anything else is 404 */
export function makePage(
  url: string,
  html: string,
  answers: Record<string, JsonAnswer | SendAnswer | object | string> = {},
): TestPage {
  const dom = new JSDOM(html, { url });
  const { window } = dom;
  const asked: string[] = [];
  const sent: TestPage['sent'] = [];
  const parseHtml = (text: string) => new window.DOMParser().parseFromString(text, 'text/html');
  const find = (path: string) => answers[path] ?? answers[path.split('?')[0] ?? ''] ?? { kind: 'failed', status: 404 };
  return {
    dom,
    asked,
    sent,
    document: window.document,
    location: window.location,
    parseHtml,
    async getJson(path) {
      asked.push(path);
      const answer = find(path);
      if (typeof answer === 'string') return { kind: 'signed-out' };
      return 'kind' in answer ? (answer as JsonAnswer) : { kind: 'json', value: answer, header: () => '' };
    },
    async getPage(path): Promise<PageAnswer> {
      asked.push(path);
      const answer = find(path);
      return typeof answer === 'string' ? { kind: 'page', document: parseHtml(answer) } : (answer as PageAnswer);
    },
    async send(method, path, body, headers = {}) {
      sent.push({ method, path, body, headers });
      const answer = find(path);
      return typeof answer === 'object' && 'kind' in answer ? (answer as SendAnswer) : { kind: 'done', value: answer };
    },
  };
}
