// Placeholders in a CodeMirror view: chips for those that name an input, a wavy line under those that do not, and a list of the inputs
// as soon as `{{` is typed. What is found and what is inserted, the pure files beside this one decide.
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { type EditorState, type Extension, Facet, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { findMarks, type KnownInput } from './placeholder-marks.ts';
import { completeName, fittingInputs, openName } from './placeholder-text.ts';

/** The inputs of the action. Put it into a compartment: they change while the text stays. */
export const knownInputs = Facet.define<readonly KnownInput[], readonly KnownInput[]>({
  combine: (given) => given[0] ?? [],
});

/** A placeholder may begin in front of what is drawn; its name has at most 100 characters. */
const MARGIN = 110;

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate) {
      const renamed = update.startState.facet(knownInputs) !== update.state.facet(knownInputs);
      const { docChanged, viewportChanged, selectionSet, focusChanged } = update;
      if (docChanged || viewportChanged || selectionSet || focusChanged || renamed) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Only what is drawn is looked through: the text may be megabytes long. */
function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc, selection } = view.state;
  const inputs = view.state.facet(knownInputs);
  let done = 0;
  for (const range of view.visibleRanges) {
    const from = Math.max(done, range.from - MARGIN);
    const text = doc.sliceString(from, Math.min(doc.length, range.to + MARGIN));
    for (const mark of findMarks(text, inputs, view.hasFocus ? selection.main.head - from : null)) {
      if (from + mark.from < done) continue;
      done = from + mark.to;
      const known = mark.is === 'known';
      const look = { class: known ? 'cm-input-known' : 'cm-input-unknown', attributes: { title: mark.title } };
      builder.add(from + mark.from, done, Decoration.mark(look));
    }
  }
  return builder.finish();
}

/** Pure but for the state it reads; null when no name is being typed. */
export function completionsAt(state: EditorState, pos: number): CompletionResult | null {
  const line = state.doc.lineAt(pos);
  const open = openName(state.sliceDoc(Math.max(line.from, pos - MARGIN), pos));
  if (!open) return null;
  const from = pos - open.typed.length;
  const options = fittingInputs(state.facet(knownInputs), open.typed).map((input) => ({
    label: input.name,
    detail: [input.type, input.description].filter(Boolean).join(' · '),
    apply: (view: EditorView, _chosen: unknown, start: number, end: number) => {
      const edit = completeName(start, end, view.state.sliceDoc(end, end + MARGIN), input.name);
      const { caret, ...changes } = edit;
      view.dispatch({ changes, selection: { anchor: caret }, userEvent: 'input.complete' });
    },
  }));
  if (options.length === 0) return null;
  // asked anew with every letter, at once: while a list is being looked for, Enter would not be the list's
  const update = (_old: unknown, _from: number, _to: number, now: CompletionContext) =>
    completionsAt(now.state, now.pos);
  return { from, options, filter: false, update };
}

export function placeholders(): Extension {
  return [
    marks,
    autocompletion({
      override: [(context: CompletionContext) => completionsAt(context.state, context.pos)],
      icons: false,
      // Enter must take what is shown at once; a pause is only good where typing on is what people mean
      interactionDelay: 0,
      activateOnTypingDelay: 0,
    }),
  ];
}
