// Two tabs have edited the same action: both texts side by side, until a person decides. Nothing is written over unseen.
import { useState } from 'preact/hooks';
import { Differences } from '../history/Differences.tsx';
import { focusTitle } from '../parts/focus.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { carryOver, tell } from '../parts/toast.ts';
import { openCopy } from './duplicate.ts';
import type { Editor } from './editor.ts';
import { sameSayings } from './sayings.ts';

export function ConflictView({ editor }: { editor: Editor }) {
  const [busy, setBusy] = useState(false);
  const mine = editor.action.value;
  const theirs = editor.theirs();
  const once = (work: () => Promise<unknown>) => () => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => {
      setBusy(false);
      focusTitle();
    });
  };
  const asCopy = once(async () => {
    if (!(await openCopy(mine))) return;
    await editor.resolve('theirs');
    tell('Yours is kept as a copy. The other one stays as it is.');
    carryOver();
  });
  const same = theirs !== null && sameSayings(theirs, mine);
  return (
    <>
      <PageHead title={mine.name.trim() || 'Action'} />
      <div class="conflict">
        <Outcome is="warn" title={titleOf(theirs !== null, same)} alert>
          {theirs !== null ? (
            <p>Nothing of either is lost yet. Compare both, and decide which one goes on.</p>
          ) : (
            <p>Yours is still here. Keep it as a copy, or let it go.</p>
          )}
        </Outcome>
        <div class="buttons">
          {theirs !== null && (
            <>
              <button class="button" type="button" onClick={once(() => editor.resolve('mine'))}>
                Keep mine
              </button>
              <button class="button" type="button" onClick={once(() => editor.resolve('theirs'))}>
                Take theirs
              </button>
            </>
          )}
          <button class="button" data-kind="primary" type="button" onClick={asCopy}>
            Keep mine as a copy
          </button>
          {theirs === null && (
            <a class="button" href="#actions">
              Let it go
            </a>
          )}
        </div>
        {theirs !== null && (
          <section class="stack-s" aria-labelledby="differences-title">
            <h2 id="differences-title">From theirs to yours</h2>
            <Differences before={theirs} after={mine} labels={{ before: 'Theirs', after: 'Yours' }} />
          </section>
        )}
      </div>
    </>
  );
}

function titleOf(there: boolean, same: boolean): string {
  if (!there) return 'This action was deleted in another tab while you were editing it';
  return same
    ? 'This action was saved in another tab, and says the same as yours'
    : 'This action was changed in another tab while you were editing it';
}
