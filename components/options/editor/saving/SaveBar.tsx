// The foot of the editor: what agents have, what has become of the changes, and every way to save them.
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { sayHeight } from '../../parts/bar-height.ts';
import { mayEdit } from '../../policy/by-policy.ts';
import type { Editor } from '../editor.ts';
import { goToProblems } from '../go-to.ts';
import { Refusals } from './Refusals.tsx';
import { discardChanges, saveEditor, saveQuietly, standingOf } from './save-editor.ts';
import { barWords, keepingWords, problemWords, quietStatus, whyNotActive, whyNotSaved } from './save-words.ts';

export function SaveBar({ editor }: { editor: Editor }) {
  return mayEdit() ? <SavingBar editor={editor} /> : <LockedBar />;
}

function LockedBar() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => sayHeight(bar.current), []);
  return (
    <section class="bar" aria-label="Save" ref={bar}>
      <p class="bar__kept">
        <Icon name="lock" small /> Set by your organisation: nothing that is changed here is saved.
      </p>
    </section>
  );
}

function SavingBar({ editor }: { editor: Editor }) {
  const standing = standingOf(editor);
  const { library, keeping, draft, unsaved } = standing;
  const fresh = editor.fresh.value;
  const problems = editor.problems.value.length;
  const open = editor.problems.value.filter(({ field }) => fresh.has(field)).length;
  const notActive = whyNotActive(standing, problems, open);
  const notSaved = whyNotSaved(standing);
  const { words, is } = barWords(library);
  const saving = editor.saving.value;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => sayHeight(bar.current), []);
  return (
    <section class="bar" aria-label="Save" ref={bar}>
      <Refusals editor={editor} />
      <div class="bar__line">
        <p class="status" data-is={is}>
          {words}
        </p>
        <p class="bar__kept" data-is={keeping.state === 'failed' ? 'bad' : undefined} role="status">
          {saving ? 'Saving…' : keepingWords(standing)}
        </p>
        <div class="buttons">
          {problems > 0 && (
            <button
              class="link"
              data-is={open < problems ? 'bad' : undefined}
              type="button"
              onClick={() => goToProblems(editor)}
            >
              {open < problems && <Icon name="failed" small />} {problemWords(problems, open)}
            </button>
          )}
          {(unsaved || draft !== null) && (
            <button class="button" data-kind="plain" type="button" onClick={() => void discardChanges(editor)}>
              Discard
            </button>
          )}
          <SaveButton
            words="Save and activate"
            reason={notActive}
            off={saving}
            primary={notActive === null}
            onSave={() => void saveEditor(editor, 'active')}
            onAsked={() => problems > 0 && goToProblems(editor)}
          />
          <SaveButton
            words={quietStatus(library) === 'inactive' ? 'Save' : 'Save draft'}
            reason={notSaved}
            off={saving}
            primary={notActive !== null}
            onSave={() => void saveQuietly(editor)}
          />
        </div>
      </div>
    </section>
  );
}

interface SaveButtonProps {
  words: string;
  /** Why it does nothing now; null when it works. */
  reason: string | null;
  off: boolean;
  primary: boolean;
  onSave: () => void;
  /** It was pressed while it is off. */
  onAsked?: () => void;
}

/** Stays reachable by keyboard while it is off: only so can the reason be read. */
function SaveButton({ words, reason, off, primary, onSave, onAsked }: SaveButtonProps) {
  const id = useId();
  const isOff = reason !== null || off;
  return (
    <>
      <button
        class="button"
        data-kind={primary && !isOff ? 'primary' : undefined}
        type="button"
        aria-disabled={isOff || undefined}
        aria-describedby={reason === null ? undefined : id}
        title={reason ?? undefined}
        onClick={isOff ? onAsked : onSave}
      >
        {words}
      </button>
      {reason !== null && (
        <span class="unseen" id={id}>
          {reason}
        </span>
      )}
    </>
  );
}
