// The head of an opened entry: what it is, and the way out of it.
import type { ComponentChildren } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';
import { IconButton } from '#components/shared/IconButton.tsx';
import { close } from './OpenEntry.tsx';

export function EntryHead({ id, title, children }: { id: string; title: string; children?: ComponentChildren }) {
  return (
    <header class="log-head">
      <button class="button log-back" data-kind="plain" type="button" onClick={() => close(id)}>
        <Icon name="back" /> Back to the list
      </button>
      <h2>{title}</h2>
      {children}
      <IconButton icon="close" label="Close entry" onClick={() => close(id)} />
    </header>
  );
}
