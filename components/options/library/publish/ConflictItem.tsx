// What was changed here and by somebody else: both said, and which holds.
import type { PublishConflict } from '#lib/sync/plan-publish.ts';
import type { Sides } from '#lib/sync/sides.ts';
import { KIND_WORDS } from '../change-words.ts';
import { SideChoice } from '../SideChoice.tsx';

const WORDS = { mine: 'Yours', theirs: 'Theirs' } as const;

interface ConflictItemProps {
  conflict: PublishConflict;
  sides: Sides;
  onChoose: (sides: Sides) => void;
}

export function ConflictItem({ conflict, sides, onChoose }: ConflictItemProps) {
  const { kind, name, removedBy, settled } = conflict;
  return (
    <li class="review__item" data-is={settled ? 'settled' : 'conflict'}>
      <h4>
        <bdi>{name}</bdi> <small>{KIND_WORDS[kind]}</small>
      </h4>
      <p class="status" data-is={settled ? undefined : 'warn'}>
        {removedBy === 'mine' && 'Deleted here, and changed by somebody else'}
        {removedBy === 'theirs' && 'Changed here, and deleted by somebody else'}
        {removedBy === null && 'Changed here and by somebody else'}
      </p>
      <SideChoice conflict={conflict} sides={sides} words={WORDS} onChoose={onChoose} />
    </li>
  );
}
