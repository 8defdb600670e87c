// The CodeMirror views of the options page. This file is loaded lazily, with all of CodeMirror behind it: import it through load-code.ts alone.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, standardKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, placeholder as emptyText, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { adoptStyles } from './adopt-styles.ts';
import { jsonTemplate } from './json-template.ts';
import { atMost, refusedLength, singleLine } from './limits.ts';
import type { KnownInput } from './placeholder-marks.ts';
import { insertPlaceholder } from './placeholder-text.ts';
import { knownInputs, placeholders } from './placeholders.ts';
import { smallestChange } from './text-change.ts';
import { theme } from './theme.ts';

export interface CodeSetup {
  kind: 'field' | 'json' | 'raw';
  text: string;
  /** What stands there while it is empty. */
  hint: string;
  /** Put between pasted lines; `field` alone. */
  glue: string;
  maxLength: number;
  inputs: readonly KnownInput[];
  attributes: Record<string, string>;
  onText(text: () => string, length: number): void;
  onRefused(length: number): void;
  onLeave(): void;
}

/** A view that is steered from outside. */
export interface CodeView {
  readonly dom: HTMLElement;
  text(): string;
  /** Changes as little as it takes, so that the caret stays and the change cannot be mistaken for typing. */
  setText(text: string): void;
  setInputs(inputs: readonly KnownInput[]): void;
  setAttributes(attributes: Record<string, string>): void;
  /** Puts `{{name}}` at the caret and the keyboard behind it. */
  insert(name: string): void;
  focus(at?: number): void;
  destroy(): void;
}

export function createCodeView(parent: HTMLElement, setup: CodeSetup): CodeView {
  adoptStyles();
  const inputs = new Compartment();
  const attributes = new Compartment();
  let silent = false;
  const view = new EditorView({
    parent,
    doc: setup.text,
    extensions: [
      theme,
      EditorView.lineWrapping,
      // what scrolls must be reached by keyboard, and not every reader takes text that can be edited for something that can
      EditorView.contentAttributes.of({ tabindex: '0' }),
      attributes.of(EditorView.contentAttributes.of(setup.attributes)),
      inputs.of(knownInputs.of(setup.inputs)),
      EXTENSIONS[setup.kind](setup),
      EditorView.updateListener.of((update) => {
        const refused = update.transactions.flatMap((one) => one.effects).find((effect) => effect.is(refusedLength));
        if (refused) setup.onRefused(refused.value);
        if (update.docChanged && !silent) setup.onText(() => update.state.doc.toString(), update.state.doc.length);
      }),
      EditorView.domEventHandlers({ blur: () => setup.onLeave() }),
    ],
  });
  return {
    dom: view.dom,
    text: () => view.state.doc.toString(),
    setText(text) {
      const changes = smallestChange(view.state.doc.toString(), text);
      if (!changes) return;
      silent = true;
      view.dispatch({ changes, annotations: Transaction.addToHistory.of(false), filter: false });
      silent = false;
    },
    setInputs: (known) => view.dispatch({ effects: inputs.reconfigure(knownInputs.of(known)) }),
    setAttributes(given) {
      view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of(given)) });
    },
    insert(name) {
      const { from, to } = view.state.selection.main;
      const { caret, ...changes } = insertPlaceholder(view.state.doc.toString(), from, to, name);
      view.dispatch({ changes, selection: { anchor: caret }, scrollIntoView: true, userEvent: 'input' });
      view.focus();
    },
    focus(at) {
      if (at !== undefined) view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

const EXTENSIONS: Record<CodeSetup['kind'], (setup: CodeSetup) => Extension> = {
  field: (setup) => [
    singleLine(setup.glue),
    writable(setup),
    EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['{'] } }]),
    keymap.of([
      ...completionKeymap,
      ...closeBracketsKeymap,
      // behind the list of inputs, which takes Enter while it is open
      { key: 'Enter', run: () => true, shift: () => true },
      ...historyKeymap,
      ...standardKeymap,
    ]),
  ],
  json: (setup) => [
    writable(setup),
    json,
    lineNumbers(),
    highlightActiveLineGutter(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of('  '),
    keymap.of([...completionKeymap, ...closeBracketsKeymap, ...historyKeymap, indentWithTab, ...defaultKeymap]),
  ],
  raw: () => [json, lineNumbers(), EditorState.readOnly.of(true), keymap.of(standardKeymap)],
};

const json = StreamLanguage.define(jsonTemplate);

/**
 * Typing over a selection puts the text in its place, as in any input. Left to itself, Chrome keeps the look of the chips in it as an
 * inline style of the new text, which the extension's policy refuses, aloud.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (view.composing || inputType !== 'insertText' || data === null) return false;
    const over = replaced(event, view);
    if (!over) return false;
    view.dispatch({
      changes: { ...over, insert: data },
      selection: { anchor: over.from + data.length },
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  },
});

/** The selection as the state knows it, which may reach beyond what is drawn; or one that a program made and the state has not heard of yet. */
function replaced(event: InputEvent, view: EditorView): { from: number; to: number } | null {
  const { from, to, empty } = view.state.selection.main;
  if (!empty) return { from, to };
  const [range] = event.getTargetRanges();
  if (!range || range.collapsed) return null;
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}

function writable(setup: CodeSetup): Extension {
  return [history(), typeOver, closeBrackets(), placeholders(), atMost(setup.maxLength), emptyText(setup.hint)];
}
