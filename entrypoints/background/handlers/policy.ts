// The company's policy, as the pages show it.
import type { HandlersOf } from './handler.ts';

export const policyHandlers: HandlersOf<'policy'> = {
  'policy.view': (deps) => deps.policy.read(),
};
