// Trying actions out from the editor: called, called dry, and the saved values to call them with.
import { saveTests } from '../actions/test-sets.ts';
import { dryRun } from '../run/dry-run.ts';
import { callTest } from '../run/test-call.ts';
import type { HandlersOf } from './handler.ts';

export const testHandlers: HandlersOf<'tests'> = {
  'tests.save': (deps, request) => deps.changeDefinition(() => saveTests(deps, request)),

  async 'tests.call'(deps, request) {
    return callTest(deps, request);
  },

  async 'tests.dryRun'(deps, request) {
    return dryRun(deps, request);
  },
};
