// Where a source comes in: dropped, chosen or pasted. What it is, its content says.
import { useRef, useState } from 'preact/hooks';
import { PageIcon } from '../parts/PageIcon.tsx';
import { closeReport } from './add-imported.ts';
import { pastedText, startReading } from './import-reading.ts';

/** Longer texts go straight to the worker: a field that shows 10 MB would freeze the page. */
const LONGEST_SHOWN = 200_000;
const PASTED = 'Pasted text';

const WAYS = [
  ['A Deskhand library', 'a file that somebody exported'],
  ['A cURL command', 'as browsers and API manuals give it; becomes one action'],
  ['An OpenAPI document', '3.0 to 3.2 or Swagger 2.0, JSON or YAML; choose its operations'],
  ['A Postman collection', 'v2.1; choose its requests'],
] as const;

export function SourceBox() {
  const picker = useRef<HTMLInputElement>(null);
  const text = pastedText.value;
  const [over, setOver] = useState(false);

  const read = (name: string, content: File | string) => {
    closeReport();
    startReading({ name, content });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    if (file) read(file.name, file);
    else if (dropped !== '') read('Dropped text', dropped);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    read(PASTED, pasted);
  };
  return (
    <div class="import-source">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button does the same by keyboard. */}
      <div
        class="import-drop"
        data-is={over ? 'over' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PageIcon name="file" />
        <p>Drop a file here, or</p>
        <input
          ref={picker}
          type="file"
          accept=".json,.yaml,.yml,.txt,.sh,application/json,application/yaml,text/plain"
          hidden
          aria-label="File to import"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) read(file.name, file);
            // the same file, mended, can be chosen again
            event.currentTarget.value = '';
          }}
        />
        <button class="button" data-kind="primary" type="button" onClick={() => picker.current?.click()}>
          Choose a file…
        </button>
      </div>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') read(PASTED, text);
        }}
      >
        <label class="field__label" for="import-text">
          Or paste it
        </label>
        <textarea
          class="input mono"
          id="import-text"
          rows={8}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="import-text-help"
          placeholder="curl https://api.example.com/orders/NW-20481 -H 'Authorization: Bearer …'"
          value={text}
          onInput={(event) => {
            pastedText.value = event.currentTarget.value;
          }}
          onPaste={paste}
        />
        <p class="field__help" id="import-text-help">
          A Deskhand library is taken in at once; actions that it replaces stay in their history. Of everything else you
          see first what would come in; passwords, keys and cookies are not taken over: they become a connection that
          you fill in.
        </p>
        <div class="buttons">
          <button class="button" type="submit" disabled={text.trim() === ''}>
            Read it
          </button>
        </div>
      </form>
      <section aria-labelledby="import-ways">
        <h2 id="import-ways">What Deskhand reads</h2>
        <dl class="pairs import-ways">
          {WAYS.map(([name, about]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
