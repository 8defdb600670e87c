// The answer as a tree, with search and the keyboard of a tree; Add opens the form under its line.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { Output } from '#lib/action/schema.ts';
import type { NodeLine, TreeLine } from '#lib/response/answer-tree.ts';
import { formatPath, segmentsOf } from '#lib/response/place.ts';
import type { ReadOutput } from '#lib/response/read-output.ts';
import type { Editor } from '../editor/editor.ts';
import { tell } from '../parts/toast.ts';
import { AddForm } from './AddForm.tsx';
import { MOST_OUTPUTS, withOutput, withoutAdded } from './edit-outputs.ts';
import { type RowMark, TreeRow } from './TreeRow.tsx';
import { treeStep } from './tree-keys.ts';
import { createTreeMarks } from './tree-marks.ts';
import type { TreeState } from './tree-state.ts';

/** Letters typed within this time belong together, in ms. */
const TYPING = 600;
/** From the last change of an output to marking the lines by it, in ms. */
const SETTLING = 300;

interface AnswerTreeProps {
  editor: Editor;
  tree: TreeState;
  read: (output: Output) => ReadOutput;
  /** "From the call at 14:11". */
  origin: string;
}

export function AnswerTree({ editor, tree, read, origin }: AnswerTreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const focusNext = useRef(false);
  const outputs = editor.action.value.outputs;
  const marked = useSettled(outputs);
  const lastMarks = useRef(new Map<string, RowMark>());
  const marks = useMemo(() => createTreeMarks(tree.root, marked, lastMarks.current), [tree, marked]);
  const lines = tree.lines.value;
  const active = tree.activeLine();
  const adding = tree.adding.value;

  const focusNow = (key: string) => {
    list.current?.querySelector<HTMLElement>(`:scope > [data-key="${CSS.escape(key)}"]`)?.focus();
  };
  // another place was asked for from outside, such as "Choose fields"
  const revealed = tree.revealed.value;
  useLayoutEffect(() => {
    if (revealed > 0) focusNext.current = true;
  }, [revealed]);
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    focusNow(active?.key ?? '');
  });

  const focusLine = (key: string) => {
    // the same line again draws nothing anew; a wish left over would take the focus away later
    if (key === tree.active.peek()) focusNow(key);
    else focusNext.current = true;
    tree.active.value = key;
  };
  const open = (line: NodeLine) => {
    tree.active.value = line.key;
    if (line.open !== null) tree.toggle(line.key, !line.open);
  };
  const startAdding = (line: NodeLine) => {
    tree.active.value = line.key;
    const mark = marks(line);
    if (mark.chosen.length > 0 || mark.refused !== null) return;
    if (editor.action.peek().outputs.length >= MOST_OUTPUTS) {
      tell(`An action has at most ${MOST_OUTPUTS} outputs. Remove one first.`);
      return;
    }
    tree.adding.value = line.key;
  };
  const stopAdding = (line: NodeLine) => {
    tree.adding.value = null;
    focusLine(line.key);
  };
  const add = (line: NodeLine, output: Output) => {
    editor.change((action) => withOutput(action, output));
    tell(`${output.name} was added.`, () => editor.change((action) => withoutAdded(action, output)));
    stopAdding(line);
  };
  const showMore = (line: TreeLine) => {
    if (line.is === 'more') tree.showMore(line.parentKey, line.drawn);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.role !== 'treeitem') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = lines.findIndex(({ key }) => key === target.dataset.key);
    const now = event.timeStamp;
    const goesOn = event.key.length === 1 && now - typing.current.at < TYPING;
    const text = event.key.length === 1 ? (goesOn ? typing.current.text : '') + event.key : '';
    const step = treeStep(event.key, lines, at, text);
    typing.current = { text, at: now };
    const line = lines[at];
    if (step === null || line === undefined) return;
    event.preventDefault();
    if (step.do === 'go') focusLine(lines[step.to]?.key ?? line.key);
    else if (step.do === 'add') line.is === 'node' ? startAdding(line) : showMore(line);
    else if (line.is === 'node') tree.toggle(line.key, step.do === 'open');
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const line = target instanceof HTMLElement ? target.closest<HTMLElement>('[role="treeitem"]') : null;
    if (line?.dataset.key !== undefined) tree.active.value = line.dataset.key;
  };

  return (
    <>
      <div class="found">
        <div class="search">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            aria-label="Search the response"
            placeholder="Search key or value"
            value={tree.words.value}
            onInput={({ currentTarget }) => tree.search(currentTarget.value)}
          />
        </div>
        <small role="status">{searchWords(tree) ?? origin}</small>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree is a list with a keyboard of its own (WAI-ARIA Authoring Practices) */}
      <ul class="tree" role="tree" aria-label="Response" ref={list} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
        {lines.map((line) =>
          line.is === 'more' ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of its lines
            <li
              key={line.key}
              role="treeitem"
              data-key={line.key}
              tabIndex={line.key === active?.key ? 0 : -1}
              aria-level={line.level}
              aria-selected={line.key === active?.key}
              style={{ '--level': String(Math.min(line.level - 1, 12)) }}
              onClick={() => showMore(line)}
            >
              <div class="node more-lines">
                Show {Math.min(100, line.of - line.drawn)} more{' '}
                <i>of {(line.of - line.drawn).toLocaleString('en')} left</i>
              </div>
            </li>
          ) : (
            <TreeRow
              key={line.key}
              line={line}
              mark={marks(line)}
              name={nameOf(line)}
              active={line.key === active?.key}
              onPress={open}
              onAdd={startAdding}
            >
              {adding === line.key && (
                <AddForm
                  line={line}
                  name={nameOf(line)}
                  editor={editor}
                  read={read}
                  onAdd={(output) => add(line, output)}
                  onCancel={() => stopAdding(line)}
                />
              )}
            </TreeRow>
          ),
        )}
      </ul>
      {hitsLeft(tree) > 0 && (
        <button class="button more-hits" data-size="s" type="button" onClick={() => tree.showMoreHits()}>
          Show more of what was found
        </button>
      )}
    </>
  );
}

/** Typing a name beside the tree must not draw a thousand lines anew with every key; what comes or goes is marked at once. */
function useSettled(outputs: Output[]): Output[] {
  const [settled, setSettled] = useState(outputs);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(outputs), SETTLING);
    return () => clearTimeout(timer);
  }, [outputs]);
  return settled.length === outputs.length ? settled : outputs;
}

/** `items[0].title`: short, and unlike any other line's. */
function nameOf(line: NodeLine): string {
  return formatPath(segmentsOf(line.steps)).replace(/^\$\.?/, '') || 'the whole response';
}

function searchWords(tree: TreeState): string | null {
  if (tree.searching.value && tree.result.value === null) return 'Searching…';
  const result = tree.result.value;
  if (result === null) return null;
  if (result.count === 0) return 'Nothing in the response fits.';
  const shown = Math.min(result.hits.length, tree.hitsShown.value);
  const places = result.count === 1 ? '1 place' : `${result.count.toLocaleString('en')} places`;
  return shown < result.count ? `${places}, the first ${shown.toLocaleString('en')} shown` : places;
}

function hitsLeft(tree: TreeState): number {
  return (tree.result.value?.hits.length ?? 0) - tree.hitsShown.value;
}
