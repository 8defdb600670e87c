// The button that opens the browser's file picker and hands the chosen file to the import.
import { useRef } from 'preact/hooks';
import { PageIcon } from '../parts/PageIcon.tsx';
import { importFile, libraryImport } from './library-import.ts';

export function ImportButton({ primary = false }: { primary?: boolean }) {
  const picker = useRef<HTMLInputElement>(null);
  const pick = () => {
    const file = picker.current?.files?.[0];
    if (file) void importFile(file);
    // the same file, mended, can be chosen again
    if (picker.current) picker.current.value = '';
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Library file"
        onChange={pick}
      />
      <button
        class="button"
        data-kind={primary ? 'primary' : undefined}
        type="button"
        disabled={libraryImport.value.state === 'running'}
        onClick={() => picker.current?.click()}
      >
        <PageIcon name="file" /> Import a library file…
      </button>
    </>
  );
}
