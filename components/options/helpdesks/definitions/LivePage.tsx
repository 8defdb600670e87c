// Which addresses are tickets, and the open page that everything here is tried on.
import { addressLike } from '#lib/helpdesk/address.ts';
import { Field } from '../../parts/Field.tsx';
import { NO_PAGE } from './pick-part.ts';
import type { FormProps } from './SelectorField.tsx';

export function LivePage({ form, live, change, problemsAt, touch }: FormProps) {
  const { page, because } = live;
  const like = page && URL.canParse(page.url) ? addressLike(new URL(page.url)) : '';
  return (
    <>
      <Field
        label="Address of a ticket"
        field="address"
        problems={problemsAt('address')}
        onTouch={() => touch('address')}
        hint={
          <>
            What stands behind the site’s address. <code>{'{id}'}</code> is the ticket’s id, <code>{'{number}'}</code>{' '}
            one of digits alone, <code>*</code> any text; <code>/ticket?id={'{id}'}</code> and{' '}
            <code>/#/ticket/{'{id}'}</code> are addresses, too.
          </>
        }
      >
        {(control) => (
          <div class="with-button">
            <input
              {...control}
              class="input mono"
              value={form.address}
              maxLength={1_000}
              placeholder="/tickets/{id}"
              spellcheck={false}
              autocomplete="off"
              onInput={(event) => change({ address: event.currentTarget.value })}
            />
            {like !== '' && like !== form.address && (
              <button class="button" type="button" onClick={() => change({ address: like })}>
                Take from the page
              </button>
            )}
          </div>
        )}
      </Field>
      <p class="live-page" role="status">
        {page ? (
          <>
            Tried on <bdi>{page.title || page.url}</bdi>:{' '}
            {page.id === null
              ? 'by this address it is no ticket.'
              : page.id === ''
                ? 'a ticket.'
                : `ticket ${page.id}.`}
          </>
        ) : (
          because && `${NO_PAGE[because]} What each selector finds there is shown here.`
        )}
      </p>
    </>
  );
}
