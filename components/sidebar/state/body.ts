// What the panel's body shows when no action is open. Pure.
import type { PanelView } from '#lib/card.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { StorageStatus } from '#lib/messages.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';

export type Body =
  | { kind: 'starting' }
  | { kind: 'lost'; error: ErrorDetail }
  | { kind: 'recovery'; reason: string }
  | { kind: 'library-empty' }
  | { kind: 'none-active' }
  | { kind: 'none-for-you' }
  | { kind: 'reading' }
  | { kind: 'not-a-page' }
  | { kind: 'not-allowed'; origin: string; known: boolean }
  | { kind: 'no-ticket'; helpdeskName: string }
  | { kind: 'signed-out'; helpdeskName: string }
  | { kind: 'unreadable'; message: string }
  | { kind: 'nothing-fits'; ticket: Ticket }
  | { kind: 'suggestions'; ticket: Ticket };

/** What concerns everything comes before what concerns this page: damage, a lost worker, an empty library, then the page. */
export function bodyOf(state: {
  view: PanelView | null;
  storage: StorageStatus | null;
  lost: ErrorDetail | null;
}): Body {
  const { view, storage, lost } = state;
  if (storage?.state === 'recovery') return { kind: 'recovery', reason: storage.reason };
  if (lost !== null) return { kind: 'lost', error: lost };
  if (view === null) return { kind: 'starting' };
  if (view.actions === 0) return { kind: 'library-empty' };
  if (view.activeActions === 0) return { kind: view.activeForOthers === 0 ? 'none-active' : 'none-for-you' };
  const { page } = view;
  switch (page.kind) {
    case 'ticket':
      return { kind: view.suggestions.length === 0 ? 'nothing-fits' : 'suggestions', ticket: page.ticket };
    case 'no-ticket':
    case 'signed-out':
      return { kind: page.kind, helpdeskName: page.helpdeskName };
    case 'unreadable':
      return { kind: 'unreadable', message: page.message };
    case 'not-allowed':
      return { kind: 'not-allowed', origin: page.origin, known: page.known };
    case 'reading':
    case 'not-a-page':
      return { kind: page.kind };
  }
}

/** After an import: what agents have now. */
export function readyText({
  activeActions,
  activeForOthers,
}: Pick<PanelView, 'activeActions' | 'activeForOthers'>): string {
  if (activeActions === 0 && activeForOthers > 0) return 'Imported. These actions are for other groups than yours.';
  if (activeActions === 0) return 'Imported. None of these actions is active yet.';
  return activeActions === 1 ? '1 action is ready.' : `${activeActions} actions are ready.`;
}

/** Search needs active actions, nothing else: a lookup makes sense beside no ticket, too. */
export function canSearch(body: Body): boolean {
  return !['starting', 'lost', 'recovery', 'library-empty', 'none-active', 'none-for-you'].includes(body.kind);
}
