// What Deskhand learnt from use on this browser, in words, and how to make it forget.
import { useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { LearntAction } from '#lib/messages.ts';
import { learning } from '../options-state.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { keepFocus } from '../parts/focus.ts';
import { tell, tellFailure } from '../parts/toast.ts';
import { Section } from './Section.tsx';

/** More are shown when they are asked for. */
const FIRST = 20;

export function LearningSection({ learnt }: { learnt: readonly LearntAction[] }) {
  const [asking, setAsking] = useState<LearntAction | 'all' | null>(null);
  const [all, setAll] = useState(false);
  const tickets = learnt.reduce((sum, { run, dismissed }) => sum + run + dismissed, 0);
  return (
    <Section title="Learning">
      <div class="setting field">
        <p class="field__label">What Deskhand learnt from use</p>
        <p class="field__help">
          {learnt.length === 0
            ? 'Nothing yet. When an action is run on a ticket or put aside as not relevant, the words of that ticket are counted, and later tickets with like words show it sooner or later.'
            : `${counted(learnt.length, 'action')}, ${counted(tickets, 'ticket')}. Only how often a word stood in such tickets is kept, on this computer: no text, no names, no numbers.`}
        </p>
        {learnt.length > 0 && (
          <ul class="learnt" aria-label="What was learnt, newest first">
            {(all ? learnt : learnt.slice(0, FIRST)).map((one) => (
              <li key={one.id}>
                <Learnt learnt={one} onForget={() => setAsking(one)} />
              </li>
            ))}
          </ul>
        )}
        <div class="buttons">
          {!all && learnt.length > FIRST && (
            <button class="button" type="button" onClick={() => setAll(true)}>
              Show all {learnt.length}
            </button>
          )}
          <button
            class="button"
            type="button"
            aria-disabled={learnt.length === 0}
            onClick={() => learnt.length > 0 && setAsking('all')}
          >
            Forget all that was learnt…
          </button>
        </div>
      </div>
      {asking !== null && (
        <ConfirmDialog
          title={asking === 'all' ? 'Forget all that was learnt?' : `Forget what was learnt of “${nameOf(asking)}”?`}
          confirm="Forget"
          onAnswer={(confirmed) => {
            setAsking(null);
            if (confirmed) void forget(asking === 'all' ? null : asking);
          }}
        >
          <p>
            Suggestions then follow the words of {asking === 'all' ? 'the actions' : 'the action'} alone, until use has
            taught Deskhand again. Actions, runs and the log stay. Deskhand cannot bring it back.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

function Learnt({ learnt, onForget }: { learnt: LearntAction; onForget: () => void }) {
  const { run, dismissed, runWords, dismissedWords } = learnt;
  return (
    <>
      <strong>
        <bdi>{nameOf(learnt)}</bdi>
      </strong>
      {run > 0 && <Words title={`Run on ${counted(run, 'ticket')}`} words={runWords} />}
      {dismissed > 0 && <Words title={`Put aside on ${counted(dismissed, 'ticket')}`} words={dismissedWords} />}
      <button
        class="button"
        data-kind="plain"
        data-size="s"
        type="button"
        aria-label={`Forget what was learnt of ${nameOf(learnt)}`}
        onClick={onForget}
      >
        Forget…
      </button>
    </>
  );
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <p class="field__help">
      {title}
      {words.length > 0 && (
        <>
          : <bdi>{words.join(', ')}</bdi>
        </>
      )}
    </p>
  );
}

async function forget(one: LearntAction | null): Promise<void> {
  const reply = await call('learning.forget', { id: one?.id ?? null });
  if (reply.ok) tell(one ? `Forgot what was learnt of “${nameOf(one)}”.` : 'Forgot all that was learnt.');
  else tellFailure('Nothing was forgotten', reply.error);
  await learning.load();
  keepFocus();
}

const nameOf = ({ name }: LearntAction) => name ?? 'An action that was deleted';

const counted = (number: number, word: string) =>
  `${new Intl.NumberFormat().format(number)} ${word}${number === 1 ? '' : 's'}`;
