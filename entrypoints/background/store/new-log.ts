// After damage, and at the browser's start: makes the browser write its database files anew. No record of Deskhand's is touched here.
import { deleteDB, openDB } from 'idb';

/**
 * Chromium goes on writing at the end of the log that was damaged, and at its next start drops what stands behind the damage: what was
 * just put back would be lost again (seen on Chromium 156 after half of a log was cut off). Deleting a database, even an empty one,
 * makes it compact all of them into new files. Other browsers lose nothing by it.
 * @param beside the name of the database that was mended
 */
export async function writeFilesAnew(beside: string): Promise<void> {
  const name = `${beside}-passing`;
  const passing = await openDB(name, 1);
  passing.close();
  await deleteDB(name);
}
