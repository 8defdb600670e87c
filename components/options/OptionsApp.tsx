// The options page: navigation, the open page, and the recovery screen in place of everything while storage needs a decision.
import { useEffect, useRef } from 'preact/hooks';
import { stopStrayClicks } from '#components/shared/stray-click.ts';
import { ActionsPage } from './actions/ActionsPage.tsx';
import { ConnectionsPage } from './connections/ConnectionsPage.tsx';
import { ActionPage } from './editor/ActionPage.tsx';
import { HelpdesksPage } from './helpdesks/HelpdesksPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { route, startOptions, storage } from './options-state.ts';
import { focusTitle } from './parts/focus.ts';
import { Loaded } from './parts/Loaded.tsx';
import { Nav } from './parts/Nav.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { ToastBar } from './parts/ToastBar.tsx';
import { turnPage } from './parts/toast.ts';
import { RECOVERY_TITLE, RecoveryPage } from './recovery/RecoveryPage.tsx';
import { PAGE_TITLES, type Page } from './route.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TrashPage } from './trash/TrashPage.tsx';

const CONTENTS = {
  actions: ActionsContent,
  connections: ConnectionsPage,
  helpdesks: HelpdesksPage,
  settings: SettingsPage,
  trash: TrashPage,
  import: ImportPage,
} as const satisfies Record<Page, () => unknown>;

function ActionsContent() {
  const { id, view } = route.value;
  return id === null ? <ActionsPage /> : <ActionPage id={id} view={view ?? 'edit'} />;
}

export function OptionsApp() {
  useEffect(startOptions, []);
  useEffect(() => stopStrayClicks(document), []);
  const page = route.value.page;
  const ready = storage.value.value?.state !== 'recovery';
  usePageTitle(page, ready ? PAGE_TITLES[page] : RECOVERY_TITLE);
  const Content = CONTENTS[page];
  return (
    <div class="shell">
      {storage.value.value?.state === 'ready' && <Nav />}
      <main class="page">
        {storage.value.value === null && <PageHead title={PAGE_TITLES[page]} />}
        <Loaded from={storage}>
          {(status) => (status.state === 'ready' ? <Content /> : <RecoveryPage status={status} />)}
        </Loaded>
        <ToastBar />
      </main>
    </div>
  );
}

/** A new page takes the focus to its title, as a page load would; the first one leaves it where the browser put it. */
function usePageTitle(page: Page, title: string): void {
  const last = useRef(page);
  useEffect(() => {
    document.title = `${title} · Deskhand`;
    if (last.current === page) return;
    last.current = page;
    turnPage();
    focusTitle();
  }, [page, title]);
}
