import { access, link, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import { holdDataFolder, holdsDemo } from '../dataFolder.ts'
import { takeKeysOut } from '../identity/index.ts'
import { storeInside } from '../store/index.ts'
import type { About } from './about.ts'
import { aboutData } from './aboutData.ts'
import { unpack, writeBackupFile } from './backupFile.ts'
import { NotWhole } from './notWhole.ts'
import { onDisk } from './onDisk.ts'
import { parts } from './parts.ts'
import type { Progress } from './progress.ts'
import { prove } from './prove.ts'
import { Snapshot } from './snapshot.ts'
import { isSwapping } from './swap.ts'

/**
 * Makes a backup of a data folder, of a running server's too, and proves it as a restore would
 * before it gets its name. Made in a folder beside it, `<file>.part`, that only its owner can read.
 * Throws `CannotStart` where there is none, and `NotWhole` where what lies in the folder is damaged.
 */
export async function makeBackup(folder: string, file: string, progress: Progress): Promise<About> {
  await assertFree(folder, file)
  const workshop = `${file}.part`
  const leave = await enter(workshop)
  try {
    const told = await copied(folder, workshop, progress)
    const whole = join(workshop, 'backup')
    await writeBackupFile(whole, told, workshop)
    await emptied(workshop)
    await prove(workshop, await unpack(whole, workshop), progress)
    await named(whole, file)
    return told
  } finally {
    leave()
    await rm(workshop, { recursive: true, force: true })
  }
}

async function assertFree(folder: string, file: string): Promise<void> {
  const inside = relative(resolve(folder), resolve(file))
  if (inside !== '' && !inside.startsWith('..'))
    throw new CannotStart(`${file} lies in DATA_DIR: whatever takes that would take both.`)
  if (await isThere(file)) throw new CannotStart(`${file} is there already: nothing was written.`)
  if (await isSwapping(folder))
    throw new CannotStart(
      `DATA_DIR=${folder} is in the middle of a restore: start the server, which completes it.`,
    )
}

/** What a backup that was killed has left there goes. */
async function enter(workshop: string): Promise<() => void> {
  try {
    await mkdir(workshop, { recursive: true, mode: 0o700 })
    const leave = holdDataFolder(workshop)
    await emptied(workshop)
    await rm(join(workshop, 'backup'), { force: true })
    return leave
  } catch (error) {
    const reason =
      error instanceof CannotStart
        ? 'another backup is being made there'
        : error instanceof Error
          ? error.message
          : String(error)
    throw new CannotStart(`${workshop} cannot be written: ${reason}.`)
  }
}

async function emptied(workshop: string): Promise<void> {
  for (const name of parts)
    for (const tail of ['', '-wal', '-shm', '-journal'])
      await rm(join(workshop, name + tail), { force: true })
}

/**
 * The store is taken before the people: whoever is named in it was known by then. Somebody who is
 * erased in between is in neither or, until the erasure is asked again, in the store alone.
 */
async function copied(folder: string, workshop: string, progress: Progress): Promise<About> {
  const made = new Date().toISOString()
  const demo = await holdsDemo(folder)
  const store = Snapshot.of(folder, 'samsyn.sqlite')
  try {
    const people = Snapshot.of(folder, 'people.sqlite')
    try {
      await store.copyTo(join(workshop, 'samsyn.sqlite'), progress)
      await people.copyTo(join(workshop, 'people.sqlite'), () => {})
    } finally {
      people.close()
    }
  } finally {
    store.close()
  }
  takeKeysOut(join(workshop, 'people.sqlite'))
  const told = await aboutData(workshop, { made, demo }).catch((error: unknown) => {
    if (error instanceof NotWhole) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new NotWhole(
      `it cannot be read (${reason}); a server that starts brings older data forward`,
    )
  })
  if (storeInside(folder).generation !== told.generation)
    throw new CannotStart(`DATA_DIR=${folder} was restored meanwhile: ask for the backup again.`)
  return told
}

/** A link, unlike a rename, does not replace what somebody else made in the meantime. */
async function named(whole: string, file: string): Promise<void> {
  await link(whole, file).catch(async (error: unknown) => {
    if (codeOf(error) === 'EEXIST' || (await isThere(file)))
      throw new CannotStart(`${file} is there already: nothing was written.`)
    // Not every disk has links.
    await rename(whole, file)
  })
  await onDisk(dirname(resolve(file)))
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
