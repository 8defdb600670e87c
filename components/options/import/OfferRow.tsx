// One request of an offer: ticked or not, and opened to see what it would become.
import { useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { OfferedRequest } from '#lib/import/offer.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { chosen, preview, previews } from './import-reading.ts';

const DOES: Record<string, string> = { GET: 'lookup', DELETE: 'delete' };

export function OfferRow({ request }: { request: OfferedRequest }) {
  const [open, setOpen] = useState(false);
  const { key, name, method, path, groups, deprecated, refused } = request;
  const id = `import-preview-${key}`;
  const toggle = () => {
    setOpen(!open);
    if (!open) void preview(key);
  };
  const tick = (on: boolean) => {
    const keys = new Set(chosen.peek());
    if (on) keys.add(key);
    else keys.delete(key);
    chosen.value = keys;
  };
  return (
    <>
      <tr data-is={chosen.value.has(key) ? 'chosen' : undefined}>
        <td class="import-tick">
          <input
            type="checkbox"
            aria-label={`Add ${name}`}
            checked={chosen.value.has(key)}
            disabled={refused !== null}
            onChange={(event) => tick(event.currentTarget.checked)}
          />
        </td>
        <th scope="row">
          <strong>{name}</strong>
          {deprecated && <span class="pill">deprecated</span>}
          <span class="import-path">
            <span class="method" data-does={DOES[method] ?? 'change'}>
              {method}
            </span>{' '}
            <code>{path}</code>
          </span>
          {refused !== null && <small>{refused}</small>}
        </th>
        <td class="wide-only import-groups">{groups.join(', ')}</td>
        <td class="tools">
          {refused === null && (
            <button
              class="button"
              data-kind="plain"
              data-size="s"
              type="button"
              aria-expanded={open}
              aria-controls={id}
              aria-label={`Preview ${name}`}
              onClick={toggle}
            >
              <Icon name="right" small /> Preview
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr class="import-opened" id={id}>
          <td colSpan={4}>
            <Preview of={key} />
          </td>
        </tr>
      )}
    </>
  );
}

function Preview({ of }: { of: number }) {
  const made = previews.value.get(of);
  if (!made) {
    return (
      <p class="waiting" role="status">
        Reading…
      </p>
    );
  }
  return made.imported ? <ImportPreview imported={made.imported} /> : <p>{made.reason}</p>;
}
