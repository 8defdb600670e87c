// What the stand-ins of helpdesks with an API share: answers in JSON, each noted, and kept back while a test wants to see what comes of late
// ones.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = [status: number, value: unknown, headers?: Record<string, string>];

export interface ApiRequest {
  method: string;
  path: string;
  status: number;
}

export interface ApiStandIn<Mode> {
  /** The address that agents see. */
  origin: string;
  port: number;
  /** Every API request that arrived, oldest first. */
  requests: ApiRequest[];
  setMode(mode: Mode): void;
  /** Keeps every API answer about that ticket back until the function it gives is called. */
  hold(ticket: number | string): () => void;
  stop(): Promise<void>;
}

export interface ApiAnswers extends Pick<ApiStandIn<never>, 'requests' | 'hold'> {
  /** Sends an answer that is no API's: neither noted nor kept back. */
  send(response: ServerResponse, answer: Answer): void;
  /** Notes the request, and answers it as soon as answers about `ticket` are not kept back. */
  answer(request: IncomingMessage, url: URL, response: ServerResponse, answer: Answer, ticket?: string): void;
}

export function apiAnswers(contentType = 'application/json; charset=utf-8'): ApiAnswers {
  const requests: ApiRequest[] = [];
  const held = new Map<string, Promise<void>>();

  function send(response: ServerResponse, [status, value, headers]: Answer): void {
    response.writeHead(status, { 'content-type': contentType, ...headers });
    response.end(JSON.stringify(value));
  }

  return {
    requests,
    send,
    answer({ method = '' }, url, response, answer, ticket = '') {
      requests.push({ method, path: `${url.pathname}${url.search}`, status: answer[0] });
      void (held.get(ticket) ?? Promise.resolve()).then(() => send(response, answer));
    },
    hold(ticket) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(String(ticket), promise);
      return () => {
        held.delete(String(ticket));
        resolve();
      };
    },
  };
}
