import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault, Fault } from '../system/fault.ts';

/**
 * Lets one process at a time write in an archive. The lock is the system's own (taken through SQLite on an empty file), so
 * it falls with the process that held it, however that died: nothing can be left locked, and no process id can be mistaken.
 *
 * @throws Fault `busy` where another process writes
 */
export async function withWriterLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { DatabaseSync } = await import('node:sqlite');
  const writerPath = join(folder, 'writer.txt');
  const lock = openLock(() => new DatabaseSync(join(folder, 'writer.lock'), { timeout: 0 }), folder);
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
      throw await busy(folder, writerPath);
    }
    await writeFile(writerPath, `${process.pid}\n`);
    return await work();
  } finally {
    lock.close();
  }
}

const sqliteBusy = 5;

function openLock<T>(open: () => T, folder: string): T {
  try {
    return open();
  } catch (error) {
    throw new Fault(
      'disk',
      `${folder} cannot be written.`,
      `Its lock file cannot be opened: ${(error as Error).message}.`,
      'Change the permissions of the folder, or copy the archive to a place you may write.',
      { cause: error },
    );
  }
}

async function busy(folder: string, writerPath: string): Promise<unknown> {
  try {
    const process = (await readFile(writerPath, 'utf8')).trim();
    return new Fault(
      'busy',
      `${folder} is in use.`,
      `Process ${process} is writing in it, and one writes at a time.`,
      'Wait until it has ended and run the command again.',
      { retry: true },
    );
  } catch (error) {
    return diskFault(error, writerPath);
  }
}
