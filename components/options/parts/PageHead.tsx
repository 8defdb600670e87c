// The head of every options page: its title, a count, and what can be done here.
import type { ComponentChildren } from 'preact';
import { PAGE_TITLE_ID } from './focus.ts';

interface PageHeadProps {
  title: string;
  count?: ComponentChildren;
  children?: ComponentChildren;
}

export function PageHead({ title, count, children }: PageHeadProps) {
  return (
    <header class="head">
      <h1 id={PAGE_TITLE_ID} tabIndex={-1}>
        {title}
      </h1>
      {count && <p class="count">{count}</p>}
      {children && <div class="buttons">{children}</div>}
    </header>
  );
}
