// A token address at an origin that the connection does not name yet: one press adds it. Nothing is added without it, because a secret goes there.
import { isOrigin } from '#lib/connection/check-connection.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import type { FieldsProps } from './use-fields.ts';

export function OriginOffer({ form, change, address }: FieldsProps & { address: string }) {
  const origin = URL.parse(address.trim())?.origin ?? '';
  const named = form.origins.map((one) => one.trim());
  if (!isOrigin(origin) || named.includes(origin)) return null;
  const add = () => change({ origins: [...form.origins.filter((one) => one.trim() !== ''), origin] });
  return (
    <div class="buttons">
      <button class="button" data-size="s" type="button" onClick={add}>
        <PageIcon name="plus" /> Add {origin} to the origins
      </button>
    </div>
  );
}
