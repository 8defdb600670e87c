// The library's definitions in full, asked for when the first editor opens and again after each change: Match and look-alikes compare
// with them.
import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import { actions } from '../options-state.ts';
import { createResource } from '../parts/resource.ts';

export const definitions = createResource(() => call('library.read', { ids: null }));

/** Keeps `definitions` true while a component that needs it is shown. */
export function useDefinitions(): void {
  useEffect(
    () =>
      effect(() => {
        // the list is asked for anew after every change of definitions
        if (actions.value.value !== null) untracked(() => void definitions.load());
      }),
    [],
  );
}
