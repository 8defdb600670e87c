// Who the action is for.
import { isFor, MOST_GROUPS, withGroups } from '#lib/action/groups.ts';
import { settings } from '../options-state.ts';
import { Field } from '../parts/Field.tsx';
import { GroupChips } from '../parts/GroupChips.tsx';
import { groupsInLibrary } from '../parts/known-groups.ts';
import { tell } from '../parts/toast.ts';
import type { Editor } from './editor.ts';

const HINT = 'Who it is for: a support tier, a brand, a language. Other agents are not offered it. None: everybody.';

export function GroupsField({ editor }: { editor: Editor }) {
  const action = editor.action.value;
  const groups = action.groups ?? [];
  const own = settings.value.value?.groups ?? null;
  const hidden = own !== null && groups.length > 0 && !isFor(action, own);
  return (
    <Field
      label="Groups"
      aside={`${groups.length} of ${MOST_GROUPS}`}
      hint={hidden ? `${HINT} You are in none of these: your own panel does not offer it.` : HINT}
      field="groups"
      problems={editor.problemsAt('groups')}
      onTouch={() => editor.touch('groups')}
    >
      {(control, labelId) => (
        <GroupChips
          control={control}
          labelId={labelId}
          groups={groups}
          known={groupsInLibrary()}
          onChange={(names) => editor.change((before) => withGroups(before, names))}
          onRemoved={(name, index) =>
            tell(`“${name}” was removed.`, () =>
              editor.change((before) => withGroups(before, (before.groups ?? []).toSpliced(index, 0, name))),
            )
          }
        />
      )}
    </Field>
  );
}
