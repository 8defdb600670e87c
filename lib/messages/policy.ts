// What the company's policy says of this browser: to be shown. Nothing here changes it.
import type { Policy } from '../policy/policy.ts';
import { message, nothing, OPTIONS } from './message.ts';

export const policyMessages = {
  'policy.view': message<Policy>()(OPTIONS, nothing),
} as const;
