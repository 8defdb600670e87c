// Closes a report that stands until somebody has read it. The focus then is where reading goes on.
import { Icon } from '#components/shared/Icon.tsx';
import { keepFocus } from './focus.ts';

export function CloseButton({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button
      class="button"
      data-kind="plain"
      data-size="icon"
      type="button"
      aria-label={label}
      onClick={() => {
        onClose();
        keepFocus();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
