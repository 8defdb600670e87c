// The ways in which the log leaves this machine: one file, with the filters as they stand.
import { MenuButton } from '../parts/MenuButton.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { exporting, exportLog } from './export-log.ts';
import { EXPORT_WORDS, FORMATS } from './export-words.ts';

export function ExportMenu() {
  if (exporting.value.state === 'running') {
    return (
      <button class="button" type="button" disabled>
        <PageIcon name="download" /> Export
      </button>
    );
  }
  return (
    <MenuButton
      label="Export"
      words={
        <>
          <PageIcon name="download" /> Export
        </>
      }
      entries={FORMATS.map((format) => ({ label: EXPORT_WORDS[format], onPick: () => void exportLog(format) }))}
    />
  );
}
