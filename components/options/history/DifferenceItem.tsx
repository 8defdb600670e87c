// One part that says something else: what was added and removed, marked by words and lines, not by colour alone.
import type { Difference, DiffSpan } from '#lib/diff/difference.ts';
import { foldSame, type SkippedLines } from '#lib/diff/fold.ts';

const KIND_WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const;

type Shown = Pick<Difference, 'part' | 'kind' | 'spans' | 'code'>;

export function DifferenceItem({ difference: { part, kind, spans, code } }: { difference: Shown }) {
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
