// One line of text in which placeholders stand: the endpoint, the value of a parameter or header, the question before running.
// It behaves as an input does: Enter breaks no line, Tab leaves it, what is pasted becomes one line.
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { CodeBox, type CodeHandle, type CodeNaming } from './CodeBox.tsx';
import { InsertPlaceholder } from './InsertPlaceholder.tsx';
import type { KnownInput } from './placeholder-marks.ts';

interface CodeFieldProps extends CodeNaming {
  value: string;
  onChange: (value: string) => void;
  /** The inputs of the action: coloured, completed and offered by the {+} button. */
  inputs: readonly KnownInput[];
  /** Adds an input of that name to the action; without it the {+} button offers only those that are there. */
  onNewInput?: ((name: string) => void) | undefined;
  /** What the field holds at most, in characters. */
  maxLength: number;
  /** What stands there while it is empty. */
  hint?: string;
  /** Put between pasted lines: '' for addresses, a space for sentences. */
  glue?: '' | ' ';
  handle?: RefObject<CodeHandle | null>;
}

export function CodeField({ onNewInput, hint = '', glue = ' ', handle, ...props }: CodeFieldProps) {
  const own = useRef<CodeHandle>(null);
  const code = handle ?? own;
  return (
    <CodeBox kind="field" hint={hint} glue={glue} handle={code} {...props}>
      <InsertPlaceholder
        label={`Insert an input: ${props.label}`}
        inputs={props.inputs}
        onInsert={(name) => code.current?.insert(name)}
        onNewInput={onNewInput}
      />
    </CodeBox>
  );
}
