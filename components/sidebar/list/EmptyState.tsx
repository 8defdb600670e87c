// Nothing to show yet: what is the matter, and the one next step.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Icon, type IconName } from '#components/shared/Icon.tsx';
import { requestOrigin } from '#lib/browser/permissions.ts';
import { openOptions } from '#lib/browser/window.ts';
import type { Body } from '../state/body.ts';
import { usePanel } from '../state/panel.ts';

interface EmptyProps {
  icon?: IconName;
  heading: string;
  text: ComponentChildren;
  children?: ComponentChildren;
}

function Empty({ icon, heading, text, children }: EmptyProps) {
  return (
    <div class="empty">
      {icon !== undefined && <Icon name={icon} />}
      <h2 tabIndex={-1} data-lands>
        {heading}
      </h2>
      <p>{text}</p>
      {children !== undefined && <div class="buttons">{children}</div>}
    </div>
  );
}

export function EmptyState({ body }: { body: Body }) {
  const panel = usePanel();
  switch (body.kind) {
    case 'suggestions':
      return null;
    case 'starting':
    case 'reading':
      return (
        <p class="muted" role="status">
          {body.kind === 'reading' ? 'Reading the ticket …' : 'Starting …'}
        </p>
      );
    case 'lost':
      return (
        <Empty icon="alert" heading="Deskhand does not answer" text={`${body.error.message} Your work is not lost.`}>
          <PrimaryButton text="Try again" onClick={() => void panel.refresh()} />
        </Empty>
      );
    case 'recovery':
      return (
        <Empty icon="alert" heading="The library needs your decision" text={body.reason}>
          <PrimaryButton text="Open options" onClick={() => openOptions()} />
        </Empty>
      );
    case 'library-empty':
      return <LibraryEmpty />;
    case 'none-active':
      return (
        <Empty
          icon="list"
          heading="No action is active"
          text="The library holds actions, but agents only see active ones. Switch some on in Options."
        >
          <PrimaryButton text="Open options" onClick={() => openOptions('#/actions')} />
        </Empty>
      );
    case 'none-for-you':
      return (
        <Empty
          icon="person"
          heading="No action is for your groups"
          text="The library holds active actions, but they are for other groups of agents. “My groups” in the settings says which ones you are in."
        >
          <PrimaryButton text="Open settings" onClick={() => openOptions('#/settings')} />
        </Empty>
      );
    case 'not-a-page':
      return (
        <Empty
          icon="page"
          heading="Not a helpdesk page"
          text="Open a ticket in this window. If Deskhand does not see it, click the Deskhand button in the browser’s toolbar there."
        />
      );
    case 'not-allowed':
      return <NotAllowed origin={body.origin} known={body.known} />;
    case 'no-ticket':
      return <Empty icon="page" heading="No ticket open" text={`Open a ticket in ${body.helpdeskName}.`} />;
    case 'signed-out':
      return (
        <Empty
          icon="person"
          heading={`Signed out of ${body.helpdeskName}`}
          text="Sign in on the page. Deskhand then reads the ticket by itself."
        />
      );
    case 'unreadable':
      return (
        <Empty icon="alert" heading="This ticket could not be read" text={body.message}>
          <PrimaryButton text="Read again" onClick={() => void panel.refresh()} />
        </Empty>
      );
    case 'nothing-fits':
      return (
        <Empty
          heading="Nothing fits this ticket"
          text={
            <>
              No action shares enough with its words. Search by name or use: press <kbd class="key">/</kbd>
            </>
          }
        />
      );
  }
}

function PrimaryButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button class="button" data-kind="primary" type="button" onClick={onClick}>
      {text}
    </button>
  );
}

function NotAllowed({ origin, known }: { origin: string; known: boolean }) {
  const panel = usePanel();
  // The browser only asks within the click: nothing may wait before requestOrigin.
  const allow = () => {
    void requestOrigin(origin).then((granted) => {
      if (granted) void panel.addSite(origin);
      else panel.say('The browser did not allow it. Nothing was read.');
    });
  };
  return (
    <Empty
      icon="page"
      heading={known ? 'Not allowed in this browser' : 'Not a helpdesk page'}
      text={
        known ? (
          <>
            Your helpdesk at <bdi>{hostOf(origin)}</bdi> is known. Deskhand reads no ticket there until you allow it.
          </>
        ) : (
          <>
            Open a ticket, or let Deskhand read tickets on <bdi>{hostOf(origin)}</bdi>.
          </>
        )
      }
    >
      <PrimaryButton text="Use on this site" onClick={allow} />
    </Empty>
  );
}

function LibraryEmpty() {
  const panel = usePanel();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const during = async (work: Promise<void>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const read = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) await during(chosen.text().then((text) => panel.importFile(text)));
    input.value = '';
  };
  return (
    <Empty
      icon="list"
      heading="No actions yet"
      text="Write your first one, import your team’s library, or look around in the demo."
    >
      <PrimaryButton text="Open options" onClick={() => openOptions('#/actions')} />
      <button class="button" type="button" disabled={busy} onClick={() => file.current?.click()}>
        Import
      </button>
      <button class="button" type="button" disabled={busy} onClick={() => void during(panel.importDemo())}>
        Demo
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Library file"
        onChange={(event) => void read(event.currentTarget)}
      />
    </Empty>
  );
}
