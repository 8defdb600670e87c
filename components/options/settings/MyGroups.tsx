// Which groups the agent of this browser is in. Each change is saved at once: an open panel follows.
import { useEffect, useState } from 'preact/hooks';
import { MOST_GROUPS } from '#lib/action/groups.ts';
import { saveSettings } from '../changes.ts';
import { Field } from '../parts/Field.tsx';
import { GroupChips } from '../parts/GroupChips.tsx';
import { groupsInLibrary } from '../parts/known-groups.ts';
import { isSetByPolicy } from '../policy/by-policy.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';

export function MyGroups({ groups }: { groups: readonly string[] }) {
  const [shown, setShown] = useState(groups);
  const kept = groups.join('\n');
  // Changed here or elsewhere: what is kept counts.
  useEffect(() => setShown(kept === '' ? [] : kept.split('\n')), [kept]);
  const locked = isSetByPolicy('groups');
  const save = async (next: readonly string[]) => {
    setShown(next);
    const saved = await saveSettings({ groups: [...next] }, () => void save(shown));
    if (!saved) setShown(groups);
  };
  return (
    <div class="setting field">
      <Field
        label="My groups"
        aside={`${shown.length} of ${MOST_GROUPS}`}
        hint="Your support tier, your brands, your languages. The panel offers you the actions that are for everybody and those for these groups. Press Enter after each."
      >
        {(control, labelId) => (
          <GroupChips
            control={control}
            labelId={labelId}
            groups={shown}
            known={groupsInLibrary()}
            locked={locked}
            onChange={(next) => void save(next)}
          />
        )}
      </Field>
      {locked && <SetByOrganisation />}
    </div>
  );
}
