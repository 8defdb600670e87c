// Takes a sample of an answer in place of a call, so that outputs can be mapped before the API may be asked.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sizeText } from '#lib/test/answer-facts.ts';
import type { Answer } from '../editor/answer.ts';
import { FaultMark } from './FaultMark.tsx';
import { readSample, type SampleFault, sizeFault } from './sample.ts';

/** Longer ones are kept beside the field: laying out one line of 2 MB stops the page for seconds. */
const SHOWN = 100_000;

interface SampleDialogProps {
  /** null: cancelled. */
  onAnswer: (answer: Answer | null) => void;
}

export function SampleDialog({ onAnswer }: SampleDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<Answer | null>(null);
  const [long, setLong] = useState<string | null>(null);
  const [fault, setFault] = useState<SampleFault | null>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const use = (event: Event) => {
    event.preventDefault();
    const sample = readSample(long ?? field.current?.value ?? '', Date.now());
    if (sample.ok) {
      answer.current = sample.answer;
      dialog.current?.close();
      return;
    }
    setFault(sample.fault);
    field.current?.focus();
    if (sample.fault.caret !== null) field.current?.setSelectionRange(sample.fault.caret, sample.fault.caret + 1);
  };
  const take = (text: string) => {
    setFault(null);
    setLong(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= SHOWN) return;
    event.preventDefault();
    take(text);
  };
  return (
    <dialog
      class="dialog"
      data-size="xl"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => onAnswer(answer.current)}
    >
      <form class="stack" onSubmit={use} noValidate>
        <h2 id={`${id}-title`}>Paste a sample of the response</h2>
        <p id={`${id}-help`}>
          The JSON that the API answers, from its documentation or a call made elsewhere. It stays in this page.
        </p>
        {long === null ? (
          <textarea
            class="input mono sample"
            ref={field}
            rows={14}
            spellcheck={false}
            autocomplete="off"
            aria-label="Sample"
            aria-describedby={`${id}-fault ${id}-help`}
            aria-invalid={fault !== null || undefined}
            placeholder={'{\n  "order": { "status": "shipped" }\n}'}
            onPaste={onPaste}
            onInput={() => setFault(null)}
          />
        ) : (
          <div class="notice">
            <p class="said">{sizeText(new Blob([long]).size)} taken</p>
            <p class="mono clip">{long.slice(0, 200)}</p>
            <div class="buttons">
              <button class="button" data-size="s" type="button" onClick={() => setLong(null)}>
                Take another
              </button>
            </div>
          </div>
        )}
        <div class="field__error" id={`${id}-fault`} role="alert">
          {fault?.message}
        </div>
        {fault?.mark && <FaultMark mark={fault.mark} />}
        <div class="buttons">
          <label class="button as-file">
            Open a file…
            <input
              class="unseen"
              type="file"
              accept=".json,application/json"
              onChange={async ({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                const tooLarge = sizeFault(file?.size ?? 0);
                const text = tooLarge ? undefined : await file?.text();
                currentTarget.value = '';
                if (tooLarge) setFault(tooLarge);
                if (text !== undefined) take(text);
              }}
            />
          </label>
          <span class="grow" />
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button class="button" data-kind="primary" type="submit">
            Use this sample
          </button>
        </div>
      </form>
    </dialog>
  );
}
