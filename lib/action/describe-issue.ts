// A zod issue as a sentence for the person who wrote the definition. zod/mini itself says "Invalid input" to everything.
import type * as z from 'zod/mini';

/** Where and what, such as `request.method must be one of "GET", "POST"`. No closing dot. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  return `${pathText(issue.path)} ${what(issue)}`;
}

function what(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is missing or of the wrong kind; it must be of the kind ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `has parts that Deskhand does not know: ${issue.keys.join(', ')}`;
    case 'too_big':
      return `is too long or too large; at most ${issue.maximum}`;
    case 'too_small':
      return `is too short or too small; at least ${issue.minimum}`;
    default:
      return 'is not valid';
  }
}

function pathText(path: PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || 'It';
}
