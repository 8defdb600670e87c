// What HTTP/2 can do to a request: some of it lets the browser send it once more, under the same key.
import { constants } from 'node:http2';
import { type Http2Script, sendHttp2Json } from '../../world/http2-server.ts';
import { good, lost, type NetworkFault, unreadable } from './fault.ts';

/** The first request ever is answered well; on its connection all others meet the fault, on a new connection they are answered. */
const onFirst =
  (fault: Http2Script): Http2Script =>
  (stream, request) =>
    request.connection === 1 && request.nth > 1 ? fault(stream, request) : sendHttp2Json(stream);

const twice = { warm: true as const, ...good(), arrives: [2, 2] as [number, number] };

export const HTTP2_FAULTS: NetworkFault[] = [
  { name: 'HTTP/2, session lost', http2: onFirst((stream) => stream.session?.destroy()), ...twice },
  {
    name: 'HTTP/2, going away, nothing processed',
    http2: onFirst((stream) => {
      stream.session?.goaway(constants.NGHTTP2_NO_ERROR, 0);
      setTimeout(() => stream.session?.destroy(), 50);
    }),
    ...twice,
  },
  {
    name: 'HTTP/2, stream refused once',
    http2: (stream, { nth }) => (nth === 1 ? stream.close(constants.NGHTTP2_REFUSED_STREAM) : sendHttp2Json(stream)),
    ...good(),
    arrives: [2, 2],
  },
  {
    name: 'HTTP/2, stream reset by an error',
    http2: (stream) => stream.close(constants.NGHTTP2_INTERNAL_ERROR),
    ...lost('network'),
  },
  {
    name: 'HTTP/2, reset in the body',
    http2: (stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json' });
      stream.write('{"status":');
      // `close` would end the body in good order first.
      setTimeout(() => stream.destroy(new Error('as asked')), 60);
    },
    ...unreadable('network'),
  },
  { name: 'HTTP/2, no answer', slow: true, http2: () => undefined, ...lost('timeout') },
];
