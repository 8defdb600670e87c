// One output: its name, its value or why there is none, and copy.
import { useState } from 'preact/hooks';
import { MASK } from '#lib/action/mask.ts';
import { outputText } from '#lib/action/output-text.ts';
import type { OutputValue } from '#lib/run.ts';
import { CopyButton } from './CopyButton.tsx';
import { Value } from './Value.tsx';

interface OutputRowProps {
  output: OutputValue;
  /** Tells the person what came of copying. */
  say: (message: string) => void;
}

export function OutputRow({ output, say }: OutputRowProps) {
  const [shown, setShown] = useState(false);
  const { name, value } = output;
  const hidden = output.audience === 'sensitive' && !output.masked && !shown;
  const wide = value !== null && (value.kind === 'list' || value.kind === 'object') && !hidden && !output.masked;
  const copies = value !== null && value.kind !== 'empty' && !output.masked;
  return (
    <div data-wide={wide ? '' : undefined}>
      <dt title={output.description || undefined}>{name}</dt>
      <dd class="outputs__value">
        {value === null && <span class="muted">not in the response</span>}
        {value !== null && output.masked && MASK}
        {value !== null && !output.masked && hidden && MASK}
        {value !== null && !output.masked && !hidden && <Value value={value} format={output.format} name={name} />}
        {value !== null && !output.masked && output.audience === 'sensitive' && (
          <button
            class="button"
            data-kind="plain"
            type="button"
            aria-label={`${shown ? 'Hide' : 'Show'} ${name}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        )}{' '}
        {value !== null && output.audience !== 'customer-safe' && <span class="pill">{output.audience}</span>}
        {output.cut !== null && <p class="small muted">{cutText(output.cut)}</p>}
      </dd>
      <dd class="outputs__copy">{copies && <CopyButton name={name} text={outputText(output)} say={say} />}</dd>
    </div>
  );
}

/** `shown: 0`: the value was too long by itself (lib/action/outputs.ts). */
function cutText({ matches, shown }: NonNullable<OutputValue['cut']>): string {
  if (shown === 0) return 'Cut: too long to be shown whole.';
  return `Cut: ${shown.toLocaleString()} of ${matches.toLocaleString()} entries shown.`;
}
