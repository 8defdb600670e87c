// Why an action is suggested: the ticket's words, what they mean where they are not the action's own, and where that led. Pressing one shows
// the words in the page.
import { reasonPath, reasonText } from '#components/shared/reason-path.ts';
import type { Card } from '#lib/card.ts';
import type { Reason } from '#lib/suggest/suggestion.ts';
import { usePanel } from '../state/panel.ts';

/** More reasons than this do not help to judge. */
const REASONS = 4;
/** The most text that may be looked for in the page. */
const MARKED = 500;

export function Why({ card }: { card: Card }) {
  const panel = usePanel();
  return (
    <div class="why">
      Why{' '}
      {card.reasons.slice(0, REASONS).map((reason) => (
        <button
          key={`${reason.messageId} ${reason.start} ${reason.text}`}
          class="why__reason"
          type="button"
          title={`Show in the ticket: ${reasonText(reason)}`}
          onClick={() => void panel.mark(card.ticketKey, reason.messageId, reason.text.slice(0, MARKED))}
        >
          <Steps reason={reason} />
        </button>
      ))}
    </div>
  );
}

function Steps({ reason }: { reason: Reason }) {
  const { means, leads, line } = reasonPath(reason);
  return (
    <>
      <span class="why__word">{reason.text}</span>
      {means !== null && (
        <span class="why__step">
          <Arrow says="means" />
          {means}
        </span>
      )}
      {/* A word that met its own kind ("parcels", "parcel") needs no second one. */}
      {leads !== null && (means !== null || line) && (
        <span class="why__step">
          <Arrow says={line ? 'as in the line' : 'so'} />
          {line ? `“${leads}”` : leads}
        </span>
      )}
    </>
  );
}

function Arrow({ says }: { says: string }) {
  return (
    <>
      <span aria-hidden="true">→ </span>
      <span class="unseen"> {says} </span>
    </>
  );
}
