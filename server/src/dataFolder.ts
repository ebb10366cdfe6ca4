import { constants } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { CannotStart } from './cannotStart.ts'

/** Lies in a folder whose data is the demo's, from before anything else is written there. */
const MARK = 'demo'

/** Makes the folder if it is missing, and finds out whether it can be written. */
export async function ensureDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new CannotStart(`DATA_DIR=${folder} cannot be written (${code}).`)
  }
}

/** How long one that is ending may still have the folder, milliseconds. */
const HANDING_OVER = 2000

/**
 * Takes the folder for this process alone, until it calls what it gets back or is gone in whatever
 * way: the operating system gives up the lock of a process that is killed.
 */
export function holdDataFolder(folder: string): () => void {
  const lock = new SqliteDatabase(join(folder, 'lock'), { timeout: HANDING_OVER })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_BUSY')) throw error
    throw new CannotStart(`DATA_DIR=${folder} is in use by another Samsyn: stop that one first.`)
  }
  return () => void lock.close()
}

export function holdsDemo(folder: string): Promise<boolean> {
  return access(join(folder, MARK)).then(
    () => true,
    () => false,
  )
}

/**
 * Keeps the demo and real work apart, for good: the demo lets anybody in, and what a folder holds
 * must not come under that roof later.
 */
export async function keepDemoApart(
  folder: string,
  { demo, inUse }: { demo: boolean; inUse: () => Promise<boolean> },
): Promise<void> {
  const marked = await holdsDemo(folder)
  if (!demo && marked)
    throw new CannotStart(`DATA_DIR=${folder} holds the demo: real work needs a folder of its own.`)
  if (!demo || marked) return
  if (await inUse())
    throw new CannotStart(
      `DATA_DIR=${folder} holds real evaluations, and DEMO would let anybody in: give the demo a folder of its own.`,
    )
  await writeFile(join(folder, MARK), "The data in this folder is the demo's.\n")
}
