// A disk that is truly full: a profile on a small file system of its own, filled to the last byte. Nothing here is a mock.
import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import { expect, test } from './fixtures.ts';
import { actionOf, descriptionField, nameField, openEditor } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const REFUNDS = 'list-refunds';

/** A small file system in that folder. @returns false where the machine lets nobody mount one: a container may keep that from root, too */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'deskhand', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes until there is no room for another byte. */
function fill(file: string): void {
  const opened = openSync(file, 'a');
  try {
    for (const size of [1_048_576, 4_096, 1]) {
      try {
        for (;;) writeSync(opened, Buffer.alloc(size, 1));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(opened);
  }
}

test('on a full disk what was typed is said to be on the page alone, a file takes it along, and nothing stored is harmed', async ({
  world,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'deskhand-disk-'));
  test.slow();
  test.skip(!mountSmall(disk), 'This machine does not let this user mount a small file system to fill.');
  try {
    const profile = join(disk, 'profile');
    cpSync(await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]), profile, {
      recursive: true,
    });
    const filler = join(disk, 'filler');
    const full = await startDeskhand({ world, profile });
    await full.seed();
    const page = await openEditor(full, REFUNDS);
    await nameField(page).fill('Typed on a full disk');
    // The last page of each file that is open has room still: what comes next is a little longer each time.
    let length = 0;
    await expect
      .poll(
        async () => {
          fill(filler);
          length = Math.min(length + 900, 9_000);
          await descriptionField(page).fill(`${length} ${'x'.repeat(length)}`);
          await expect(page.getByText('Keeping your changes…')).toHaveCount(0);
          return page.locator('main').textContent();
        },
        { timeout: 90_000 },
      )
      .toContain('is on this page alone');
    await expect(page.getByText('If the disk is full, free some space and restart the browser first.')).toBeVisible();
    await checkScreen(page, 'options-recovery-unkept', OPTIONS);
    // Closing the page would lose it: the browser asks.
    const question = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await (await question).dismiss();
    rmSync(filler);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save “Typed on a full disk” to a file' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    await full.stop();

    const again = await startDeskhand({ world, profile });
    try {
      expect(await again.ask('storage.status')).toEqual({ state: 'ready' });
      expect((await actionOf(again, REFUNDS)).action).toMatchObject({ name: 'See an order’s refunds', revision: 1 });
      await again.ask('library.import', { text });
      expect((await actionOf(again, REFUNDS)).action).toMatchObject({ name: 'Typed on a full disk', revision: 2 });
    } finally {
      await again.stop();
    }
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
