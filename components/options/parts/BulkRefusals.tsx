// The box above a list that names what a change of several things refused, each with its reason.
import { bulkOutcome } from './bulk-outcome.ts';
import { CloseButton } from './CloseButton.tsx';
import { Outcome } from './Outcome.tsx';

/** More are counted, not listed: a box of thousands of lines helps nobody. */
const SHOWN = 50;

export function BulkRefusals() {
  const outcome = bulkOutcome.value;
  if (outcome === null) return null;
  const more = outcome.refused.length - SHOWN;
  return (
    <section class="report" aria-label="What was refused">
      <Outcome is="warn" title={outcome.title} alert>
        <ul class="bullets">
          {outcome.refused.slice(0, SHOWN).map(({ id, name, reason }) => (
            <li key={id}>
              {/* a definition's problem names the action itself */}
              {!reason.includes(`“${name}”`) && <strong>{name}: </strong>}
              {reason}
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      </Outcome>
      <CloseButton
        label="Close the list of what was refused"
        onClose={() => {
          bulkOutcome.value = null;
        }}
      />
    </section>
  );
}
