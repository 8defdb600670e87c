// The piece of text that is wrong, with a caret under the place. For eyes alone: the message beside it says the column.
import type { FaultMark as Mark } from '#lib/response/path-mark.ts';

export function FaultMark({ mark }: { mark: Mark }) {
  return (
    <pre class="fault" aria-hidden="true">
      {mark.before}
      <b>{mark.at}</b>
      {mark.after}
      {'\n'}
      {' '.repeat(mark.before.length)}^
    </pre>
  );
}
