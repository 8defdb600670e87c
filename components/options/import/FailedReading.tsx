// A document of which nothing could be used: every problem with its place. Nothing was changed.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Sentence } from '#components/shared/Sentence.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { FindingList } from './FindingList.tsx';
import type { ReadState } from './import-reading.ts';

export function FailedReading({ shown }: { shown: Extract<ReadState, { state: 'failed' }> }) {
  const box = useRef<HTMLElement>(null);
  // the button that began it is gone
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <section class="report" ref={box} tabIndex={-1} aria-label="Import report">
      <Outcome is="bad" title={`${shown.source} was not imported`}>
        <p>
          <Sentence text={`${shown.message} ${shown.advice}`} />
        </p>
        {shown.findings && <FindingList findings={shown.findings} />}
      </Outcome>
    </section>
  );
}
