// Work that was open when the storage failed: it is on this page alone, and a full disk may ask for a restart of the browser.
import { useEffect } from 'preact/hooks';
import { unkept } from '../editor/open-editor.ts';
import { saveToFile } from '../editor/save-to-file.ts';
import { Outcome } from '../parts/Outcome.tsx';

export function UnkeptWork() {
  const editors = [...unkept.value.values()];
  const count = editors.length;
  useEffect(() => {
    if (count === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [count]);
  return editors.map((editor) => {
    const action = editor.action.value;
    const name = action.name.trim() || editor.library.value?.name || 'New action';
    return (
      <Outcome key={editor.id} is="warn" title={`What you wrote in “${name}” is on this page alone`} alert>
        <p>Save it to a file before you restart the browser; importing the file brings it back.</p>
        <div class="buttons">
          <button class="button" type="button" onClick={() => saveToFile(action)}>
            {/* One piece: a button lays its children out side by side, with gaps between. */}
            <span>
              Save “<bdi>{name}</bdi>” to a file
            </span>
          </button>
        </div>
      </Outcome>
    );
  });
}
