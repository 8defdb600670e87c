// What keeps the request from being right, and the way to where it is mended.
import { Icon } from '#components/shared/Icon.tsx';
import type { Action } from '#lib/action/schema.ts';
import { routeHash } from '../../route.ts';
import { GoTo } from '../GoTo.tsx';

interface PreviewErrorProps {
  /** A path into the action, or the name of the input whose value is refused. */
  field: string;
  message: string;
  action: Action;
}

export function PreviewError({ field, message, action }: PreviewErrorProps) {
  const isValue = action.inputs.some((input) => input.name === field);
  return (
    <div class="preview-error">
      <Icon name="failed" is="bad" />
      <p>{message}</p>
      {isValue ? (
        <a href={routeHash({ page: 'actions', id: action.id, view: 'test' })}>Go to the test values</a>
      ) : (
        <GoTo field={field} />
      )}
    </div>
  );
}
