// How many actions the library may hold.
import { checkLimit } from './action-limit.ts';
import { SettingForm } from './SettingForm.tsx';

export function ActionLimit({ limit, count }: { limit: number; count: number }) {
  return (
    <SettingForm
      setting="actionLimit"
      label="How many actions the library may hold"
      value={String(limit)}
      action="Save limit"
      check={(typed) => {
        const checked = checkLimit(typed, count);
        return checked.ok ? { ok: true, change: { actionLimit: checked.limit }, note: checked.note } : checked;
      }}
    >
      100 unless raised, at most 10,000. Fewer, well-described actions make better suggestions than many alike.
    </SettingForm>
  );
}
