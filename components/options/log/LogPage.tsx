// The log: every run of an action in this browser and every change of what it works with, the newest first, and the open one beside them.
import { useEffect } from 'preact/hooks';
import { route, settings } from '../options-state.ts';
import { Failure } from '../parts/Failure.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { EraseLog } from './EraseLog.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportReport } from './ExportReport.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogList } from './LogList.tsx';
import { askAnew, feed, startLog } from './log-state.ts';
import { keptText } from './log-words.ts';
import { OpenEntry } from './OpenEntry.tsx';

export function LogPage() {
  useEffect(startLog, []);
  const kept = settings.value.value;
  const error = feed.error.value;
  return (
    <>
      <PageHead
        title="Log"
        count={
          kept && (
            <>
              {keptText(kept)} · <a href="#settings">Settings</a>
            </>
          )
        }
      >
        <ExportMenu />
        <EraseLog />
      </PageHead>
      <ExportReport />
      <LogFilters />
      {error && <Failure error={error} onRetry={askAnew} />}
      <div class="panes" data-is="log" data-open={route.value.id === null ? undefined : ''}>
        <LogList />
        <OpenEntry />
      </div>
    </>
  );
}
