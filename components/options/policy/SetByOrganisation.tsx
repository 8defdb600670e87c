// The mark of what a company's policy has set: it stands where the way to change it would.
import { Icon } from '#components/shared/Icon.tsx';

export function SetByOrganisation() {
  return (
    <p class="set-by">
      <Icon name="lock" small /> Set by your organisation
    </p>
  );
}
