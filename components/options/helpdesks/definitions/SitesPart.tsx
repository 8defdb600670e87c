// The sites that a definition is for. Naming one allows nothing: whether Deskhand may read it is the browser's and a person's to say.
import { IconButton } from '#components/shared/IconButton.tsx';
import { isSite } from '#lib/helpdesk/check.ts';
import { allowSite } from '../../changes.ts';
import { sites } from '../../options-state.ts';
import { Field } from '../../parts/Field.tsx';
import { parseSiteAddress } from '../site-address.ts';
import type { FormProps } from './SelectorField.tsx';

const KNOWN = 'known-sites';

export function SitesPart({ form, change, problemsAt, touch }: FormProps) {
  const { origins } = form;
  const set = (at: number, origin: string) =>
    change((now) => ({ origins: now.origins.map((one, index) => (index === at ? origin : one)) }));
  return (
    <div class="stack-s">
      {origins.map((origin, at) => (
        <Field
          key={at}
          label={origins.length === 1 ? 'Site' : `Site ${at + 1}`}
          field={`origins[${at}]`}
          problems={problemsAt(`origins[${at}]`)}
          onTouch={() => touch(`origins[${at}]`)}
          hint={
            at === 0 &&
            'Its address without a path, like https://support.example.com. Only there this definition holds.'
          }
        >
          {(control) => (
            <div class="with-button">
              <input
                {...control}
                class="input mono"
                value={origin}
                maxLength={300}
                list={KNOWN}
                inputMode="url"
                spellcheck={false}
                autocomplete="off"
                onInput={(event) => set(at, event.currentTarget.value)}
                onBlur={(event) => {
                  const typed = parseSiteAddress(event.currentTarget.value);
                  if (typed.ok && typed.origin !== origin) set(at, typed.origin);
                }}
              />
              <Standing origin={origin.trim()} />
              {origins.length > 1 && (
                <IconButton
                  icon="close"
                  label={`Remove site ${at + 1}`}
                  onClick={() => change((now) => ({ origins: now.origins.filter((_one, index) => index !== at) }))}
                />
              )}
            </div>
          )}
        </Field>
      ))}
      <datalist id={KNOWN}>
        {(sites.value.value ?? []).map(({ origin }) => (
          <option key={origin} value={origin} />
        ))}
      </datalist>
      <div class="buttons">
        <button
          class="button"
          data-size="s"
          type="button"
          onClick={() => change((now) => ({ origins: [...now.origins, ''] }))}
        >
          Add site
        </button>
      </div>
    </div>
  );
}

function Standing({ origin }: { origin: string }) {
  const known = sites.value.value?.find((site) => site.origin === origin);
  if (known?.granted) {
    return (
      <span class="status" data-is="good">
        Allowed
      </span>
    );
  }
  if (!isSite(origin)) return null;
  return (
    <button class="button" type="button" aria-label={`Allow ${origin}`} onClick={() => void allowSite(origin)}>
      Allow
    </button>
  );
}
