// What is said of an opened run: its outcome in sentences, what is kept of the answer, its request as text. Pure.

import type { LoggedRun } from '#lib/log.ts';
import { prettyJson } from '#lib/response/pretty-json.ts';
import type { KeptResponse, ShownRequest, Span } from '#lib/run.ts';
import { sizeText, statusLine } from '#lib/test/answer-facts.ts';
import { stateLook } from './log-words.ts';

export interface OutcomeSaid {
  is: 'good' | 'warn' | 'bad';
  title: string;
  /** Sentences that stand below it. */
  more: string[];
}

export function outcomeSaid(run: LoggedRun): OutcomeSaid {
  const { error, state } = run;
  const verdict = run.verdict;
  switch (state) {
    case 'succeeded':
      if (run.unreadable === null) return { is: 'good', title: 'Succeeded.', more: [] };
      return {
        is: 'warn',
        title: 'It happened, but the answer could not be read.',
        more: ['The server said that it worked. Nothing of the answer reached the agent.'],
      };
    case 'failed': {
      const { word } = stateLook(state, error?.code ?? null);
      return { is: error?.code === 'cancelled' ? 'warn' : 'bad', title: `${word}.`, more: errorLines(run) };
    }
    case 'unknown': {
      if (verdict === null) return { is: 'warn', title: 'Nobody knows whether it happened.', more: errorLines(run) };
      const title = verdict.happened
        ? 'It happened, as was found out later.'
        : 'It did not happen, as was found out later.';
      // The advice was for as long as nobody knew.
      return { is: verdict.happened ? 'good' : 'warn', title, more: error?.message ? [error.message] : [] };
    }
    case 'prepared':
      return { is: 'warn', title: 'It has not been sent yet.', more: [] };
    case 'sending':
      return { is: 'warn', title: 'It is under way.', more: [] };
  }
}

function errorLines({ error }: LoggedRun): string[] {
  return error === null ? [] : [error.message, error.advice].filter((line) => line !== '');
}

/** The words beside the response's title: how much came and why it is here. */
export function responseNote(run: LoggedRun, response: KeptResponse): string {
  if (response.body === null || response.body === '') return sizeText(response.size);
  const why = run.state === 'failed' ? 'Kept because the run failed' : 'Kept, as the settings say';
  return `${why}, ${sizeText(response.size)}`;
}

/** Why there is no body to be seen. */
export function noBodyText({ size, body }: KeptResponse): string {
  return size === 0 || body === '' ? 'The answer had no body.' : `Its ${sizeText(size)} are not kept.`;
}

export function noResponseText(run: LoggedRun): string {
  if (run.state === 'prepared' || run.state === 'sending') return 'No answer is there yet.';
  if (run.sentAt === null) return 'Nothing was sent, so nothing came back.';
  return run.status === null ? 'No answer came.' : 'Nothing of the answer is kept.';
}

/** Laid out for reading where it is JSON whole; a body that was cut or masked stays as it is. */
export function shownBody(body: string): string {
  try {
    JSON.parse(body);
  } catch {
    return body;
  }
  return prettyJson(body);
}

export function responseText(run: LoggedRun, { headers, body }: KeptResponse): string {
  const status = run.status === null ? '' : `${statusLine(run.status)}\n`;
  const lines = headers.map(({ name, value }) => `${name}: ${value}\n`).join('');
  return body === null ? `${status}${lines}` : `${status}${lines}\n${body}`;
}

export function requestText({ method, url, headers, body }: ShownRequest): string {
  const lines = [`${method} ${textOf(url)}`, ...headers.map(({ name, value }) => `${name}: ${textOf(value)}`)];
  return body === null ? lines.join('\n') : `${lines.join('\n')}\n\n${textOf(body)}`;
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** "1 value masked"; '' where none is. */
export function maskedText({ url, headers, body }: ShownRequest): string {
  const spans = [...url, ...headers.flatMap(({ value }) => value), ...(body ?? [])];
  const masked = spans.filter((span) => span.masked).length;
  if (masked === 0) return '';
  return masked === 1 ? '1 value masked' : `${masked} values masked`;
}
