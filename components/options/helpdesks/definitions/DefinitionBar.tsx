// What stands at the foot of a definition that differs from the saved one.
import { useEffect, useRef } from 'preact/hooks';
import { sayHeight } from '../../parts/bar-height.ts';

interface DefinitionBarProps {
  problems: number;
  isNew: boolean;
  onSave: () => void;
  /** null: there is nothing to discard. */
  onDiscard: (() => void) | null;
}

export function DefinitionBar({ problems, isNew, onSave, onDiscard }: DefinitionBarProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => sayHeight(bar.current), []);
  return (
    <section class="unsaved-bar" aria-label="Save" ref={bar}>
      <p>
        <strong>Not saved</strong>{' '}
        {problems > 0 && (
          <span class="status" data-is="bad">
            {problems === 1 ? '1 problem' : `${problems} problems`}
          </span>
        )}
      </p>
      <div class="buttons">
        {onDiscard && (
          <button class="button" data-kind="plain" type="button" onClick={onDiscard}>
            Discard
          </button>
        )}
        <button class="button" data-kind="primary" type="button" onClick={onSave}>
          {isNew ? 'Save helpdesk' : 'Save'}
        </button>
      </div>
    </section>
  );
}
