// One action as it is suggested or found: what it does, why it is here, what is filled in, and its result when it was run from here.
import { useId } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { Card } from '#lib/card.ts';
import { KindLine } from '../parts/KindLine.tsx';
import { PausedNote, usePaused } from '../parts/Paused.tsx';
import { usePanel } from '../state/panel.ts';
import { factsOf, runsAtOnce } from './facts.ts';
import { firstSentence } from './first-sentence.ts';
import { InlineRun } from './InlineRun.tsx';
import { focusBeside, focusCard } from './list-focus.ts';
import { Why } from './Why.tsx';

interface SuggestionCardProps {
  card: Card;
  /** True on the card that the key R belongs to while none has the focus. */
  takesKey: boolean;
}

export function SuggestionCard({ card, takesKey }: SuggestionCardProps) {
  const panel = usePanel();
  const id = useId();
  const task = panel.tasks.get(card);
  const inline = task?.place === 'card' && task.stage.kind !== 'form' ? task : null;
  return (
    <article class="card" data-key={takesKey ? '' : undefined} data-card={card.actionId} aria-labelledby={id}>
      <div class="card__head">
        <button class="card__open" id={id} type="button" data-open onClick={() => panel.tasks.openCard(card)}>
          {card.name}
        </button>
        {inline === null && card.reasons.length > 0 && <Dismiss card={card} />}
        {inline !== null && inline.stage.kind !== 'running' && (
          <button
            class="button"
            data-size="icon"
            type="button"
            aria-label={`Close the result of ${card.name}`}
            title="Close"
            onClick={(event) => {
              focusCard(event.currentTarget);
              panel.tasks.discard(inline);
            }}
          >
            <Icon name="close" small />
          </button>
        )}
      </div>
      {inline === null && <p class="card__text">{firstSentence(card.description)}</p>}
      <KindLine kind={card.kind} origin={card.origin} />
      {inline === null && card.reasons.length > 0 && <Why card={card} />}
      {inline === null ? <Foot card={card} /> : <InlineRun task={inline} />}
    </article>
  );
}

function Dismiss({ card }: { card: Card }) {
  const panel = usePanel();
  return (
    <button
      class="button"
      data-size="icon"
      type="button"
      data-dismiss
      aria-label={`Not relevant: ${card.name}`}
      title="Not relevant"
      onClick={(event) => {
        focusBeside(event.currentTarget);
        void panel.dismiss(card);
      }}
    >
      <Icon name="close" small />
    </button>
  );
}

function Foot({ card }: { card: Card }) {
  const panel = usePanel();
  const { facts, more } = factsOf(card);
  const left = panel.tasks.get(card) !== null;
  const runs = runsAtOnce(card) && !left;
  const paused = usePaused(card.origin);
  const pausedId = useId();
  return (
    <div class="card__foot">
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.label}</dt>
              <dd data-state={fact.missing ? 'missing' : undefined}>{fact.text}</dd>
            </div>
          ))}
          {more > 0 && (
            <div>
              <dt>and</dt>
              <dd data-state="more">{more} more</dd>
            </div>
          )}
        </dl>
      )}
      {paused !== null && <PausedNote origin={card.origin} paused={paused} id={pausedId} />}
      {runs ? (
        <button
          class="button"
          data-kind="primary"
          type="button"
          data-run
          aria-keyshortcuts="R"
          aria-disabled={paused !== null}
          aria-describedby={paused === null ? undefined : pausedId}
          onClick={() => paused === null && panel.tasks.runCard(card)}
        >
          Run <kbd class="key">R</kbd>
        </button>
      ) : (
        <button
          class="button"
          type="button"
          aria-label={`${left ? 'Go on with' : 'Open'} ${card.name}`}
          onClick={() => panel.tasks.openCard(card)}
        >
          {left ? 'Go on' : 'Open'}
        </button>
      )}
    </div>
  );
}
