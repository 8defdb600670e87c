// How each rich editor is handed lines of plain text: through its own API, at its caret, behind what is there. Text is escaped, never markup.
import type { PageEditor } from '#lib/ticket/adapter.ts';

/** What of the editors is used, as their documentation has it. All of it may be missing or other: callers catch. */
export interface PageWorld {
  CKEDITOR?: { instances: Record<string, CKEditor4> };
  tinymce?: { get(): TinyMce[] };
  jQuery?: (element: Element) => JQueryElement;
  $R?: (element: Element, call: string, html: string) => unknown;
}

interface CKEditor4 {
  editable(): { $: HTMLElement };
  createRange(): { moveToElementEditEnd(element: unknown): void; select(): void };
  getSelection(): { getRanges(): { collapse(toStart: boolean): void; select(): void }[] } | null;
  insertText(text: string): void;
}

interface TinyMce {
  getBody(): HTMLElement;
  selection: { collapse(toStart: boolean): void; select(node: Node, content: boolean): void };
  undoManager: { transact(change: () => void): void };
  insertContent(html: string): void;
}

interface JQueryElement {
  data(name: string): { layoutInfo?: { editable?: ArrayLike<Element> } } | undefined;
  summernote(call: string, value?: string): unknown;
}

interface CKEditor5 {
  model: {
    change(edit: (writer: { setSelection(at: unknown, place: 'end'): void }) => void): void;
    insertContent(content: unknown, at: unknown): void;
    document: { selection: { getLastPosition(): unknown }; getRoot(): unknown };
  };
  data: { processor: { toView(html: string): unknown }; toModel(view: unknown): unknown };
}

interface Trix {
  getDocument(): { toString(): string };
  getSelectedRange(): [number, number];
  setSelectedRange(at: number): void;
  recordUndoEntry(name: string): void;
  insertString(text: string): void;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const broken = (lines: readonly string[]) => lines.map(escaped).join('<br>');

export interface Place {
  page: PageWorld;
  element: HTMLElement;
  lines: readonly string[];
  /** The agent is writing in it. False: the text goes to the end, since an editor's caret waits at its beginning until somebody is there. */
  atCaret: boolean;
}

/** Each throws where the page has no such editor, or another version of it. */
export const EDITORS: Record<PageEditor, (place: Place) => void> = {
  // ckeditor.com/docs/ckeditor4: CKEDITOR.editor, insertText (fires `change` and keeps undo)
  ckeditor4({ page, element, lines, atCaret }) {
    const editor = only(Object.values(page.CKEDITOR?.instances ?? {}).find((one) => one.editable()?.$ === element));
    const [range] = (atCaret && editor.getSelection()?.getRanges()) || [];
    if (range) {
      range.collapse(false);
      range.select();
    } else {
      const end = editor.createRange();
      end.moveToElementEditEnd(editor.editable());
      end.select();
    }
    editor.insertText(lines.join('\n'));
  },

  // ckeditor.com/docs/ckeditor5: the editable's `ckeditorInstance`, Model#insertContent (one undo step)
  ckeditor5({ element, lines, atCaret }) {
    const editable = element.matches('.ck-editor__editable') ? element : element.querySelector('.ck-editor__editable');
    const { model, data } = only((editable as unknown as { ckeditorInstance?: CKEditor5 } | null)?.ckeditorInstance);
    // By itself: where a caret can stand there, the editor says when that change is over.
    if (!atCaret) model.change((writer) => writer.setSelection(model.document.getRoot(), 'end'));
    model.change(() => {
      const html = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
      const content = data.toModel(data.processor.toView(html));
      model.insertContent(content, only(model.document.selection.getLastPosition()));
    });
  },

  // tiny.cloud/docs: Editor#insertContent, UndoManager#transact (fires `change`)
  tinymce({ page, element, lines, atCaret }) {
    const editor = only(page.tinymce?.get().find((one) => one.getBody() === element));
    editor.undoManager.transact(() => {
      if (!atCaret) editor.selection.select(element, true);
      editor.selection.collapse(false);
      editor.insertContent(broken(lines));
    });
  },

  // imperavi.com/redactor (3): $R(source, 'insertion.insertHtml', html)
  redactor({ page: { $R }, element, lines }) {
    const source = only(element.closest('.redactor-box')?.querySelector('textarea'));
    only($R)(source, 'insertion.insertHtml', broken(lines));
  },

  // summernote.org/deep-dive: pasteHTML at the last range (one undo step, fires `change`)
  summernote({ page, element, lines, atCaret }) {
    const wrap = only(page.jQuery);
    const sources = [...element.ownerDocument.querySelectorAll('textarea,div')];
    const source = only(sources.find((one) => wrap(one).data('summernote')?.layoutInfo?.editable?.[0] === element));
    const selection = element.ownerDocument.getSelection();
    if (!atCaret) selection?.selectAllChildren(element);
    selection?.collapseToEnd();
    wrap(source).summernote('editor.setLastRange');
    // In one node: it puts several in from the last to the first.
    wrap(source).summernote('pasteHTML', `<span>${broken(lines)}</span>`);
  },

  // github.com/basecamp/trix: the element's `editor`
  trix({ element, lines, atCaret }) {
    const editor = only((element as unknown as { editor?: Trix }).editor);
    // A document ends with a line break of its own, behind which nothing can stand.
    const end = atCaret ? editor.getSelectedRange()[1] : editor.getDocument().toString().length - 1;
    editor.recordUndoEntry('Insert');
    editor.setSelectedRange(end);
    editor.insertString(lines.join('\n'));
  },
};

function only<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('There is no such editor.');
  return thing;
}
