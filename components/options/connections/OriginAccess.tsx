// Whether this browser lets Deskhand reach an origin, and the press that changes it.
import { useEffect } from 'preact/hooks';
import { removeOrigin, requestOrigin } from '#lib/browser/permissions.ts';
import { keepFocus } from '../parts/focus.ts';
import { tell, tellRefusal } from '../parts/toast.ts';
import { askGrants, grants } from './grants.ts';

export function OriginAccess({ origin }: { origin: string }) {
  useEffect(() => void askGrants([origin]), [origin]);
  const granted = grants.value.get(origin);
  if (granted === undefined) return null;
  return granted ? (
    <span class="origin-access">
      <span class="status" data-is="good">
        Allowed in this browser
      </span>
      <button
        class="link"
        type="button"
        aria-label={`Take back the access to ${origin}`}
        onClick={() => void takeBack(origin)}
      >
        Take back
      </button>
    </span>
  ) : (
    <span class="origin-access">
      <span class="status" data-is="off">
        Not allowed yet
      </span>
      <button
        class="button"
        data-size="s"
        type="button"
        aria-label={`Allow ${origin}`}
        onClick={() => void allow(origin)}
      >
        Allow
      </button>
    </span>
  );
}

/** The browser asks within the click alone: nothing may wait before. */
async function allow(origin: string): Promise<void> {
  const granted = await requestOrigin(origin);
  await askGrants([origin]);
  if (!granted) tell(`The browser did not allow ${origin}. Press Allow again and answer its question with yes.`);
  keepFocus();
}

async function takeBack(origin: string): Promise<void> {
  const gone = await removeOrigin(origin);
  await askGrants([origin]);
  if (gone) tell(`Deskhand may not reach ${origin} any more.`, () => void allow(origin));
  else tellRefusal(`The access to ${origin} stays: this browser’s administrator gave it.`);
  keepFocus();
}
