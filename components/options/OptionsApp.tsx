// The options page: navigation, the open page, and the recovery screen in place of everything while storage needs a decision.
import { useEffect, useRef } from 'preact/hooks';
import { stopStrayClicks } from '#components/shared/stray-click.ts';
import { ActionsPage } from './actions/ActionsPage.tsx';
import { ConnectionsPage } from './connections/ConnectionsPage.tsx';
import { ActionPage } from './editor/ActionPage.tsx';
import { NEW_ID } from './editor/open-editor.ts';
import { DefinitionPage } from './helpdesks/definitions/DefinitionPage.tsx';
import { HelpdesksPage } from './helpdesks/HelpdesksPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { InsightsPage } from './insights/InsightsPage.tsx';
import { LibraryPage } from './library/LibraryPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { route, startOptions, storage } from './options-state.ts';
import { focusTitle } from './parts/focus.ts';
import { Loaded } from './parts/Loaded.tsx';
import { Nav } from './parts/Nav.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { ToastBar } from './parts/ToastBar.tsx';
import { turnPage } from './parts/toast.ts';
import { mayEdit } from './policy/by-policy.ts';
import { LockedEditing } from './policy/LockedEditing.tsx';
import { RECOVERY_TITLE, RecoveryPage } from './recovery/RecoveryPage.tsx';
import { PAGE_TITLES, type Page } from './route.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TrashPage } from './trash/TrashPage.tsx';

const CONTENTS = {
  actions: ActionsContent,
  connections: ConnectionsPage,
  library: LibraryPage,
  helpdesks: HelpdesksContent,
  log: LogPage,
  insights: InsightsPage,
  settings: SettingsPage,
  trash: TrashPage,
  import: ImportPage,
} as const satisfies Record<Page, () => unknown>;

function ActionsContent() {
  const { id, view } = route.value;
  return id === null ? <ActionsPage /> : <ActionPage id={id} view={view ?? 'edit'} />;
}

function HelpdesksContent() {
  const { id } = route.value;
  return id === null ? <HelpdesksPage /> : <DefinitionPage id={id} />;
}

export function OptionsApp() {
  useEffect(startOptions, []);
  useEffect(() => stopStrayClicks(document), []);
  const { page, id } = route.value;
  const ready = storage.value.value?.state !== 'recovery';
  usePageTitle(page, ready ? PAGE_TITLES[page] : RECOVERY_TITLE);
  useFreshToast(page, page === 'actions' ? id : null);
  return (
    <div class="shell">
      {storage.value.value?.state === 'ready' && <Nav />}
      <main class="page">
        {storage.value.value === null && <PageHead title={PAGE_TITLES[page]} />}
        <Loaded from={storage}>
          {(status) => (status.state === 'ready' ? <ReadyPage page={page} /> : <RecoveryPage status={status} />)}
        </Loaded>
        <ToastBar />
      </main>
    </div>
  );
}

function ReadyPage({ page }: { page: Page }) {
  const Content = CONTENTS[page];
  return (
    <>
      <LockedEditing page={page} />
      {page === 'import' && !mayEdit() ? <PageHead title={PAGE_TITLES.import} /> : <Content />}
    </>
  );
}

/** A new page takes the focus to its title, as a page load would; the first one leaves it where the browser put it. */
function usePageTitle(page: Page, title: string): void {
  const last = useRef(page);
  useEffect(() => {
    document.title = `${title} · Deskhand`;
    if (last.current === page) return;
    last.current = page;
    focusTitle();
  }, [page, title]);
}

/** Another page begins without a message, and so does what follows an action: its Undo would change a form that is closed. */
function useFreshToast(page: Page, action: string | null): void {
  const last = useRef({ page, action });
  useEffect(() => {
    const { page: before, action: left } = last.current;
    last.current = { page, action };
    if (before !== page || (left !== null && left !== NEW_ID && left !== action)) turnPage();
  }, [page, action]);
}
