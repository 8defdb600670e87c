// The way to the three parts of the form, and which of them is being read. Buttons, not links: the hash names the open action.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '#lib/action/check.ts';
import type { Editor } from './editor.ts';

export const PARTS = ['general', 'api', 'outputs'] as const;
export type Part = (typeof PARTS)[number];

const TITLES: Record<Part, string> = {
  general: 'General and inputs',
  api: 'API configuration',
  outputs: 'Outputs',
};
/** A part counts as read when its top has come as near to the window's as this, in px: below the tabs that stay there. */
const READ = 120;

export function partId(part: Part): string {
  return `part-${part}`;
}

export function PartTabs({ editor }: { editor: Editor }) {
  const [current, setCurrent] = useState<Part>('general');
  useEffect(() => {
    const follow = () => setCurrent(partInView());
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, []);
  const fresh = editor.fresh.value;
  const shown = editor.problems.value.filter(({ field }) => !fresh.has(field));
  return (
    <nav class="tabs" aria-label="Parts">
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          aria-current={part === current ? 'true' : undefined}
          onClick={() => document.getElementById(partId(part))?.scrollIntoView()}
        >
          {TITLES[part]}
          {part === 'outputs' && <span>{editor.action.value.outputs.length}</span>}
          <Problems count={shown.filter((problem) => partOf(problem) === part).length} />
        </button>
      ))}
    </nav>
  );
}

function Problems({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span data-is="bad">
      {count} {count === 1 ? 'problem' : 'problems'}
    </span>
  );
}

function partOf({ field }: Problem): Part {
  if (field.startsWith('request')) return 'api';
  // the check stands below the outputs, at the end
  return field.startsWith('outputs') || field.startsWith('check') ? 'outputs' : 'general';
}

/** The last part whose beginning has passed; at the foot of the page the last one of all, which may be too short to get there. */
function partInView(): Part {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return 'outputs';
  const passed = PARTS.filter((part) => {
    const top = document.getElementById(partId(part))?.getBoundingClientRect().top;
    return top !== undefined && top < READ;
  });
  return passed.at(-1) ?? 'general';
}
