// Two versions of an action, one marked up against the other. What came and what went is told by words and lines, not by colour alone.
import { useMemo } from 'preact/hooks';
import type { Action } from '#lib/action/schema.ts';
import { diffActions } from '#lib/diff/diff-actions.ts';
import type { DiffSection } from '#lib/diff/difference.ts';
import { actions, connections } from '../options-state.ts';
import { DifferenceItem } from './DifferenceItem.tsx';

interface DifferencesProps {
  before: Action;
  after: Action;
  /** What the two sides are called: "Revision 3", "Your version". */
  labels?: { before: string; after: string };
}

const SECTIONS: DiffSection[] = ['General', 'Inputs', 'API configuration', 'Outputs', 'Check'];

export function Differences({ before, after, labels = { before: 'Before', after: 'After' } }: DifferencesProps) {
  const known = connections.value.value;
  const listed = actions.value.value?.actions;
  const found = useMemo(() => {
    const names = new Map(known?.map(({ id, name }) => [id, name]));
    const actionNames = new Map(listed?.map(({ id, name }) => [id, name]));
    return diffActions(
      before,
      after,
      (id) => names.get(id) ?? id,
      (id) => actionNames.get(id) ?? id,
    );
  }, [before, after, known, listed]);
  if (found.length === 0) return <p class="nothing">Both say the same.</p>;
  return (
    <div class="differences">
      <p class="sides">
        <del>{labels.before}</del> <ins>{labels.after}</ins>
      </p>
      {SECTIONS.map((section) => {
        const inside = found.filter((difference) => difference.section === section);
        if (inside.length === 0) return null;
        return (
          <section key={section} aria-label={section}>
            <h3>{section}</h3>
            <ul>
              {inside.map((difference) => (
                <DifferenceItem key={`${difference.part} ${difference.kind}`} difference={difference} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
