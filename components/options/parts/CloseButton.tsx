// Closes a report that stands until somebody has read it. The focus then is where reading goes on.
import { IconButton } from '#components/shared/IconButton.tsx';
import { keepFocus } from './focus.ts';

export function CloseButton({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <IconButton
      icon="close"
      label={label}
      onClick={() => {
        onClose();
        keepFocus();
      }}
    />
  );
}
