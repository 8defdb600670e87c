// What can be set for this browser. Every setting here is obeyed by the background; none is kept on the page.
import { useEffect, useId } from 'preact/hooks';
import type { Settings } from '#lib/messages.ts';
import { saveSettings } from '../changes.ts';
import { actions, learning, policy, pushes, runPushes, secrets, settings } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { isSetByPolicy } from '../policy/by-policy.ts';
import { PolicySection } from '../policy/PolicySection.tsx';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { ActionLimit } from './ActionLimit.tsx';
import { LearningSection } from './LearningSection.tsx';
import { LogSection } from './LogSection.tsx';
import { MyGroups } from './MyGroups.tsx';
import { SecretsSection } from './SecretsSection.tsx';
import { Section } from './Section.tsx';
import { SettingForm } from './SettingForm.tsx';

export function SettingsPage() {
  const changes = pushes.value + runPushes.value;
  // A run or an import may have taught something.
  useEffect(() => void learning.load(), [changes]);
  return (
    <>
      <PageHead title="Settings" />
      <Loaded from={settings}>
        {(value) => (
          <div class="settings">
            <p class="lead">These settings hold for this browser alone.</p>
            <Loaded from={policy}>{(said) => <PolicySection policy={said} />}</Loaded>
            <Section title="Your name">
              <SettingForm
                setting="person"
                label="Name in the log of changes"
                value={value.person}
                action="Save name"
                text
                maxLength={120}
                placeholder="Such as Dana Reyes"
                check={(typed) => ({ ok: true, change: { person: typed.trim() } })}
              >
                Who changed an action, a connection or a setting here. It stays on this computer. Empty: the log says
                nobody’s name.
              </SettingForm>
            </Section>
            <Section title="Groups">
              <MyGroups groups={value.groups} />
            </Section>
            <Section title="Secrets">
              <Loaded from={secrets}>
                {(status) => <SecretsSection status={status} lockAfterMinutes={value.lockAfterMinutes} />}
              </Loaded>
            </Section>
            <LogSection settings={value} />
            <Loaded from={learning}>{(learnt) => <LearningSection learnt={learnt} />}</Loaded>
            <Section title="Library">
              <ActionLimit limit={value.actionLimit} count={actions.value.value?.actions.length ?? 0} />
            </Section>
            <Section title="Private addresses">
              <PrivateAddresses settings={value} />
            </Section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function PrivateAddresses({ settings: { allowPrivateAddresses: on } }: { settings: Settings }) {
  const id = useId();
  const locked = isSetByPolicy('allowPrivateAddresses');
  const save = async (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    // A refusal puts the box back to what holds.
    if (!(await saveSettings({ allowPrivateAddresses: box.checked }))) box.checked = on;
  };
  return (
    <div class="setting">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={locked}
        aria-describedby={`${id}-help`}
        onChange={(event) => void save(event)}
      />
      <label for={id}>Allow private addresses</label>
      <p class="field__help" id={`${id}-help`}>
        Lets actions call addresses written as numbers inside your own network, such as https://10.0.0.12 or
        https://127.0.0.1. Off by default, because a library file from elsewhere could otherwise point an agent’s
        browser at machines that only your network can reach. Host names of your company network work either way.
      </p>
      {locked && <SetByOrganisation />}
    </div>
  );
}
