// What went into a run and what came out of it, as the agent saw both; sensitive values were masked before they were written.

import { OutputRow } from '#components/shared/OutputRow.tsx';
import { MASK } from '#lib/action/mask.ts';
import type { LoggedRun } from '#lib/log.ts';
import { tell } from '../parts/toast.ts';

export function RunValues({ run: { inputs, outputs, state, unreadable } }: { run: LoggedRun }) {
  return (
    <>
      <section class="stack-s" aria-labelledby="inputs-title">
        <h3 id="inputs-title">Inputs</h3>
        {inputs.length === 0 && <p class="muted">It took no values.</p>}
        {inputs.length > 0 && (
          <dl class="pairs log-facts">
            {inputs.flatMap(({ name, value, masked }) => [
              <dt key={`${name} name`}>{name}</dt>,
              <dd key={`${name} value`} class="lines">
                {masked ? (
                  <>
                    {MASK} <span class="pill">sensitive</span>
                  </>
                ) : (
                  value
                )}
              </dd>,
            ])}
          </dl>
        )}
      </section>
      <section class="stack-s" aria-labelledby="outputs-title">
        <h3 id="outputs-title">Outputs</h3>
        {outputs.length === 0 && (
          <p class="muted">
            {state === 'succeeded' && unreadable === null ? 'The answer had none.' : 'It brought none.'}
          </p>
        )}
        {outputs.length > 0 && (
          <dl class="outputs">
            {outputs.map((output) => (
              <OutputRow key={output.name} output={output} say={(words) => tell(words)} />
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
