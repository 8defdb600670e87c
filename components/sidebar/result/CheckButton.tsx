// Opens the lookup that tells what became of an unknown run. It sends nothing yet.
import { useState } from 'preact/hooks';
import type { Run } from '#lib/run.ts';
import { usePanel } from '../state/panel.ts';

interface CheckButtonProps {
  run: Run;
  /** It is what helps most where it stands. */
  primary?: boolean;
}

export function CheckButton({ run, primary = false }: CheckButtonProps) {
  const panel = usePanel();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    if (busy) return;
    setBusy(true);
    await panel.tasks.openCheck(run);
    setBusy(false);
  };
  return (
    <div class="buttons">
      <button
        class="button"
        data-kind={primary ? 'primary' : undefined}
        type="button"
        aria-disabled={busy}
        onClick={() => void open()}
      >
        Check what happened
      </button>
    </div>
  );
}
