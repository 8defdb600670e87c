// What the log on this computer keeps, and for how long.
import { useId } from 'preact/hooks';
import type { Settings } from '#lib/messages.ts';
import { saveSettings } from '../changes.ts';
import { isSetByPolicy } from '../policy/by-policy.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { Section } from './Section.tsx';
import { SettingForm } from './SettingForm.tsx';
import { checkWholeNumber } from './whole-number.ts';

const BODIES: { value: Settings['keepBodies']; title: string; help: string }[] = [
  {
    value: 'none',
    title: 'None',
    help: 'Neither what was sent nor what came back: address, status and times alone. For those who may keep no customers’ data.',
  },
  {
    value: 'failures',
    title: 'What was sent, and the answers of failed runs',
    help: 'The answer of a failure says why it failed. Answers of runs that succeeded are not kept.',
  },
  {
    value: 'all',
    title: 'What was sent, and every answer',
    help: 'To look anything up later. This keeps customers’ data of every run on this computer.',
  },
];

export function LogSection({ settings }: { settings: Settings }) {
  return (
    <Section title="Log">
      <KeepBodies kept={settings.keepBodies} />
      <SettingForm
        setting="logDays"
        label="Keep runs and events for"
        value={String(settings.logDays)}
        unit="days"
        action="Save days"
        check={(typed) => {
          const checked = checkWholeNumber(typed, 1, 3_650);
          return checked.ok ? { ok: true, change: { logDays: checked.number } } : checked;
        }}
      >
        90 unless changed, at most 3,650. What is older is erased by itself.
      </SettingForm>
      <SettingForm
        setting="logRuns"
        label="Keep at most"
        value={String(settings.logRuns)}
        unit="runs"
        action="Save runs"
        check={(typed) => {
          const checked = checkWholeNumber(typed, 100, 1_000_000);
          return checked.ok ? { ok: true, change: { logRuns: checked.number } } : checked;
        }}
      >
        50,000 unless changed, from 100 to 1,000,000. When there are more, the oldest are erased.
      </SettingForm>
    </Section>
  );
}

function KeepBodies({ kept }: { kept: Settings['keepBodies'] }) {
  const name = useId();
  const locked = isSetByPolicy('keepBodies');
  const save = async (event: Event, value: Settings['keepBodies']) => {
    const form = (event.currentTarget as HTMLInputElement).form;
    // A refusal puts the mark back to what holds.
    if (!(await saveSettings({ keepBodies: value }))) form?.reset();
  };
  return (
    <form class="field setting">
      <fieldset class="stack-s" disabled={locked}>
        <legend class="field__label">Bodies that the log keeps</legend>
        {BODIES.map(({ value, title, help }) => (
          <div class="radio" key={value}>
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              checked={kept === value}
              defaultChecked={kept === value}
              aria-describedby={`${name}-${value}-help`}
              onChange={(event) => void save(event, value)}
            />
            <label for={`${name}-${value}`}>{title}</label>
            <p class="field__help" id={`${name}-${value}-help`}>
              {help}
            </p>
          </div>
        ))}
      </fieldset>
      {locked && <SetByOrganisation />}
      <p class="field__help">
        On this computer alone. Secrets and sensitive values are masked before anything is written. A change holds from
        the next run on: what the log has by then stays until it is erased there.
      </p>
    </form>
  );
}
