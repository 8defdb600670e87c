// One cURL command as the action it would become. Each value in it can be an input or stay as it is.
import { useRef } from 'preact/hooks';
import type { ImportChoice } from '#lib/import/sketch.ts';
import type { SketchAction } from '#lib/import/sketch-action.ts';
import { adding, addOne } from './add-imported.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { chooseValues } from './import-reading.ts';

const PLACES = { address: 'Address', query: 'Query', body: 'Body' } as const;

export function CommandView({ made }: { made: SketchAction }) {
  const decided = useRef(new Map<string, boolean>());
  const choose = ({ key }: ImportChoice, chosen: boolean) => {
    decided.current.set(key, chosen);
    chooseValues(decided.current);
  };
  return (
    <div class="import-open">
      <h2>{made.imported.action.name}</h2>
      {made.choices.length > 0 && (
        <fieldset class="import-choices">
          <legend>Values that become inputs</legend>
          <div>
            {made.choices.map((choice) => (
              <label key={choice.key}>
                <input
                  type="checkbox"
                  checked={choice.chosen}
                  onChange={(event) => choose(choice, event.currentTarget.checked)}
                />
                <span class="muted">{PLACES[choice.place]}</span>
                <code>{choice.label}</code>
                <span class="clip">{choice.value}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <ImportPreview imported={made.imported} />
      <div class="import-bar">
        <p class="muted">Agents do not see a draft before it is activated.</p>
        <button
          class="button"
          data-kind="primary"
          type="button"
          disabled={adding.value.state === 'adding'}
          onClick={() => void addOne('cURL command', made.imported)}
        >
          Add as a draft and open it
        </button>
      </div>
    </div>
  );
}
