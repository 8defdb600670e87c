// Definitions of helpdesks: kept, tried on an open page, made by pointing at one.
import { AppError } from '#lib/errors.ts';
import { checkHelpdesk } from '#lib/helpdesk/check.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { foundListSchema, pickedSchema } from '#lib/helpdesk/picker.ts';
import { helpdeskDeleted, helpdeskSaved } from '#lib/log/helpdesk-events.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import { readAnew } from '../picked-helpdesks.ts';
import { askPicker, findPage } from '../picker.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { datedEvents } from '../store/events.ts';
import type { HandlersOf } from './handler.ts';

/** Throws `definition-invalid` with the first rule that it breaks. */
function requireSound(definition: HelpdeskDefinition): void {
  const [problem] = checkHelpdesk(definition);
  if (!problem) return;
  throw new AppError({
    code: 'definition-invalid',
    message: problem.message,
    advice: 'Correct it, then save again.',
    blame: 'you',
    field: problem.field,
  });
}

export const helpdeskHandlers: HandlersOf<'helpdesks'> = {
  'helpdesks.list': (deps) => deps.helpdesks.read(),

  async 'helpdesks.save'(deps, { definition }) {
    requireSound(definition);
    return deps.changeDefinition(async () => {
      const before = (await deps.helpdesks.read()).find(({ id }) => id === definition.id)?.definition ?? null;
      const event = helpdeskSaved(before, definition);
      await changeDefinitions(deps.database, {
        helpdesks: [{ ...definition, updatedAt: deps.now() }],
        events: await datedEvents(deps, event ? [event] : []),
      });
      await definitionsChanged(deps);
      // Pages that hang are not waited for.
      void readAnew(deps, [before, definition]);
      return null;
    });
  },

  async 'helpdesks.probe'(deps, { asked, ...where }) {
    const open = await findPage(deps, where);
    if (open.page === null) return open;
    const answer = await askPicker(deps, open.tab, { name: 'picker.lookUp', asked }).catch(() => null);
    const found = foundListSchema.safeParse(answer);
    if (!found.success) return { page: null, because: 'no-tab' };
    return { page: open.page, found: found.data };
  },

  async 'helpdesks.pick'(deps, { pick, ...where }, sender) {
    const open = await findPage(deps, where);
    if (open.page === null) return open;
    await deps.browser.showTab(open.tab);
    const answer = await askPicker(deps, open.tab, { name: 'picker.pick', pick }).catch(() => null);
    const { tab } = sender;
    if (tab?.id !== undefined) {
      await deps.browser.showTab({ id: tab.id, windowId: tab.windowId }).catch(() => undefined);
    }
    const picked = pickedSchema.safeParse(answer ?? null);
    return { page: open.page, picked: picked.success ? picked.data : null };
  },

  'helpdesks.delete': (deps, { id }) =>
    deps.changeDefinition(async () => {
      const entry = (await deps.helpdesks.read()).find((known) => known.id === id);
      if (!entry) throw helpdeskMissing();
      const gone = helpdeskDeleted({ id, name: entry.definition?.name ?? id });
      await changeDefinitions(deps.database, { removedHelpdesks: [id], events: await datedEvents(deps, [gone]) });
      await definitionsChanged(deps);
      void readAnew(deps, [entry.definition]);
      return null;
    }),
};

function helpdeskMissing(): AppError {
  return new AppError({
    code: 'definition-invalid',
    message: 'There is no such helpdesk in the library any more.',
    advice: 'Reload the page.',
    blame: 'you',
  });
}
