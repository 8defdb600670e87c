// Folded details of a run or a refusal, for whoever has to mend it.
import { Fragment } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';
import type { DetailLine } from './details-text.ts';

export function DetailsList({ lines }: { lines: DetailLine[] }) {
  return (
    <details class="section more">
      <summary>
        <Icon name="right" small turns />
        Details
      </summary>
      <dl class="pairs small">
        {lines.map((line) => (
          <Fragment key={line.name}>
            <dt>{line.name}</dt>
            <dd>{line.text}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
