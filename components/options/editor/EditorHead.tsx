// The head of everything about one action: where it is, what it is called, how it stands, and its other views.
import { PAGE_TITLE_ID } from '../parts/focus.ts';
import { type ActionView, routeHash } from '../route.ts';
import type { Editor } from './editor.ts';
import { headWords } from './saving/save-words.ts';

const VIEWS: { view: ActionView; words: string }[] = [
  { view: 'edit', words: 'Edit' },
  { view: 'test', words: 'Test…' },
  { view: 'outputs', words: 'Outputs' },
  { view: 'history', words: 'History' },
];

/** @param view the one that is open: it is not offered */
export function EditorHead({ editor, view = 'edit' }: { editor: Editor; view?: ActionView }) {
  const name = editor.action.value.name.trim();
  const { words, is } = headWords(editor.library.value);
  const beside = editor.draft.value?.revision;
  return (
    <header class="head">
      <nav class="crumbs" aria-label="Where you are">
        <a href="#actions">Actions</a> /
      </nav>
      <h1 id={PAGE_TITLE_ID} tabIndex={-1}>
        {name || editor.library.value?.name || 'New action'}
      </h1>
      <p class="head__standing">
        <span class="status" data-is={is}>
          {words}
        </span>
        {beside != null && <small>draft saved as revision {beside}</small>}
      </p>
      <div class="buttons">
        {VIEWS.filter((other) => other.view !== view).map((other) => (
          <a class="button" key={other.view} href={routeHash({ page: 'actions', id: editor.id, view: other.view })}>
            {other.words}
          </a>
        ))}
      </div>
    </header>
  );
}
