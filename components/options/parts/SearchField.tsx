// The search over a list. `/` goes to it from anywhere on the page.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (text: string) => void;
}

/** Where a `/` is text, or belongs to something that lies over the page. */
const TYPING = 'textarea, select, dialog, [contenteditable="true"], input:not([type="checkbox"])';

export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        ref={search}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
