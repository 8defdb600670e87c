// A box that says what happened or how things stand. Not a heading: it may stand anywhere on a page without breaking its outline.
import type { ComponentChildren } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';

interface OutcomeProps {
  is: 'good' | 'warn' | 'bad';
  title: ComponentChildren;
  /** True: read out at once. */
  alert?: boolean;
  children?: ComponentChildren;
}

const ICONS = { good: 'done', warn: 'alert', bad: 'failed' } as const;

export function Outcome({ is, title, alert = false, children }: OutcomeProps) {
  return (
    <div class="notice" data-is={is} role={alert ? 'alert' : undefined}>
      <Icon name={ICONS[is]} />
      <p class="said">{title}</p>
      {children}
    </div>
  );
}
