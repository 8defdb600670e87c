// Text into real rich editors, whose state only the page's own scripts reach: their undo takes it back, and their change event fires.
// The script in the page's world is the packaged one, put there as the background puts it; the hand-over is the content script's.
import { HANDED_OVER } from '#lib/ticket/handed-over.ts';
import { COMPOSERS, type RealEditor, startRichEditors } from '../world/rich-editors.ts';
import { expect } from './fixtures.ts';
import { testWith } from './stand-in.ts';

const test = testWith(startRichEditors);

/** What the page's own scripts know. */
declare const changes: number;
declare const undo: () => void;
declare const text: () => string;

const HOSTILE = 'Paid: 12 <b>EUR</b> & "more"\n<img src=x onerror=alert(1)>';

test('Trix, TinyMCE, CKEditor 5 and Summernote take text behind what is there, as text, and give it back by undo', async ({
  deskhand,
  standIn,
}) => {
  const { page } = deskhand;
  for (const editor of ['trix', 'tinymce', 'ckeditor5', 'summernote'] as const satisfies RealEditor[]) {
    await test.step(editor, async () => {
      await page.goto(`${standIn.origin}/${editor}`);
      await page.waitForFunction(() => document.body.dataset.ready === '1');
      const before = await page.evaluate(() => ({ changes, text: text() }));
      expect(before.text).toContain('Dear Maria,');
      const root = editor === 'tinymce' ? page.frameLocator('iframe.tox-edit-area__iframe') : page;
      await root.locator(COMPOSERS[editor]).evaluate((element, { name, value }) => element.setAttribute(name, value), {
        name: HANDED_OVER,
        value: JSON.stringify({ editor, text: HOSTILE }),
      });
      const worker = await deskhand.worker();
      const taken = await worker.evaluate(async (origin) => {
        const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
        const target = { tabId: tab?.id ?? -1, frameIds: [0] };
        const [done] = await chrome.scripting.executeScript({ target, world: 'MAIN', files: ['/page-editor.js'] });
        return done?.result;
      }, standIn.origin);
      expect(taken).toBe(true);
      const after = await page.evaluate(() => ({ changes, text: text() }));
      expect(after.text.replace(/\s+/g, ' ').trim()).toBe(`Dear Maria, ${HOSTILE.replace('\n', ' ')}`);
      expect(after.text.trim()).toMatch(/Maria,\s*\n+\s*Paid/);
      await expect.poll(() => page.evaluate(() => changes)).toBeGreaterThan(before.changes);
      expect(await root.locator(`[${HANDED_OVER}]`).count()).toBe(0);
      await page.evaluate(() => undo());
      expect((await page.evaluate(() => text())).trim()).toBe('Dear Maria,');
    });
  }
});
