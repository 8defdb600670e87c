// A refusal or failure of the background as the page shows it: what happened, what to do, and another try where one makes sense.

import { Sentence } from '#components/shared/Sentence.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import { Outcome } from './Outcome.tsx';

export function Failure({ error, onRetry }: { error: ErrorDetail; onRetry?: () => void }) {
  return (
    <Outcome is="bad" title={<Sentence text={error.message} />} alert>
      <p>
        <Sentence text={error.advice} />
      </p>
      {onRetry && (
        <div class="buttons">
          <button class="button" type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </Outcome>
  );
}
