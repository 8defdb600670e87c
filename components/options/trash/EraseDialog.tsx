// Before actions go for good: nothing brings these back.
import type { TrashedAction } from '#lib/messages.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

interface EraseDialogProps {
  going: TrashedAction[];
  onAnswer: (confirmed: boolean) => void;
}

export function EraseDialog({ going, onAnswer }: EraseDialogProps) {
  const [only] = going;
  const alone = going.length === 1 && only ? only : null;
  return (
    <ConfirmDialog
      title={alone ? `Delete “${alone.name}” for good?` : `Delete ${going.length} actions for good?`}
      confirm="Delete for good"
      onAnswer={onAnswer}
    >
      <p>
        {alone ? 'Its definition, drafts, tests and history are' : 'Their definitions, drafts, tests and history are'}{' '}
        gone then: only a library file that was exported before can bring {alone ? 'it' : 'them'} back. Past runs stay.
      </p>
    </ConfirmDialog>
  );
}
