// Two versions of an action, one marked up against the other. What came and what went is told by words and lines, not by colour alone.
import { useMemo } from 'preact/hooks';
import type { Action } from '#lib/action/schema.ts';
import { diffActions } from '#lib/diff/diff-actions.ts';
import type { Difference, DiffSection, DiffSpan } from '#lib/diff/difference.ts';
import { foldSame, type SkippedLines } from '#lib/diff/fold.ts';
import { connections } from '../options-state.ts';

interface DifferencesProps {
  before: Action;
  after: Action;
  /** What the two sides are called: "Revision 3", "Your version". */
  labels?: { before: string; after: string };
}

const KIND_WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const;
const SECTIONS: DiffSection[] = ['General', 'Inputs', 'API configuration', 'Outputs'];

export function Differences({ before, after, labels = { before: 'Before', after: 'After' } }: DifferencesProps) {
  const known = connections.value.value;
  const found = useMemo(() => {
    const names = new Map(known?.map(({ id, name }) => [id, name]));
    return diffActions(before, after, (id) => names.get(id) ?? id);
  }, [before, after, known]);
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

function DifferenceItem({ difference: { part, kind, spans, code } }: { difference: Difference }) {
  return (
    <li data-kind={kind}>
      <p class="part">
        <strong>{part}</strong> <small>{KIND_WORDS[kind]}</small>
      </p>
      {spans.length > 0 && (
        <div class="marked" data-code={code ? '' : undefined}>
          {foldSame(spans).map((span, place) => (
            <Piece key={place} span={span} />
          ))}
        </div>
      )}
    </li>
  );
}

/** A screen reader hears where a mark begins; many leave out `ins` and `del`. */
function Piece({ span }: { span: DiffSpan | SkippedLines }) {
  switch (span.is) {
    case 'same':
      return <span>{span.text}</span>;
    case 'skipped':
      return <span class="skipped">{span.lines} lines that did not change</span>;
    case 'added':
      return (
        <ins>
          <span class="unseen">added: </span>
          {span.text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span class="unseen">removed: </span>
          {span.text}
        </del>
      );
  }
}
