// A button that is an icon alone: its name for readers says what it does and to what, its title says it to pointers.
import type { ComponentProps } from 'preact';
import { Icon } from './Icon.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'icon' | 'aria-label'> {
  icon: ComponentProps<typeof Icon>['name'];
  /** "Remove order_id" */
  label: string;
}

export function IconButton({ icon, label, ...more }: IconButtonProps) {
  return (
    <button class="button" data-kind="plain" data-size="icon" type="button" aria-label={label} {...more}>
      <Icon name={icon} />
    </button>
  );
}
