// What stands at the foot of a connection that differs from the saved one: what is not saved, and the two ways on.
import { useEffect, useRef } from 'preact/hooks';
import { sayHeight } from '../parts/bar-height.ts';
import { CONNECTION_FORM } from './TextField.tsx';

interface SaveBarProps {
  /** How many things keep it from being saved. */
  problems: number;
  /** Which parts differ, in words; '' where all of it is new. */
  changed: string;
  action: string;
  onDiscard: () => void;
}

export function SaveBar({ problems, changed, action, onDiscard }: SaveBarProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => sayHeight(bar.current), []);
  return (
    <section class="unsaved-bar" aria-label="Save" ref={bar}>
      <p>
        <strong>{changed === '' ? 'Not saved' : 'Not saved:'}</strong> {changed}
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
