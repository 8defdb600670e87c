// "3 new entries": what came while the list was read waits here, so that nothing jumps from under the eye.
import { feed } from './log-state.ts';
import { freshText } from './log-words.ts';

export function FreshEntries({ onTaken }: { onTaken: () => void }) {
  const count = feed.fresh.value.length;
  const take = async () => {
    await feed.takeFresh();
    onTaken();
  };
  return (
    <div class="log-fresh" role="status">
      {count > 0 && (
        <button class="button" data-size="s" type="button" onClick={() => void take()}>
          {freshText(count, feed.freshMore.value)}
        </button>
      )}
    </div>
  );
}
