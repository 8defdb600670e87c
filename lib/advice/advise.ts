// Everything there is to say about an action while it is being written, in the action's own order. Pure; never throws.
import type { Json } from '../action/json.ts';
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import { adviseOnAccount } from './account.ts';
import type { Advice } from './advice.ts';
import { adviseOnCheck } from './check.ts';
import { adviseOnConfirmation } from './confirmation.ts';
import { adviseOnCredentials } from './credentials.ts';
import { adviseOnInputs } from './inputs.ts';
import { adviseOnOutputs } from './outputs.ts';
import { adviseOnDescription, adviseOnName } from './wording.ts';

export interface AdviceContext {
  /** The connection that the action names, as far as it is known. */
  connection: Connection | null;
  /** The last test answer: it tells what an output really captures. */
  answer: Json | null;
  /** The library's actions, as far as they are known. */
  library: readonly Action[] | null;
}

export function adviseAction(action: Action, context: AdviceContext): Advice[] {
  return [
    ...adviseOnName(action),
    ...adviseOnDescription(action),
    ...adviseOnConfirmation(action),
    ...adviseOnInputs(action),
    ...adviseOnCredentials(action),
    ...adviseOnAccount(action, context.connection),
    ...adviseOnOutputs(action, context.answer),
    ...adviseOnCheck(action, context.library),
  ];
}
