// The service worker's entry: wiring only. WXT runs this file in Node at build time, so nothing may touch the browser at import.
import './zod-config.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { createBrowser } from './browser.ts';
import { createDeps } from './deps.ts';
import { hardenBrowser, listen } from './listeners.ts';

// One file of its own (no `type: 'module'`): a chunk shared with a page would make its schemas before zod-config.ts is read.
export default defineBackground({
  main() {
    const deps = createDeps({
      browser: createBrowser(),
      fetch: (...request) => fetch(...request),
      now: () => Date.now(),
    });
    listen(deps);
    hardenBrowser();
  },
});
