// The way back to the action that a connection is being made for.
import { errand } from '../errand.ts';
import { routeHash } from '../route.ts';

export function ErrandBar() {
  const open = errand.value;
  if (open === null) return null;
  const { actionId, actionName, connectionId } = open;
  return (
    <p class="errand">
      <span>
        {connectionId === null ? 'For the action ' : 'Ready for the action '}
        <strong>{actionName.trim() === '' ? 'without a name yet' : `“${actionName}”`}</strong>
        {connectionId !== null && ': give its secret here, then go on there'}.
      </span>{' '}
      <a class="button" data-size="s" href={routeHash({ page: 'actions', id: actionId })}>
        Back to the action
      </a>
    </p>
  );
}
