// What the company's policy says beside the settings below, and what of it cannot be read. Shown where there is a policy.
import type { ValueOf } from '#lib/messages.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { Section } from '../settings/Section.tsx';

type Policy = ValueOf<'policy.view'>;

export function PolicySection({ policy }: { policy: Policy }) {
  const { settings, allowedOrigins, helpdeskSites, lockEditing, library, problems } = policy;
  const silent =
    Object.keys(settings).length === 0 &&
    !allowedOrigins &&
    helpdeskSites.length === 0 &&
    !lockEditing &&
    !library &&
    problems.length === 0;
  if (silent) return null;
  return (
    <Section title="Your organisation">
      {problems.length > 0 && (
        <Outcome is="bad" title="Parts of your organisation’s policy cannot be read">
          <ul>
            {problems.map(({ key, message }) => (
              <li key={`${key} ${message}`}>
                <code>
                  <bdi>{key}</bdi>
                </code>
                : <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
          <p>
            What could open something is closed until it is put right. Tell whoever manages this browser: the names and
            values stand in docs/policy.md of Deskhand.
          </p>
        </Outcome>
      )}
      <p class="field__help">
        A policy holds for this browser. What it sets is marked below, and only the policy can change it.
      </p>
      <dl class="pairs">
        <dt>Editing</dt>
        <dd>{lockEditing ? 'Locked' : 'Not locked'}</dd>
        <dt>Addresses that may be called</dt>
        <dd>{allowedOrigins === null ? 'Not limited by the policy' : <Origins origins={allowedOrigins} />}</dd>
        {helpdeskSites.length > 0 && (
          <>
            <dt>Helpdesk sites</dt>
            <dd>
              <Origins origins={helpdeskSites} />
            </dd>
          </>
        )}
        <dt>Library</dt>
        <dd>{libraryWords(library)}</dd>
      </dl>
    </Section>
  );
}

function Origins({ origins }: { origins: readonly string[] }) {
  if (origins.length === 0) return <>None</>;
  return (
    <ul>
      {origins.map((origin) => (
        <li key={origin}>
          <code class="breaks">{origin}</code>
        </li>
      ))}
    </ul>
  );
}

function libraryWords(library: Policy['library']) {
  if (library === null) return 'Not set by the policy';
  if (library === 'unusable') return 'Named so that it cannot be followed; what was taken before stays';
  const { url, publicKey, automatic, trusted } = library;
  return (
    <>
      <code class="breaks">{url}</code>
      <p class="muted">
        {publicKey === null ? 'No signature is asked for. ' : 'Its signature is checked. '}
        {trusted
          ? 'Every signed change is taken by itself.'
          : automatic
            ? 'Harmless changes are taken by themselves; the rest waits for a yes.'
            : 'Every change waits for a yes.'}
      </p>
    </>
  );
}
