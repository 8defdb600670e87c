// Bringing actions in from elsewhere: one place for a library file, a cURL command, an OpenAPI document and a Postman collection.
import { PageHead } from '../parts/PageHead.tsx';
import { AddOutcome } from './AddOutcome.tsx';
import { CommandView } from './CommandView.tsx';
import { FailedReading } from './FailedReading.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { reading, stopReading } from './import-reading.ts';
import { OfferView } from './OfferView.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { SourceBox } from './SourceBox.tsx';

export function ImportPage() {
  const shown = reading.value;
  const isOpen = shown.state === 'offer' || shown.state === 'curl';
  return (
    <>
      <PageHead title="Import">
        {isOpen && (
          <button class="button" type="button" onClick={stopReading}>
            Choose something else
          </button>
        )}
        <a class="button" data-kind="plain" href="#actions">
          All actions
        </a>
      </PageHead>
      <ImportOutcome />
      <AddOutcome />
      {shown.state === 'offer' && <OfferView offer={shown} />}
      {shown.state === 'curl' && <CommandView made={shown.made} />}
      {shown.state === 'reading' && <ReadingProgress shown={shown} />}
      {shown.state === 'failed' && <FailedReading shown={shown} />}
      {(shown.state === 'idle' || shown.state === 'failed') && <SourceBox />}
    </>
  );
}
