// What the last test call came to: status, time and size in a line, and in plain sentences what went wrong and whose side it is on.

import { clock } from '#components/shared/origin-text.ts';
import { Outcome } from '../parts/Outcome.tsx';
import type { LastCall } from './bench.ts';
import { type ResultFact, resultFacts, resultText } from './call-words.ts';

const LOST =
  'This is what Deskhand’s log knows of it: the response is lost, your values and the definition are as they were.';

export function CallResult({ last }: { last: LastCall }) {
  const { reply, lost } = last;
  const trouble = resultText(reply);
  return (
    <div class="stack-s">
      <p class="call-facts">
        <CallFacts facts={resultFacts(reply)} />
        <time class="muted" dateTime={new Date(callTime(last)).toISOString()}>
          {clock(new Date(callTime(last)).toISOString())}
        </time>
      </p>
      {trouble && (
        <Outcome is={trouble.is} title={trouble.title}>
          {trouble.blame !== '' && <p>{trouble.blame}</p>}
          <p>{trouble.advice}</p>
          {lost && <p>{LOST}</p>}
        </Outcome>
      )}
      {lost && !trouble && (
        <Outcome is="warn" title="Deskhand’s background stopped before it answered">
          <p>{LOST}</p>
        </Outcome>
      )}
    </div>
  );
}

export function CallFacts({ facts }: { facts: ResultFact[] }) {
  return facts.map(({ text, is }) =>
    is === undefined ? (
      <span key={text}>{text}</span>
    ) : (
      <strong key={text} data-is={is}>
        {text}
      </strong>
    ),
  );
}

function callTime({ reply: { run } }: LastCall): number {
  return run.sentAt ?? run.preparedAt;
}
