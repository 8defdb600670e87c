// What would serve agents better, while the action is being written. It blocks nothing.
import { useMemo } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { Advice } from '#lib/advice/advice.ts';
import { adviseAction } from '#lib/advice/advise.ts';
import { findLookAlikes, type LookAlike } from '#lib/advice/look-alikes.ts';
import { connections } from '../../options-state.ts';
import { routeHash } from '../../route.ts';
import type { Editor } from '../editor.ts';
import { GoTo } from '../GoTo.tsx';
import { ADVICE_ID } from '../go-to.ts';
import { definitions, useDefinitions } from '../other-actions.ts';
import { useSettledAction } from '../settled-action.ts';

export function AdvicePanel({ editor }: { editor: Editor }) {
  useDefinitions();
  const action = useSettledAction(editor);
  const others = definitions.value.value?.actions;
  const { connectionId } = action.request;
  const connection = connections.value.value?.find(({ id }) => id === connectionId)?.connection ?? null;
  const answer = editor.answer.value?.json ?? null;
  const alike = useMemo(() => findLookAlikes(action, others ?? []), [action, others]);
  const advice = useMemo(
    () => adviseAction(action, { connection, answer, library: others ?? null }),
    [action, connection, answer, others],
  );
  // nothing has been written yet: there is nothing to advise on
  const begun = action.name.trim() !== '' || action.description.trim() !== '';
  const count = begun ? alike.length + advice.length : 0;
  return (
    <section class="panel" aria-labelledby={ADVICE_ID}>
      <header>
        <h2 id={ADVICE_ID} tabIndex={-1}>
          Advice
        </h2>
        <small>{count > 0 && count}</small>
      </header>
      {count === 0 ? (
        <p class="panel__empty">{begun ? 'Nothing to say: it reads well.' : 'Comes while you write.'}</p>
      ) : (
        <ul class="issues" data-tone="warn">
          {alike.map((one) => (
            <LookAlikeItem key={one.other.id} name={action.name} alike={one} />
          ))}
          {advice.map((one) => (
            <AdviceItem key={`${one.kind} ${one.field}`} advice={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AdviceItem({ advice }: { advice: Advice }) {
  return (
    <li>
      <Icon name="alert" />
      <div>
        <strong>{advice.message}</strong>
        <p>{advice.better}</p>
        <p class="group">
          <GoTo field={advice.field} />
        </p>
      </div>
    </li>
  );
}

function LookAlikeItem({ name, alike }: { name: string; alike: LookAlike }) {
  const { other, shared, onlyThis, onlyOther, apart } = alike;
  return (
    <li>
      <Icon name="alert" />
      <div>
        <strong>
          Easy to mistake for “<bdi>{other.name}</bdi>”
        </strong>
        <p>{apart}</p>
        <dl class="compare">
          {shared.length > 0 && (
            <>
              <dt>Both say</dt>
              <dd>{shared.join(', ')}</dd>
            </>
          )}
          <dt>
            Only “<bdi>{name}</bdi>”
          </dt>
          <dd>{onlyThis.join(', ') || 'nothing of its own'}</dd>
          <dt>
            Only “<bdi>{other.name}</bdi>”
          </dt>
          <dd>{onlyOther.join(', ') || 'nothing of its own'}</dd>
        </dl>
        <details class="more">
          <summary>
            <Icon name="right" small turns /> Its description
          </summary>
          <p>{other.description || 'It has none.'}</p>
        </details>
        <p class="group">
          <a href={routeHash({ page: 'actions', id: other.id })}>Open the other one</a>
        </p>
      </div>
    </li>
  );
}
