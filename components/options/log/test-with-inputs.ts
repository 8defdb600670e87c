// Opens the test page of a run's action with the run's values in its form. Sends nothing. No JSX.
import type { LoggedRun } from '#lib/log.ts';
import { openEditor, opened } from '../editor/open-editor.ts';
import { formatMoment } from '../parts/dates.ts';
import { carryOver } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { prefill, replaceValues } from '../test/fill-values.ts';
import { trialOf, trialText } from './trial-values.ts';

export async function testWithInputs(run: LoggedRun): Promise<void> {
  await openEditor(run.actionId);
  const open = opened.peek();
  if (open?.state === 'open' && open.id === run.actionId) {
    const { inputs } = open.editor.action.peek();
    const trial = trialOf(inputs, run.inputs);
    // defaults first: the run's own values then stand alone, and nothing is added to them later
    prefill(open.editor, inputs);
    replaceValues(open.editor, trial.values, trialText(trial, formatMoment(run.preparedAt)), null);
    carryOver();
  }
  location.hash = routeHash({ page: 'actions', id: run.actionId, view: 'test' });
}
