// What is other here than in the library: which, whether the library's has moved on, and the way back to it.
import { useId } from 'preact/hooks';
import { keyOf } from '#lib/sync/definitions.ts';
import type { Override } from '#lib/sync/plan-sync.ts';
import { KIND_WORDS } from './change-words.ts';
import { DropButton } from './DropButton.tsx';
import { MergeButton } from './MergeButton.tsx';

export function OverrideList({ overrides }: { overrides: readonly Override[] }) {
  const id = useId();
  return (
    <section class="stack-s" aria-labelledby={id}>
      <h2 id={id}>Changed in this browser</h2>
      <p class="lead">The library never writes over these.</p>
      <table class="list">
        <caption class="unseen">Changed in this browser</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <td>
              <span class="unseen">What can be done</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {overrides.map((override) => (
            <tr key={keyOf(override)}>
              <th scope="row">
                <bdi>{override.name}</bdi> <small>{sayingOf(override)}</small>
              </th>
              <td class="tools">
                <div class="buttons">
                  {override.movedOn && !override.gone && override.is === 'changed' && (
                    <MergeButton override={override} />
                  )}
                  <DropButton override={override} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sayingOf({ kind, is, movedOn, gone }: Override): string {
  const here =
    is === 'removed' ? `This ${KIND_WORDS[kind]} was deleted here.` : `This ${KIND_WORDS[kind]} was changed here.`;
  if (gone) return `${here} The library has it no longer; taking the library’s removes it here, too.`;
  return movedOn ? `${here} The library’s has changed since.` : here;
}
