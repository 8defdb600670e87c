// The hard limits of what can be stored at all, at their fields. Beyond them not even a draft is kept, so they are said while typing.
import type * as z from 'zod/mini';
import type { Problem } from '../action/check.ts';
import { describeIssue } from '../action/describe-issue.ts';
import { type Action, actionSchema } from '../action/schema.ts';

export function shapeProblems(action: Action): Problem[] {
  const issues = actionSchema.safeParse(action).error?.issues ?? [];
  return issues.map((issue) => ({ field: fieldOf(issue.path), message: words(issue) }));
}

function words(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'too_big')
    return `It cannot be stored: it ${describeIssue({ ...issue, path: [] }).replace(/^It /, '')}.`;
  const most = issue.maximum.toLocaleString('en');
  return issue.origin === 'string' ? `Too long: at most ${most} characters fit.` : `Too many: at most ${most} fit.`;
}

function fieldOf(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
