// The log's requests and answers as an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), for the tools that read
// those. A run of which nothing was sent has no place in it, nor has a change of a definition. Pure.
import { spanText } from '../action/spans.ts';
import type { LoggedRun } from '../log.ts';
import type { LogFile, LogFileFacts } from './log-file.ts';

/** The format wants the protocol, and fetch does not tell it. */
const UNKNOWN_PROTOCOL = 'unknown';

export function harLog({ version }: LogFileFacts): LogFile {
  const creator = JSON.stringify({ name: 'Deskhand', version });
  let isFirst = true;
  return {
    start: `{"log":{"version":"1.2","creator":${creator},"entries":[`,
    event: () => '',
    run(run) {
      if (run.sentAt === null) return '';
      const text = `${isFirst ? '' : ','}\n${JSON.stringify(entryOf(run, run.sentAt))}`;
      isFirst = false;
      return text;
    },
    end: '\n]}}\n',
  };
}

/** Names that begin with `_` are a program's own (HAR 1.2, Custom Fields). */
function entryOf(run: LoggedRun, sentAt: number): object {
  const { timing } = run;
  const wait = timing?.wait ?? Math.max(0, (run.settledAt ?? sentAt) - sentAt);
  const receive = timing?.read ?? 0;
  return {
    startedDateTime: new Date(run.sends[0]?.at ?? sentAt).toISOString(),
    time: wait + receive,
    request: requestOf(run),
    response: responseOf(run),
    cache: {},
    timings: { send: 0, wait, receive },
    comment: `${run.actionName}, run ${run.runId}`,
    _runId: run.runId,
    _state: run.state,
    _error: run.error?.code ?? run.unreadable,
    _sends: run.sends.map(({ why, at, status }) => ({ why, at: new Date(at).toISOString(), status })),
  };
}

function requestOf({ request, withoutBodies }: LoggedRun): object {
  const url = spanText(request.url).replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.toWellFormed()));
  const headers = request.headers.map(({ name, value }) => ({ name, value: spanText(value) }));
  const body = request.body && spanText(request.body);
  const isMasked = request.body?.some(({ masked }) => masked) ?? false;
  return {
    method: request.method,
    url,
    httpVersion: UNKNOWN_PROTOCOL,
    cookies: [],
    headers,
    queryString: URL.canParse(url) ? Array.from(new URL(url).searchParams, ([name, value]) => ({ name, value })) : [],
    ...(body === null
      ? {}
      : {
          postData: { mimeType: mimeTypeOf(headers), text: body, ...(isMasked ? { comment: 'Masked in part.' } : {}) },
        }),
    headersSize: -1,
    bodySize: body === null ? (withoutBodies ? -1 : 0) : isMasked ? -1 : byteLength(body),
    ...(withoutBodies ? { comment: 'Bodies are not kept, by the settings.' } : {}),
  };
}

/** Status 0: no answer began. */
function responseOf({ response, status }: LoggedRun): object {
  const headers = response?.headers ?? [];
  const body = response?.body ?? null;
  return {
    status: status ?? 0,
    statusText: '',
    httpVersion: UNKNOWN_PROTOCOL,
    cookies: [],
    headers,
    content: {
      size: response?.size ?? 0,
      mimeType: mimeTypeOf(headers),
      ...(body === null
        ? { comment: 'Not kept.' }
        : { text: body, comment: 'Redacted, and cut at 16,384 characters.' }),
    },
    redirectURL: '',
    headersSize: -1,
    bodySize: response?.size ?? -1,
  };
}

function mimeTypeOf(headers: readonly { name: string; value: string }[]): string {
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? 'x-unknown';
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
