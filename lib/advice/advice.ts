// One piece of advice on an action: something that works but will serve agents badly. Advice never blocks; problems (check.ts) do. Types only.

export type AdviceKind =
  | 'name'
  | 'description'
  | 'outcome'
  | 'input'
  | 'whole-object'
  | 'credential'
  | 'confirmation'
  | 'check'
  | 'shared-account'
  | 'idempotency';

export interface Advice {
  kind: AdviceKind;
  /** A path into the action, as a problem's. */
  field: string;
  /** What may go wrong, one sentence. */
  message: string;
  /** What would be better, one sentence. */
  better: string;
}
