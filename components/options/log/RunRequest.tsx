// The request exactly as it was sent, what is sensitive masked.
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import type { LoggedRun } from '#lib/log.ts';
import { tell } from '../parts/toast.ts';
import { maskedText, requestText } from './run-words.ts';

export function RunRequest({ run }: { run: LoggedRun }) {
  const sent = run.sentAt !== null || run.sends.length > 0;
  const noBody = run.withoutBodies ? 'Body not kept, by the settings' : '';
  const notes = [sent ? '' : 'Not sent', maskedText(run.request), noBody].filter(Boolean).join(', ');
  return (
    <section class="stack-s" aria-labelledby="request-title">
      <div class="section__head">
        <h3 id="request-title">Request</h3>
        <small>{notes}</small>
        <CopyButton name="request" text={requestText(run.request)} say={(words) => tell(words)} />
      </div>
      <RequestView request={run.request} />
    </section>
  );
}
