// Something to read before going on: an icon, a heading, a sentence.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  is?: 'good' | 'warn' | 'bad';
  icon: IconName;
  heading: ComponentChildren;
  /** 2 where it stands before every section of the page. */
  level?: 2 | 3;
  /** True: read out at once. Only for what the person did not ask for. */
  alert?: boolean;
  /** True: the heading takes the focus when its view appears (data-lands). */
  lands?: boolean;
  children?: ComponentChildren;
}

export function Notice({ is, icon, heading, level = 3, alert = false, lands = false, children }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="notice" data-is={is} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <Heading tabIndex={lands ? -1 : undefined} data-lands={lands ? '' : undefined}>
        {heading}
      </Heading>
      {children}
    </div>
  );
}
