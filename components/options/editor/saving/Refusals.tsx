// Why the last attempt to keep or to save came to nothing, and what can be done about work that is on this page alone.

import type { ComponentChildren } from 'preact';
import { Icon } from '#components/shared/Icon.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Editor } from '../editor.ts';
import { saveToFile } from '../save-to-file.ts';

/** The region stands there from the start, so that it is read out. */
export function Refusals({ editor }: { editor: Editor }) {
  const keeping = editor.keeping.value;
  const notSaved = editor.saveError.value;
  const notKept = keeping.state === 'failed' ? keeping.error : null;
  const same = notKept?.message === notSaved?.message;
  const rescue = notKept && <Rescue editor={editor} error={notKept} />;
  return (
    <div role="alert">
      {notSaved && (
        <Refusal what="Not saved." error={notSaved}>
          {same && rescue}
        </Refusal>
      )}
      {notKept && !same && (
        <Refusal what="Your changes could not be kept." error={notKept}>
          {rescue}
        </Refusal>
      )}
    </div>
  );
}

interface RefusalProps {
  what: string;
  error: ErrorDetail;
  children: ComponentChildren;
}

function Refusal({ what, error, children }: RefusalProps) {
  return (
    <p class="bar__refusal">
      <Icon name="alert" />
      <span>
        <strong>{what}</strong> <Sentence text={`${error.message} ${error.advice}`} /> {children}
      </span>
    </p>
  );
}

/** A full disk can ask for a restart of the browser, and that would take the page with it: a file outlasts both. */
function Rescue({ editor, error }: { editor: Editor; error: ErrorDetail }) {
  return (
    <>
      <button class="link" type="button" onClick={() => void editor.keep()}>
        Try again
      </button>
      {/* what has the wrong shape could not be imported again */}
      {error.code !== 'definition-invalid' && (
        <>
          {' or '}
          <button class="link" type="button" onClick={() => saveToFile(editor.action.peek())}>
            save it to a file
          </button>
        </>
      )}
    </>
  );
}
