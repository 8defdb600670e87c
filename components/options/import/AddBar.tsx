// How many are chosen, how many the library has room for, and the button that adds them; while they are added, how far that is.
import { addChosen, adding, stopAdding } from './add-imported.ts';
import { chosen } from './import-reading.ts';

interface AddBarProps {
  /** The document's title. */
  source: string;
  /** Actions that the library holds, and may hold. */
  used: number;
  limit: number;
}

export function AddBar({ source, used, limit }: AddBarProps) {
  const numbers = new Intl.NumberFormat();
  const count = chosen.value.size;
  const state = adding.value;
  const over = Math.max(used + count - limit, 0);
  if (state.state === 'adding') {
    return (
      <div class="import-bar">
        <label for="import-adding">
          <span role="status">
            {state.step === 'preparing' ? 'Preparing' : 'Saving'} {numbers.format(state.done)} of{' '}
            {numbers.format(state.of)}…
          </span>
        </label>
        <progress id="import-adding" max={state.of} value={state.done} />
        <button class="button" type="button" onClick={stopAdding}>
          Stop
        </button>
      </div>
    );
  }
  return (
    <div class="import-bar">
      <p role="status">
        <strong>{numbers.format(count)} selected</strong>{' '}
        <span class="muted">
          · the library holds {numbers.format(used)} of {numbers.format(limit)}
        </span>
        {over > 0 && (
          <span class="full">
            {' '}
            · {numbers.format(over)} will not fit: <a href="#settings">raise the limit</a>
          </span>
        )}
      </p>
      <button
        class="button"
        data-kind="primary"
        type="button"
        disabled={count === 0}
        onClick={() => void addChosen(source)}
      >
        {count === 0 ? 'Add as drafts' : count === 1 ? 'Add 1 as a draft' : `Add ${numbers.format(count)} as drafts`}
      </button>
    </div>
  );
}
