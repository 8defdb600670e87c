// A page with real rich editors, each on a tab of its own address, from their packages: for tests of writing into them.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certificate } from './certificate.ts';
import { startHttps } from './https-server.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const HOST = 'editors.example';

export type RealEditor = 'trix' | 'tinymce' | 'ckeditor5' | 'summernote';

/** The page's own scripts keep `changes`: how often the editor said that its text changed, as a draft's autosave listens. */
const PAGES: Record<RealEditor, string> = {
  trix: `<script src="/trix/dist/trix.umd.js"></script><link rel="stylesheet" href="/trix/dist/trix.css">
<input id="x" type="hidden" value="<div>Dear Maria,</div>"><trix-editor input="x" class="composer"></trix-editor>
<script>const box = document.querySelector('trix-editor');
const wait = setInterval(() => { if (box.editor) { clearInterval(wait); document.body.dataset.ready = '1'; } }, 20);
box.addEventListener('trix-change', () => changes += 1);
undo = () => box.editor.undo(); text = () => box.editor.getDocument().toString();</script>`,
  tinymce: `<script src="/tinymce/tinymce.min.js"></script><textarea id="t"><p>Dear Maria,</p></textarea>
<script>tinymce.init({ selector: '#t', license_key: 'gpl', menubar: false, setup: (editor) => {
editor.on('init', () => { editor.getBody().classList.add('composer'); document.body.dataset.ready = '1'; });
editor.on('change', () => changes += 1); } });
undo = () => tinymce.get(0).undoManager.undo(); text = () => tinymce.get(0).getContent({ format: 'text' });</script>`,
  ckeditor5: `<script src="/@ckeditor/ckeditor5-build-classic/build/ckeditor.js"></script><div id="c"><p>Dear Maria,</p></div>
<script>ClassicEditor.create(document.querySelector('#c')).then((editor) => {
editor.model.document.on('change:data', () => changes += 1);
undo = () => editor.execute('undo'); text = () => editor.ui.getEditableElement().innerText; document.body.dataset.ready = '1'; });</script>`,
  summernote: `<script src="/jquery/dist/jquery.min.js"></script><script src="/summernote/dist/summernote-lite.min.js"></script>
<textarea id="s"><p>Dear Maria,</p></textarea>
<script>$('#s').summernote({ callbacks: { onChange: () => changes += 1, onInit: () => { document.body.dataset.ready = '1'; } } });
undo = () => $('#s').summernote('undo'); text = () => document.querySelector('.note-editable').innerText;</script>`,
};

/** Where the text goes, by its selector in its own document. */
export const COMPOSERS: Record<RealEditor, string> = {
  trix: 'trix-editor',
  tinymce: 'body.composer',
  ckeditor5: '.ck-editor__editable',
  summernote: '.note-editable',
};

export async function startRichEditors({ tls, port }: { tls: Certificate; port: number }) {
  const server = await startHttps(tls, port, (request, response) => {
    const path = new URL(request.url ?? '/', `https://${HOST}`).pathname;
    const page = PAGES[path.slice(1) as RealEditor];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="en"><title>${path}</title><body><script>let changes = 0, undo, text;</script>${page}`,
      );
      return;
    }
    const file = normalize(join(PACKAGES, path));
    if (!file.startsWith(PACKAGES) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  return { origin: `https://${HOST}`, port: server.port, stop: () => server.stop() };
}
