// Erasing the log, all of it or what is older than a day. Nothing brings it back, so it is asked first and says what goes.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import { keepFocus } from '../parts/focus.ts';
import { tell, tellFailure } from '../parts/toast.ts';
import { erasedText } from './erase-words.ts';
import { dayOf, startOf } from './log-dates.ts';
import { askAnew, facets } from './log-state.ts';

export function EraseLog() {
  const [open, setOpen] = useState(false);
  const known = facets.value.value;
  const nothing = known !== null && known.runs + known.events === 0;
  const answer = async (before: number | null | 'nothing') => {
    setOpen(false);
    if (before === 'nothing') return;
    const reply = await call('log.erase', { before });
    if (reply.ok) tell(erasedText(reply.value));
    else tellFailure('The log was not erased', reply.error);
    askAnew();
    keepFocus();
  };
  return (
    <>
      <button class="button" type="button" disabled={nothing} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Erase…
      </button>
      {open && <EraseDialog onAnswer={(before) => void answer(before)} />}
    </>
  );
}

/** Days that stay, unless another day is chosen. */
const STAY = 30;

interface EraseDialogProps {
  /** ms since 1970: what is older goes; null: all of it. */
  onAnswer: (before: number | null | 'nothing') => void;
}

function EraseDialog({ onAnswer }: EraseDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [older, setOlder] = useState(true);
  const [day, setDay] = useState(() => dayOf(startOf(dayOf(Date.now()), -STAY) ?? Date.now()));
  const [asked, setAsked] = useState(false);
  const id = useId();
  const before = startOf(day);
  const problem = asked && older && before === null ? 'Choose the first day that is to stay.' : '';
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // closing first and answering on `close` lets the browser put the focus back before the dialog leaves the page
  const erase = () => {
    setAsked(true);
    if (!older || before !== null) dialog.current?.close('yes');
  };
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lost`}
      onClose={() => onAnswer(dialog.current?.returnValue === 'yes' ? (older ? before : null) : 'nothing')}
    >
      <h2 id={`${id}-title`}>Erase the log?</h2>
      <fieldset class="stack-s" aria-label="What is erased">
        <label class="log-choice">
          <input type="radio" name={id} checked={older} onChange={() => setOlder(true)} /> What is older than
          <input
            class="input log-day"
            type="date"
            aria-label="The first day that stays"
            value={day}
            max={dayOf(Date.now())}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onChange={({ currentTarget }) => {
              setDay(currentTarget.value);
              setOlder(true);
            }}
          />
        </label>
        <label class="log-choice">
          <input type="radio" name={id} checked={!older} onChange={() => setOlder(false)} /> All of it
        </label>
        <p class="field__error" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      </fieldset>
      <div class="stack-s" id={`${id}-lost`}>
        <p>
          Gone for good: its runs with requests, answers and timing, tests among them, and who changed what. Success
          figures and “On this ticket” lose them, too. Export the log first if anybody may ask.
        </p>
        <p>
          Kept: actions with their history, connections, settings, runs that are under way, and changes sent in the last
          ten minutes, which keep the same change from being sent twice.
        </p>
      </div>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={() => dialog.current?.close('no')}>
          Cancel
        </button>
        <button class="button" data-kind="danger" type="button" onClick={erase}>
          Erase
        </button>
      </div>
    </dialog>
  );
}
