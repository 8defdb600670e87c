// JSON of many lines: the body of a request with its placeholders, a pasted sample, or (read-only) a raw answer of up to 2 MB.
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { CodeBox, type CodeHandle, type CodeNaming } from './CodeBox.tsx';
import type { KnownInput } from './placeholder-marks.ts';

interface CodeEditorProps extends CodeNaming {
  value: string;
  /** Left out: read-only. */
  onChange?: (value: string) => void;
  /** Left out where there are no placeholders. */
  inputs?: readonly KnownInput[];
  /** In characters. */
  maxLength?: number;
  hint?: string;
  handle?: RefObject<CodeHandle | null>;
}

const NONE: readonly KnownInput[] = [];

export function CodeEditor({
  onChange,
  inputs = NONE,
  maxLength = Number.MAX_SAFE_INTEGER,
  hint = '',
  handle,
  describedBy,
  ...props
}: CodeEditorProps) {
  const keysId = useId();
  const editable = onChange !== undefined;
  const described = [describedBy, editable ? keysId : undefined].filter(Boolean).join(' ');
  return (
    <div class="code-editor">
      <CodeBox
        {...props}
        kind={editable ? 'json' : 'raw'}
        onChange={onChange}
        inputs={inputs}
        maxLength={maxLength}
        hint={hint}
        glue=""
        handle={handle}
        describedBy={described || undefined}
      />
      {editable && (
        <p class="code-keys" id={keysId}>
          Tab indents. To leave with the keyboard, press Escape, then Tab.
        </p>
      )}
    </div>
  );
}
