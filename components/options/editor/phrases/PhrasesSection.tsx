// What customers say who need this action, a line each: added, edited and removed here. Empty lines are this page's alone: the working copy
// has none.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '#components/shared/IconButton.tsx';
import { LONGEST_PHRASE, MOST_PHRASES, phrasesOf, splitPhrases, withPhrases } from '#lib/action/phrases.ts';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { tell } from '../../parts/toast.ts';
import { useRowKeys } from '../api/row-keys.ts';
import type { Editor } from '../editor.ts';
import { PhraseProposals } from './PhraseProposals.tsx';
import { PhraseRow } from './PhraseRow.tsx';
import { pastedLines, placeInAction } from './phrase-lines.ts';

export function PhrasesSection({ editor }: { editor: Editor }) {
  const kept = editor.action.value.phrases ?? [];
  const [typed, setTyped] = useState<readonly string[]>(kept);
  // Discarded, restored or taken from another tab: what stands in the working copy counts.
  const lines = phrasesOf(typed).join('\n') === phrasesOf(kept).join('\n') ? typed : kept;
  const { keys, removed, added } = useRowKeys(lines.length);
  const box = useRef<HTMLElement>(null);
  const toFocus = useRef<string | null>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    box.current?.querySelector<HTMLElement>(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const write = (next: readonly string[]) => {
    setTyped(next);
    editor.touch('phrases');
    editor.change((action) => withPhrases(action, next));
  };
  const insert = (index: number, texts: readonly string[]) => {
    for (let at = 0; at < texts.length; at++) added(index + at);
    write(lines.toSpliced(index, 0, ...texts));
  };
  const focusLine = (index: number) => {
    toFocus.current = `[data-line="${index}"] input`;
  };
  const add = (index: number) => {
    const empty = lines.findIndex((line) => line.trim() === '');
    focusLine(empty >= 0 ? empty : index);
    if (empty >= 0) return setTyped([...lines]);
    insert(index, ['']);
  };
  const remove = (index: number) => {
    const text = lines[index] ?? '';
    toFocus.current = lines.length > 1 ? `[data-line="${Math.min(index, lines.length - 2)}"] .remove` : '[data-add]';
    removed(index);
    const rest = lines.toSpliced(index, 1);
    write(rest);
    if (text.trim() === '') return;
    tell(`“${text.trim()}” was removed.`, () => {
      const now = editor.action.peek().phrases ?? [];
      const at = Math.min(index, now.length);
      setTyped(now.toSpliced(at, 0, text));
      editor.change((action) => withPhrases(action, now.toSpliced(at, 0, text)));
    });
  };
  const paste = (index: number, input: HTMLInputElement, text: string): boolean => {
    if (splitPhrases(text).length < 2) return false;
    const pasted = pastedLines(input.value, input.selectionStart, input.selectionEnd, text);
    for (let at = 1; at < pasted.length; at++) added(index + at);
    focusLine(index + pasted.length - 1);
    write(lines.toSpliced(index, 1, ...pasted));
    return true;
  };
  const full = lines.length >= MOST_PHRASES;
  const whole = editor.problems.value.filter(({ field }) => field === 'phrases').map(({ message }) => message);

  return (
    <section class="stack-s phrases" aria-labelledby={`${id}-title`} data-field="phrases" ref={box}>
      <div class="title">
        <h3 id={`${id}-title`}>What customers say</h3>
        <small id={`${id}-count`}>
          {kept.length} of {MOST_PHRASES}
        </small>
        <button
          class="button"
          data-size="s"
          data-add=""
          type="button"
          aria-disabled={full || undefined}
          aria-describedby={`${id}-count`}
          onClick={() => !full && add(lines.length)}
        >
          <PageIcon name="plus" /> Add line
        </button>
      </div>
      <p class="field__help" id={`${id}-hint`}>
        In the words of customers who need this action, a line each: “never showed up”. Suggestions are matched on them,
        too.
      </p>
      {lines.length > 0 && (
        <ol class="phrase-rows">
          {lines.map((line, index) => (
            <li key={keys[index]} data-line={index}>
              <PhraseRow
                line={line}
                index={index}
                problems={problemsOf(editor, placeInAction(lines, index))}
                field={placeInAction(lines, index)}
                onChange={(text) => write(lines.toSpliced(index, 1, text))}
                onEnter={() => !full && add(index + 1)}
                onPaste={(input, text) => paste(index, input, text)}
              />
              <IconButton
                icon="close"
                label={`Remove line ${index + 1}`}
                class="button remove"
                title="Remove"
                onClick={() => remove(index)}
              />
            </li>
          ))}
        </ol>
      )}
      <div class="field__error" aria-live="polite">
        {whole.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      <PhraseProposals
        editor={editor}
        full={kept.length >= MOST_PHRASES}
        onAdd={(text) => insert(lines.length, [text.slice(0, LONGEST_PHRASE)])}
      />
    </section>
  );
}

function problemsOf(editor: Editor, field: string | null): string[] {
  return field === null ? [] : editor.problemsAt(field);
}
