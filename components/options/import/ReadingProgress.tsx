// How far the worker is, and the way out.
import type { ReadState } from './import-reading.ts';
import { stopReading } from './import-reading.ts';

const STEPS = { reading: 'Reading', parsing: 'Parsing', listing: 'Listing' } as const;

export function ReadingProgress({ shown }: { shown: Extract<ReadState, { state: 'reading' }> }) {
  const numbers = new Intl.NumberFormat();
  const { step, done, of, source } = shown;
  return (
    <div class="import-progress">
      <label for="import-reading">
        <span role="status">
          {STEPS[step]} {source}…
        </span>
        {of > 0 && (
          <span class="muted">
            {numbers.format(done)} of {numbers.format(of)} paths
          </span>
        )}
      </label>
      <progress id="import-reading" max={of > 0 ? of : undefined} value={of > 0 ? done : undefined} />
      <button class="button" type="button" onClick={stopReading}>
        Cancel
      </button>
    </div>
  );
}
