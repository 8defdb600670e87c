// `npm start`: the demo helpdesk and API, and a browser with Deskhand beside a ticket. With a display it stays open for the person;
// without one it walks the agent's job through in the real side panel, prints each step and saves screenshots.
import { buildExtension } from './build.ts';
import { findChromium } from './chromium.ts';
import { startDeskhand } from './deskhand.ts';
import { walkThrough } from './walk-through.ts';
import { startWorld } from './world.ts';

const SCREENSHOTS = '.output/demo';
const FIRST_TICKET = '48213';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function demonstrate(): Promise<void> {
  findChromium();
  console.log('Building the extension …');
  buildExtension();
  const world = await startWorld();
  // With a display the person meets the browser's own question for the API; headless, nobody could answer it.
  const granted = hasDisplay ? [world.helpdesk.origin] : [world.helpdesk.origin, world.api.origin];
  const deskhand = await startDeskhand({ world, headless: !hasDisplay, granted });
  try {
    if (!hasDisplay) return await walkThrough(deskhand, SCREENSHOTS);
    await deskhand.seed();
    await deskhand.page.goto(deskhand.ticketUrl(FIRST_TICKET));
    await deskhand.openPanel(deskhand.page);
    console.log(`Deskhand stands beside ticket #${FIRST_TICKET}. Close the browser to end the demo.`);
    await deskhand.context.waitForEvent('close', { timeout: 0 });
  } finally {
    await deskhand.stop().catch(() => undefined);
    await world.stop();
  }
}

try {
  await demonstrate();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
