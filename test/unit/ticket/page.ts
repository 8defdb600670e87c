// A page for adapters in plain node: jsdom for the document, a table for the server's answers. Not a test.
import { JSDOM } from 'jsdom';
import type { JsonAnswer, Page } from '#lib/ticket/adapter.ts';

export interface TestPage extends Page {
  /** Paths that were asked for, in order. */
  asked: string[];
  dom: JSDOM;
}

/** @param answers path (without its query) → what the server says; anything else is 404 */
export function makePage(url: string, html: string, answers: Record<string, JsonAnswer | object> = {}): TestPage {
  const dom = new JSDOM(html, { url });
  const { window } = dom;
  const asked: string[] = [];
  return {
    dom,
    asked,
    document: window.document,
    location: window.location,
    parseHtml: (text) => new window.DOMParser().parseFromString(text, 'text/html'),
    async getJson(path) {
      asked.push(path);
      const answer = answers[path] ?? answers[path.split('?')[0] ?? ''];
      if (answer === undefined) return { kind: 'failed', status: 404 };
      return 'kind' in answer ? (answer as JsonAnswer) : { kind: 'json', value: answer };
    },
  };
}
