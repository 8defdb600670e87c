// What can be set for this browser. Every setting here is obeyed by the background; none is kept on the page.
import { useId } from 'preact/hooks';
import type { Settings } from '#lib/messages.ts';
import { saveSettings } from '../changes.ts';
import { actions, settings } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { ActionLimit } from './ActionLimit.tsx';

export function SettingsPage() {
  return (
    <>
      <PageHead title="Settings" />
      <Loaded from={settings}>
        {(value) => (
          <div class="settings">
            <p class="lead">These settings hold for this browser. Changes are saved at once.</p>
            <Switch
              name="allowPrivateAddresses"
              settings={value}
              title="Allow private addresses"
              help="Lets actions call addresses written as numbers inside your own network, such as https://10.0.0.12 or https://127.0.0.1. Off by default, because a library file from elsewhere could otherwise point an agent’s browser at machines that only your network can reach. Host names of your company network work either way."
            />
            <ActionLimit limit={value.actionLimit} count={actions.value.value?.actions.length ?? 0} />
            <Switch
              name="keepFailureBodies"
              settings={value}
              title="Keep the server’s answer of failed runs"
              help="The log on this computer then keeps what the server said when a run failed, shortened, with sensitive values masked. It helps to find out why; it may hold customers’ data. Answers of successful runs are never kept."
            />
          </div>
        )}
      </Loaded>
    </>
  );
}

interface SwitchProps {
  name: 'allowPrivateAddresses' | 'keepFailureBodies';
  settings: Settings;
  title: string;
  help: string;
}

function Switch({ name, settings: { [name]: on }, title, help }: SwitchProps) {
  const id = useId();
  const save = async (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    // a refusal puts the box back to what holds
    if (!(await saveSettings({ [name]: box.checked }))) box.checked = on;
  };
  return (
    <div class="setting">
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-help`}
        onChange={(event) => void save(event)}
      />
      <label for={id}>{title}</label>
      <p class="field__help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
