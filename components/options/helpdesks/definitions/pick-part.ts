// "Pick in the page": shows the helpdesk's page with the picker in it, waits, and says what came of it.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import type { ReadAs } from '#lib/helpdesk/look-up.ts';
import type { NoPage } from '#lib/messages.ts';
import { tell, tellFailure } from '../../parts/toast.ts';
import type { DefinitionForm } from './definition-form.ts';
import { whereOf } from './use-live.ts';

export interface Wanted {
  /** The form's field that it is for. */
  field: string;
  name: string;
  as: ReadAs;
  within: string;
}

/** The field that is being picked now; null: none. */
export const picking = signal<string | null>(null);

export const NO_PAGE: Record<NoPage['because'], string> = {
  'no-site': 'Write the site’s address first.',
  'no-tab': 'Open a ticket of this helpdesk in another tab first.',
  'not-allowed': 'Allow Deskhand to read this site first.',
};

/** @param done gets the selector that was picked */
export async function pickPart(
  form: DefinitionForm,
  { field, ...pick }: Wanted,
  done: (selector: string) => void,
): Promise<void> {
  if (picking.peek() !== null) return;
  picking.value = field;
  const reply = await call('helpdesks.pick', { ...whereOf(form), pick });
  picking.value = null;
  if (!reply.ok) return tellFailure('Nothing was picked', reply.error);
  const { value } = reply;
  if (value.page === null) return tell(NO_PAGE[value.because]);
  if (value.picked === null) return tell(`Nothing was picked for “${pick.name}”.`);
  done(value.picked.selector);
  tell(value.picked.selector === '' ? `“${pick.name}” is all of it.` : `“${pick.name}” picked.`);
}
