// Says why a page offers no way to change anything.
import { Icon } from '#components/shared/Icon.tsx';
import type { Page } from '../route.ts';
import { mayEdit } from './by-policy.ts';

/** The pages of what cannot be changed then. */
const OF_DEFINITIONS: readonly Page[] = ['actions', 'connections', 'library', 'helpdesks', 'trash', 'import'];

export function LockedEditing({ page }: { page: Page }) {
  if (mayEdit() || !OF_DEFINITIONS.includes(page)) return null;
  return (
    <div class="notice">
      <Icon name="lock" />
      <p class="said">Your organisation has locked editing in this browser</p>
      <p>
        Actions, connections and helpdesks can be looked at and used, and not changed, imported or published here.
        Secrets are given as ever. <a href="#settings">What else it has set</a>
      </p>
    </div>
  );
}
