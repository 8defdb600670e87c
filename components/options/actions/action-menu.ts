// What the menu of one action offers.
import { setStatus } from '../changes.ts';
import { duplicateAction } from '../editor/duplicate.ts';
import type { MenuEntry } from '../parts/MenuButton.tsx';
import { mayEdit } from '../policy/by-policy.ts';
import { routeHash } from '../route.ts';
import type { SoundAction } from './action-list.ts';
import { copyAsCurl, exportActions } from './export-actions.ts';

export function menuOf(action: SoundAction, onDelete: () => void): MenuEntry[] {
  const at = { page: 'actions', id: action.id } as const;
  const active = action.status === 'active';
  const looks: MenuEntry[] = [
    { label: 'History', href: routeHash({ ...at, view: 'history' }) },
    { label: 'Export as JSON', onPick: () => void exportActions([action.id]), apart: true },
    { label: 'Copy as cURL', onPick: () => void copyAsCurl(action.id) },
  ];
  if (!mayEdit()) return [{ label: 'Look at it', href: routeHash(at) }, ...looks];
  return [
    { label: 'Edit', href: routeHash(at) },
    { label: 'Test', href: routeHash({ ...at, view: 'test' }) },
    { label: 'Duplicate', onPick: () => void duplicateAction(action.id) },
    {
      label: active ? 'Deactivate' : 'Activate',
      onPick: () => void setStatus(action, active ? 'inactive' : 'active'),
    },
    ...looks,
    { label: 'Delete', onPick: onDelete, is: 'bad', apart: true },
  ];
}
