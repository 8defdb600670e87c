// A login call whose answer carries the token: what is sent, where the token stands in the answer, and where it goes then.
import { useId } from 'preact/hooks';
import { Field } from '../parts/Field.tsx';
import { type ExchangeForm, FIRST_BODIES } from './connection-form.ts';
import { OriginOffer } from './OriginOffer.tsx';
import { Pairs } from './Pairs.tsx';
import { PathFields } from './PathFields.tsx';
import { TextField } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

const PLACEHOLDERS = { login: ['{{user}}', '{{password}}'], key: ['{{key}}'] } as const;

export function ExchangeFields(fields: FieldsProps) {
  const { exchange } = fields.form;
  const set = (changes: Partial<ExchangeForm>) => fields.change({ exchange: { ...exchange, ...changes } });
  const [one, other] = PLACEHOLDERS[exchange.secret];
  return (
    <section class="of-kind" aria-label="Login call">
      <div class="stack-s">
        <TextField
          {...fields}
          label="Login address"
          field="exchange.url"
          isAddress
          most={2_000}
          example="https://api.example.com/v1/login"
          hint="Called with POST whenever a token is needed."
          value={exchange.url}
          onInput={(url) => set({ url })}
        />
        <OriginOffer {...fields} address={exchange.url} />
      </div>
      <div class="halves">
        <Field label="A person gives">
          {(control) => (
            <select
              {...control}
              class="input"
              value={exchange.secret}
              onChange={(event) => set(givenAs(exchange, event.currentTarget.value === 'key' ? 'key' : 'login'))}
            >
              <option value="login">User name and password</option>
              <option value="key">One key</option>
            </select>
          )}
        </Field>
        <Field label="Body">
          {(control) => (
            <select
              {...control}
              class="input"
              value={exchange.bodyType}
              onChange={(event) => set({ bodyType: event.currentTarget.value === 'form' ? 'form' : 'json' })}
            >
              <option value="json">JSON</option>
              <option value="form">Form fields</option>
            </select>
          )}
        </Field>
      </div>
      <p class="field__help">
        <code>{one}</code>
        {other && (
          <>
            {' '}
            and <code>{other}</code>
          </>
        )}{' '}
        stand for what the person gives, in the body and in the values of headers.
      </p>
      {exchange.bodyType === 'json' ? (
        <Template {...fields} set={set} />
      ) : (
        <Pairs
          {...fields}
          title="Form fields"
          one="field"
          note="Sent as form data"
          field="exchange.body.fields"
          pairs={exchange.fields}
          onChange={(pairs) => set({ fields: pairs })}
        />
      )}
      <Pairs
        {...fields}
        title="Headers"
        one="header"
        note="Besides the content type"
        field="exchange.headers"
        pairs={exchange.headers}
        onChange={(headers) => set({ headers })}
      />
      <PathFields {...fields} set={set} />
      <Place {...fields} set={set} />
    </section>
  );
}

/** What was only suggested changes with what a person gives; what somebody wrote stays. */
function givenAs(exchange: ExchangeForm, secret: 'login' | 'key'): Partial<ExchangeForm> {
  const before = FIRST_BODIES[exchange.secret];
  const next = FIRST_BODIES[secret];
  return {
    secret,
    ...(exchange.template === before.template ? { template: next.template } : {}),
    ...(JSON.stringify(exchange.fields) === JSON.stringify(before.fields) ? { fields: [...next.fields] } : {}),
  };
}

type PartProps = FieldsProps & { set: (changes: Partial<ExchangeForm>) => void };

function Template({ form, set, problemsAt, touch }: PartProps) {
  const fields = ['exchange.body.template', 'exchange.body'];
  return (
    <Field
      label="JSON body"
      field="exchange.body.template"
      problems={fields.flatMap(problemsAt)}
      onTouch={() => fields.forEach(touch)}
      hint="The placeholders stand inside quotes."
    >
      {(control) => (
        <textarea
          {...control}
          class="input mono"
          rows={4}
          maxLength={10_000}
          spellcheck={false}
          value={form.exchange.template}
          onInput={(event) => set({ template: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Place({ set, ...fields }: PartProps) {
  const { exchange } = fields.form;
  const id = useId();
  const inQuery = exchange.placeIn === 'query';
  return (
    <fieldset class="stack-s" aria-labelledby={id}>
      <div class="title">
        <h3 id={id}>Where the token goes</h3>
        <small>In every call that uses this connection</small>
      </div>
      <div class="thirds">
        <Field label="Sent in">
          {(control) => (
            <select
              {...control}
              class="input"
              value={exchange.placeIn}
              onChange={(event) => set({ placeIn: event.currentTarget.value === 'query' ? 'query' : 'header' })}
            >
              <option value="header">A header</option>
              <option value="query">The address</option>
            </select>
          )}
        </Field>
        <TextField
          {...fields}
          label={inQuery ? 'Query parameter' : 'Header'}
          field="exchange.place.name"
          most={200}
          example={inQuery ? 'access_token' : 'Authorization'}
          value={exchange.placeName}
          onInput={(placeName) => set({ placeName })}
        />
        <TextField
          {...fields}
          label="Before the token"
          field="exchange.place.prefix"
          most={100}
          hint={exchange.prefix === '' ? 'Nothing.' : <Before prefix={exchange.prefix} />}
          value={exchange.prefix}
          onInput={(prefix) => set({ prefix })}
        />
      </div>
    </fieldset>
  );
}

/** A space at its end is easily missed. */
function Before({ prefix }: { prefix: string }) {
  const sent = `${prefix}…`;
  return (
    <>
      Sent as <code>{sent}</code>
      {/\s$/.test(prefix) ? '' : ', without a space'}
    </>
  );
}
