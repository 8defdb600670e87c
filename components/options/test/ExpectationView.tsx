// What a saved test is to come to; any part of it can be left out of the comparison.
import { Icon } from '#components/shared/Icon.tsx';
import { IconButton } from '#components/shared/IconButton.tsx';
import { statusLine } from '#lib/test/answer-facts.ts';
import type { Expectation, TestSet } from '#lib/test/test.ts';
import type { Editor } from '../editor/editor.ts';
import { setExpectation } from './test-sets.ts';

/** How much of an expected text stands in the list. */
const LONGEST = 80;

export function ExpectationView({ editor, set }: { editor: Editor; set: TestSet }) {
  const expect = set.expect;
  if (expect === null) return <span class="muted">No expectation yet</span>;
  const leaveOut = (what: string, next: Expectation | null) =>
    void setExpectation(editor, set, next, `${what} left out of “${set.name}”.`);
  const without = (name: string) => {
    const { [name]: _gone, ...outputs } = expect.outputs;
    return { ...expect, outputs };
  };
  const outputs = Object.entries(expect.outputs);
  return (
    <details class="more">
      <summary>
        <Icon name="right" small turns />
        {summaryText(expect)}
      </summary>
      <ul class="expected">
        {expect.status !== null && (
          <Part
            what="HTTP status"
            text={String(expect.status)}
            onLeave={() => leaveOut('The HTTP status is', { ...expect, status: null })}
          />
        )}
        {outputs.map(([name, text]) => (
          <Part key={name} what={name} text={shownText(text)} onLeave={() => leaveOut(`“${name}” is`, without(name))} />
        ))}
        <li>
          <button class="button" data-size="s" type="button" onClick={() => leaveOut('The whole expectation is', null)}>
            Expect nothing<span class="unseen"> of {set.name}</span>
          </button>
        </li>
      </ul>
    </details>
  );
}

function Part({ what, text, onLeave }: { what: string; text: string; onLeave: () => void }) {
  return (
    <li>
      <span>
        {what}: {text}
      </span>
      <IconButton icon="close" label={`Leave out ${what}`} title="Leave out of the comparison" onClick={onLeave} />
    </li>
  );
}

function summaryText({ outcome, status, outputs }: Expectation): string {
  const count = Object.keys(outputs).length;
  const parts = [
    outcome === 'succeeded' ? 'Expects success' : 'Expects failure',
    status === null ? '' : statusLine(status),
    count === 0 ? '' : `${count} ${count === 1 ? 'output' : 'outputs'}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function shownText(text: string | null): string {
  if (text === null) return 'not in the response';
  if (text === '') return 'empty';
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
