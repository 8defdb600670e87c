// What one output shows of the answer at hand: its value as agents see it, or why there is none.
import { Icon } from '#components/shared/Icon.tsx';
import { Value } from '#components/shared/Value.tsx';
import type { ReadOutput } from '#lib/response/read-output.ts';

export function ShownOutput({ read }: { read: ReadOutput }) {
  if (!read.ok) return <span class="said-bad">The path cannot be read</span>;
  const { value, format, name, cut } = read.output;
  if (value === null) return <span class="muted">not in the response</span>;
  return (
    <>
      <Value value={value} format={format} name={name} />
      {cut !== null && cut.shown > 0 && (
        <p class="small muted">
          Cut: {cut.shown.toLocaleString()} of {cut.matches.toLocaleString()} entries shown.
        </p>
      )}
      {cut?.shown === 0 && <p class="small muted">Cut: too long to be shown whole.</p>}
    </>
  );
}

/** An object is shown with all its fields, today's and tomorrow's: seldom what was meant. */
export function WholeObject({ fields }: { fields: number }) {
  return (
    <p class="whole">
      <Icon name="alert" /> Whole object, {fields === 1 ? '1 field' : `${fields} fields`}
    </p>
  );
}
