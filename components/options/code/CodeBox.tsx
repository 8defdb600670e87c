// The box that CodeField and CodeEditor share: a plain input until CodeMirror has been loaded, then a view of it that is steered by the
// props like any other input. Use those two, not this.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLazy } from '../parts/lazy.ts';
import { codeEditor } from './code-editor-part.ts';
import type { CodeSetup, CodeView } from './code-view.ts';
import { Delivery } from './delivery.ts';
import { PlainCode } from './PlainCode.tsx';
import type { KnownInput } from './placeholder-marks.ts';

/** What a button beside a field can do with it. */
export interface CodeHandle {
  /** Puts `{{name}}` at the caret. */
  insert(name: string): void;
  focus(): void;
}

export interface CodeNaming {
  /** The accessible name. */
  label: string;
  /** Id of the element that shows the name; it then counts instead of `label`. */
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
}

interface CodeBoxProps extends CodeNaming {
  kind: CodeSetup['kind'];
  value: string;
  onChange?: ((value: string) => void) | undefined;
  inputs: readonly KnownInput[];
  hint: string;
  glue: string;
  maxLength: number;
  handle?: RefObject<CodeHandle | null> | undefined;
  /** Buttons at its end. */
  children?: ComponentChildren;
}

export function CodeBox(props: CodeBoxProps) {
  const { kind, value, inputs, handle, children } = props;
  const latest = useRef(props);
  latest.current = props;
  const place = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const view = useRef<CodeView | null>(null);
  const [refused, setRefused] = useState<number | null>(null);
  const delivery = useRef<Delivery | null>(null);
  delivery.current ??= new Delivery(value, (text) => {
    setRefused(null);
    latest.current.onChange?.(text);
  });
  const create = useLazy(codeEditor)?.createCodeView ?? null;
  // who is typing in the plain input goes on in the view that takes its place
  const caret = plain.current && plain.current === document.activeElement ? plain.current.selectionStart : null;

  useLayoutEffect(() => {
    const { current: parent } = place;
    if (!create || !parent) return;
    const { hint, glue, maxLength } = latest.current;
    const made = create(parent, {
      kind,
      text: latest.current.value,
      hint,
      glue,
      maxLength,
      inputs: latest.current.inputs,
      attributes: attributesOf(latest.current),
      onText: (text, length) => delivery.current?.take(text, length),
      onRefused: setRefused,
      onLeave: () => delivery.current?.flush(),
    });
    view.current = made;
    if (caret !== null) made.focus(caret);
    return () => {
      delivery.current?.flush();
      view.current = null;
      made.destroy();
    };
  }, [create, kind]);
  useLayoutEffect(() => {
    if (!delivery.current || delivery.current.known === value) return;
    delivery.current.known = value;
    view.current?.setText(value);
  }, [value]);
  useLayoutEffect(() => view.current?.setInputs(inputs), [inputs, create]);
  useEffect(() => {
    // a `label` reaches native controls alone
    const label = props.labelledBy === undefined ? null : document.getElementById(props.labelledBy);
    const focus = () => (view.current ?? plain.current)?.focus();
    label?.addEventListener('click', focus);
    return () => label?.removeEventListener('click', focus);
  }, [props.labelledBy]);
  const attributes = attributesOf(props);
  useLayoutEffect(() => view.current?.setAttributes(attributes), [JSON.stringify(attributes), create]);
  useLayoutEffect(() => {
    if (!handle) return;
    handle.current = {
      insert: (name) => (view.current ? view.current.insert(name) : insertPlain(plain.current, name, delivery.current)),
      focus: () => (view.current ?? plain.current)?.focus(),
    };
    return () => {
      handle.current = null;
    };
  }, [handle]);

  return (
    <>
      <div class="code-box" data-kind={kind} data-invalid={props.invalid || refused !== null ? '' : undefined}>
        <div
          class="code-place"
          ref={place}
          // Ctrl+S and the like act on the action: it must have every letter by then
          onKeyDownCapture={(event) => (event.ctrlKey || event.metaKey) && delivery.current?.flush()}
        >
          {!create && <PlainCode box={plain} attributes={attributes} {...props} delivery={delivery.current} />}
        </div>
        {children}
      </div>
      {refused !== null && (
        <p class="field__error" role="alert">
          That would be {refused.toLocaleString('en')} characters; at most {props.maxLength.toLocaleString('en')} fit.
          Nothing was put in.
        </p>
      )}
    </>
  );
}

function attributesOf({ kind, label, labelledBy, describedBy, invalid }: CodeBoxProps): Record<string, string> {
  return {
    ...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label }),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(invalid ? { 'aria-invalid': 'true' } : {}),
    'aria-multiline': String(kind !== 'field'),
  };
}

function insertPlain(box: HTMLInputElement | null, name: string, delivery: Delivery | null): void {
  if (!box) return;
  const at = box.selectionStart ?? box.value.length;
  box.setRangeText(`{{${name}}}`, at, box.selectionEnd ?? at, 'end');
  delivery?.take(() => box.value, 0);
  box.focus();
}
