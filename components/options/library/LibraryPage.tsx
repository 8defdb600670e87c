// The library that a company shares: subscribing to it, how following it goes, what waits for a yes, and the way back.
import { useEffect } from 'preact/hooks';
import { pushes } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { mayEdit, mayFollow } from '../policy/by-policy.ts';
import { Following } from './Following.tsx';
import { OverrideList } from './OverrideList.tsx';
import { PublishSection } from './publish/PublishSection.tsx';
import { ReviewList } from './ReviewList.tsx';
import { SubscribeForm } from './SubscribeForm.tsx';
import { sync } from './sync-changes.ts';
import { VersionList } from './VersionList.tsx';

export function LibraryPage() {
  // every push may be about it
  useEffect(() => void sync.load(), [pushes.value]);
  const waiting = sync.value.value?.view?.waiting?.changes.length ?? 0;
  return (
    <>
      <PageHead
        title="Library"
        count={
          waiting > 0 && (
            <>
              <strong>{waiting}</strong> {waiting === 1 ? 'change waits' : 'changes wait'}
            </>
          )
        }
      />
      <div class="shared-library">
        <Loaded from={sync}>
          {({ view }) =>
            view ? (
              <>
                <Following view={view} />
                {view.waiting && <ReviewList {...view.waiting} />}
                {view.overrides.length > 0 && <OverrideList overrides={view.overrides} />}
                <VersionList view={view} />
                {mayEdit() && <PublishSection key="followed" followed={view.url} />}
              </>
            ) : (
              <>
                {mayFollow() && <SubscribeForm />}
                {mayEdit() && <PublishSection key="new" followed={null} />}
              </>
            )
          }
        </Loaded>
      </div>
    </>
  );
}
