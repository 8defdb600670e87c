// Search over every active action, and the way to the options.
import type { RefObject } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';
import { IconButton } from '#components/shared/IconButton.tsx';
import { openOptions } from '#lib/browser/window.ts';
import { usePanel } from '../state/panel.ts';

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  /** Moves the focus into the list. */
  onLeave: () => void;
}

export function SearchBox({ box, onLeave }: SearchBoxProps) {
  const panel = usePanel();
  const count = panel.view.value?.activeActions ?? 0;
  const label = count === 1 ? 'Search 1 action' : `Search ${count} actions`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') panel.openFound();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
    if (event.key === 'Escape' && panel.query.peek() !== '') {
      event.preventDefault();
      panel.search('');
    }
  };
  return (
    <search class="search" aria-label="Search actions">
      <div class="search__box">
        <input
          ref={box}
          class="input search__input"
          type="search"
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-keyshortcuts="/"
          value={panel.query.value}
          onInput={(event) => panel.search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Icon name="search" />
        {panel.query.value === '' && <kbd class="key">/</kbd>}
      </div>
      <IconButton icon="options" label="Options" title="Options" onClick={() => openOptions()} />
    </search>
  );
}
