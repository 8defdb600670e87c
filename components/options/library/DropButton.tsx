// The library's in the place of what was changed here, after a look at what that changes.
import { useState } from 'preact/hooks';
import type { ValueOf } from '#lib/messages.ts';
import type { Override } from '#lib/sync/plan-sync.ts';
import { PreviewDialog } from './PreviewDialog.tsx';
import { drop, preview } from './sync-changes.ts';

export function DropButton({ override: { kind, id, name } }: { override: Override }) {
  const entry = { kind, id };
  const [shown, setShown] = useState<ValueOf<'sync.preview'> | null>(null);
  return (
    <>
      <button
        class="button"
        data-size="s"
        type="button"
        aria-label={`Take the library’s ${name}…`}
        onClick={() => void preview({ version: null, entry }).then(setShown)}
      >
        Take the library’s…
      </button>
      {shown && (
        <PreviewDialog
          title={`Take the library’s ${name}?`}
          confirm="Take the library’s"
          changes={shown.changes}
          onAnswer={(confirmed) => {
            setShown(null);
            if (confirmed) void drop({ version: shown.version, entry });
          }}
        />
      )}
    </>
  );
}
