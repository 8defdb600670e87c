// What stands at the foot of a connection that differs from the saved one: that it is not saved, and the two ways on.
import { CONNECTION_FORM } from './ConnectionFields.tsx';

interface SaveBarProps {
  /** How many things keep it from being saved. */
  problems: number;
  action: string;
  onDiscard: () => void;
}

export function SaveBar({ problems, action, onDiscard }: SaveBarProps) {
  return (
    <section class="unsaved-bar" aria-label="Save">
      <p>
        <strong>Not saved</strong>{' '}
        {problems > 0 && (
          <span class="status" data-is="bad">
            {problems === 1 ? '1 problem' : `${problems} problems`}
          </span>
        )}
      </p>
      <div class="buttons">
        <button class="button" data-kind="plain" type="button" onClick={onDiscard}>
          Discard
        </button>
        <button class="button" data-kind="primary" type="submit" form={CONNECTION_FORM}>
          {action}
        </button>
      </div>
    </section>
  );
}
