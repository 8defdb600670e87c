// Whose counts are added up: this browser's, and those of the files that colleagues have sent.
import { useRef } from 'preact/hooks';
import { formatMoment } from '../parts/dates.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { addFiles, dropFile, files, refused } from './insights-state.ts';

export function AddFilesButton() {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Files of insights"
        onChange={({ currentTarget }) => {
          void addFiles([...(currentTarget.files ?? [])]);
          // the same file can be chosen again
          currentTarget.value = '';
        }}
      />
      <button class="button" type="button" onClick={() => picker.current?.click()}>
        Add colleagues’ files…
      </button>
    </>
  );
}

export function CountedFiles() {
  return (
    <>
      {refused.value.length > 0 && (
        <Outcome is="bad" alert title="Not every file was added">
          <ul>
            {refused.value.map(({ name, problem }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {problem}
              </li>
            ))}
          </ul>
          <p>Choose files that were exported on the Insights page of another browser.</p>
        </Outcome>
      )}
      {files.value.length > 0 && (
        <ul class="counted-files" aria-label="Added files">
          {files.value.map(({ browser, who, exportedAt }) => (
            <li key={browser}>
              <bdi>{who === '' ? 'Somebody' : who}</bdi> <small>exported {formatMoment(Date.parse(exportedAt))}</small>
              <button class="button" data-size="s" type="button" onClick={() => dropFile(browser)}>
                Leave out<span class="unseen"> {who === '' ? 'somebody' : who}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
