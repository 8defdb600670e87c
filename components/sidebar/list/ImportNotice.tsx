// What an import did not take, and why. Stays until it is closed; an import without a problem needs no notice.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { land } from '../parts/focus.ts';
import { usePanel } from '../state/panel.ts';

export function ImportNotice() {
  const panel = usePanel();
  const refused = panel.refused.value;
  const place = useRef<HTMLElement>(null);
  // The button that was pressed may be gone: what came of it takes the focus.
  useEffect(() => land(place.current), [refused]);
  if (refused.length === 0) return null;
  return (
    <section class="notice refused" data-is="warn" ref={place}>
      <Icon name="alert" />
      <h2 tabIndex={-1} data-lands>
        {refused.length === 1
          ? '1 entry of the file has a problem'
          : `${refused.length} entries of the file have a problem`}
      </h2>
      <button
        class="button"
        data-kind="plain"
        data-size="icon"
        type="button"
        aria-label="Close"
        title="Close"
        onClick={() => {
          panel.refused.value = [];
        }}
      >
        <Icon name="close" small />
      </button>
      <ul class="outputs__list">
        {refused.map((one, index) => (
          <li key={`${index} ${one.name}`}>
            <b>
              <bdi>{one.name}</bdi>
            </b>
            : {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
