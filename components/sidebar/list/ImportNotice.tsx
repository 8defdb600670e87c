// What an import brought and what it did not take.
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '#components/shared/Notice.tsx';
import { land } from '../parts/focus.ts';
import { usePanel } from '../state/panel.ts';

export function ImportNotice() {
  const panel = usePanel();
  const report = panel.imported.value;
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what came of it takes the focus.
  useEffect(() => land(place.current), [report]);
  if (report === null) return null;
  const count = report.added.length + report.replaced.length;
  const refused = report.refused;
  return (
    <div ref={place}>
      <Notice
        is={refused.length > 0 ? 'warn' : 'good'}
        icon={refused.length > 0 ? 'alert' : 'done'}
        heading={count === 1 ? '1 definition imported' : `${count} definitions imported`}
        level={2}
        lands
      >
        {refused.length > 0 && (
          <ul class="outputs__list">
            {refused.map((one) => (
              <li key={one.name}>
                <b>{one.name}</b>: {one.reason}
              </li>
            ))}
          </ul>
        )}
        <div class="buttons">
          <button
            class="button"
            type="button"
            onClick={() => {
              panel.imported.value = null;
            }}
          >
            Close
          </button>
        </div>
      </Notice>
    </div>
  );
}
