// Both kinds of OAuth: where the token comes from, who asks for it, and for an agent's sign-in the page and the way back.
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { redirectAddress } from '#lib/browser/redirect-address.ts';
import { returnAddress } from '#lib/oauth/authorize.ts';
import { Field } from '../parts/Field.tsx';
import { tell } from '../parts/toast.ts';
import type { OAuthForm } from './connection-form.ts';
import { OriginOffer } from './OriginOffer.tsx';
import { Pairs } from './Pairs.tsx';
import { TextField } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

export function OAuthFields(fields: FieldsProps) {
  const { form, change } = fields;
  const { oauth } = form;
  const set = (changes: Partial<OAuthForm>) => change({ oauth: { ...oauth, ...changes } });
  const signsIn = form.kind === 'oauth-code';
  return (
    <section class="of-kind" aria-label="OAuth">
      {signsIn && (
        <TextField
          {...fields}
          label="Sign-in address"
          field="oauth.authorizeUrl"
          isAddress
          most={2_000}
          example="https://login.example.com/oauth/authorize"
          hint="The server’s own page, where each agent signs in. No secret goes there."
          value={oauth.authorizeUrl}
          onInput={(authorizeUrl) => set({ authorizeUrl })}
        />
      )}
      <div class="stack-s">
        <TextField
          {...fields}
          label="Token address"
          field="oauth.tokenUrl"
          isAddress
          most={2_000}
          example="https://login.example.com/oauth/token"
          value={oauth.tokenUrl}
          onInput={(tokenUrl) => set({ tokenUrl })}
        />
        <OriginOffer {...fields} address={oauth.tokenUrl} />
      </div>
      {signsIn && <RedirectAddress pageUrl={oauth.authorizeUrl} />}
      <div class="halves">
        <TextField
          {...fields}
          label="Client id"
          field="oauth.clientId"
          most={500}
          value={oauth.clientId}
          onInput={(clientId) => set({ clientId })}
        />
        <TextField
          {...fields}
          label="Scope"
          field="oauth.scope"
          most={2_000}
          example="orders.read orders.write"
          hint="Divided by spaces; empty for what the server gives by itself."
          value={oauth.scope}
          onInput={(scope) => set({ scope })}
        />
      </div>
      <Authentication {...fields} set={set} />
      <Pairs
        {...fields}
        title="Parameters"
        one="parameter"
        note={signsIn ? 'Go with the sign-in page, such as audience' : 'Go with the token request, such as audience'}
        field="oauth.parameters"
        pairs={oauth.parameters}
        onChange={(parameters) => set({ parameters })}
      />
    </section>
  );
}

function Authentication({ form, set, problemsAt }: FieldsProps & { set: (changes: Partial<OAuthForm>) => void }) {
  const { isPublic, authentication } = form.oauth;
  const signsIn = form.kind === 'oauth-code';
  return (
    <div class="halves">
      {signsIn && (
        <Field label="Client" hint={isPublic ? undefined : 'Its secret is kept like every other one.'}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={isPublic ? 'public' : 'secret'}
              onChange={(event) => set({ isPublic: event.currentTarget.value === 'public' })}
            >
              <option value="public">Public: it has no secret</option>
              <option value="secret">It has a client secret</option>
            </select>
          )}
        </Field>
      )}
      {!(signsIn && isPublic) && (
        <Field label="Client secret is sent" field="oauth.authentication" problems={problemsAt('oauth.authentication')}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={authentication}
              onChange={(event) => set({ authentication: event.currentTarget.value === 'body' ? 'body' : 'basic' })}
            >
              <option value="basic">In the header (HTTP Basic)</option>
              <option value="body">In the body (client_secret)</option>
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

function RedirectAddress({ pageUrl }: { pageUrl: string }) {
  const [base, setBase] = useState('');
  useEffect(() => void redirectAddress().then(setBase), []);
  const address = base !== '' && URL.canParse(pageUrl) ? returnAddress(base, pageUrl) : '';
  return (
    <Field
      label="Redirect address"
      hint="Register it at the server, exactly so: it sends agents back here after they signed in. The browser keeps it for Deskhand alone, and each server has its own."
    >
      {(control) => (
        <div class="with-button">
          <input
            {...control}
            class="input mono"
            readOnly
            value={address}
            placeholder="Known once the sign-in page’s address stands above"
          />
          <CopyButton name="redirect address" text={address} say={tell} />
        </div>
      )}
    </Field>
  );
}
