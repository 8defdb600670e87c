// The picker in a helpdesk's page, put there while an administrator defines that helpdesk: looks selectors up, and lets a person point at a
// part. Reads the page, changes nothing in it, sends nothing anywhere: its answers go to our own background alone.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookUp } from '#lib/helpdesk/look-up.ts';
import type { Picked, PickerCommand } from '#lib/helpdesk/picker.ts';
import { type Picker, startPicker } from './pick.ts';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

// A symbol: an element with a name of ours could otherwise stand in the global's place.
const ENDS = Symbol.for('deskhand.picker');

/** From our own background or pages; a content script of ours (it has a tab) may not command another. */
function isCommand(message: unknown, sender: { id?: string; tab?: unknown }): message is PickerCommand {
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
  return (
    typeof message === 'object' && message !== null && 'name' in message && String(message.name).startsWith('picker.')
  );
}

export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { [ENDS]?: () => void };
  // One that an earlier life of the extension left behind.
  world[ENDS]?.();
  let open: Picker | null = null;

  async function pick(command: Extract<PickerCommand, { name: 'picker.pick' }>): Promise<Picked> {
    open?.stop();
    const picker = startPicker(command.pick);
    open = picker;
    const picked = await picker.picked;
    if (open === picker) open = null;
    return picked;
  }

  const onMessage: Listener = (message, sender, sendResponse) => {
    if (!isCommand(message, sender)) return;
    if (message.name === 'picker.lookUp') return sendResponse(lookUp(document, message.asked));
    if (message.name === 'picker.stop') return open?.stop();
    void pick(message).then(sendResponse, () => sendResponse(null));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  world[ENDS] = () => {
    open?.stop();
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      // Its extension is gone.
    }
  };
});
