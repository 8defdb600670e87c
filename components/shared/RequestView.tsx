// Exactly what will be sent, or was: the values that came from inputs marked, secrets as dots.
import type { ShownRequest, Span } from '#lib/run.ts';
import { Breakable } from './Breakable.tsx';

interface SpansProps {
  spans: Span[];
}

export function Spans({ spans }: SpansProps) {
  return spans.map((span, index) => {
    const key = `${index} ${span.text}`;
    const text = <Breakable text={span.text} />;
    return span.input === undefined ? <span key={key}>{text}</span> : <mark key={key}>{text}</mark>;
  });
}

interface RequestViewProps {
  request: ShownRequest;
}

export function RequestView({ request }: RequestViewProps) {
  return (
    <div class="request">
      <p>
        <b>{request.method}</b> <Spans spans={request.url} />
      </p>
      {request.headers.length > 0 && (
        <dl>
          {request.headers.map((header) => (
            <div key={header.name}>
              <dt>{header.name}</dt>
              <dd>
                <Spans spans={header.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {request.body !== null && (
        <pre>
          <Spans spans={request.body} />
        </pre>
      )}
    </div>
  );
}
