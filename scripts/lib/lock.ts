import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** The result code of SQLite that says that another holds the lock (sqlite.org/rescode.html). */
const BUSY = 5;
const PAUSE_MS = 100;

/** @returns 0 if the lock is taken, else why not, as a result code of SQLite */
function take(database: DatabaseSync): number {
  try {
    // Nothing is ever written; with a journal of nothing on it, a full disk would be in the way.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return 0;
  } catch (error) {
    return (error as { errcode?: number }).errcode ?? -1;
  }
}

/** What a failed creation says is clearer than what SQLite would say. */
function touch(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a'));
}

/**
 * Takes a lock that the system gives back when its holder ends, however it ends: nobody has to guess whether what lies there
 * belongs to a process that lives. Node has no call for it; SQLite, which Node brings, locks files on every system.
 * @param file is made if it is not there, and stays
 * @param onWait called once if somebody else holds it
 * @returns gives the lock back
 * @throws if the file cannot be made, or is something else
 */
export async function hold(file: string, onWait: () => void = () => undefined): Promise<() => void> {
  touch(file);
  const database = new DatabaseSync(file);
  for (let tries = 0; ; tries++) {
    const code = take(database);
    if (code === 0) return () => database.close();
    if (code !== BUSY) {
      database.close();
      throw new Error(`${file} cannot be locked (SQLite ${code}): remove it, nothing is lost with it`);
    }
    if (tries === 0) onWait();
    await pause(PAUSE_MS);
  }
}
