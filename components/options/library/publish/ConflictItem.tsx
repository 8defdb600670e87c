// What was changed here and by somebody else: both said, one chosen.
import type { PublishConflict } from '#lib/sync/plan-publish.ts';
import { KIND_WORDS } from '../change-words.ts';

interface ConflictItemProps {
  conflict: PublishConflict;
  onChoose: (side: 'mine' | 'theirs') => void;
}

export function ConflictItem({ conflict: { kind, name, fields, removedBy }, onChoose }: ConflictItemProps) {
  return (
    <li class="review__item" data-is="conflict">
      <h4>
        <bdi>{name}</bdi> <small>{KIND_WORDS[kind]}</small>
      </h4>
      <p class="status" data-is="warn">
        {removedBy === 'mine' && 'Deleted here, and changed by somebody else'}
        {removedBy === 'theirs' && 'Changed here, and deleted by somebody else'}
        {removedBy === null && 'Changed here and by somebody else'}
      </p>
      {fields.map(({ path, mine, theirs }) => (
        <dl class="pairs" key={path}>
          <dt>Field</dt>
          <dd>
            <code>{path}</code>
          </dd>
          <dt>Yours</dt>
          <dd>{mine === null ? <em>not there</em> : <bdi>{mine}</bdi>}</dd>
          <dt>Theirs</dt>
          <dd>{theirs === null ? <em>not there</em> : <bdi>{theirs}</bdi>}</dd>
        </dl>
      ))}
      <div class="buttons">
        <button class="button" type="button" aria-label={`Publish yours of ${name}`} onClick={() => onChoose('mine')}>
          Publish yours
        </button>
        <button class="button" type="button" aria-label={`Keep theirs of ${name}`} onClick={() => onChoose('theirs')}>
          Keep theirs
        </button>
      </div>
    </li>
  );
}
