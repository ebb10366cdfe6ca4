import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import { ensureDataFolder, holdDataFolder, keepDemoApart } from '../dataFolder.ts'
import { peopleIn } from '../identity/index.ts'
import { beginGeneration, openTrailReader } from '../store/index.ts'
import type { About } from './about.ts'
import { unpack } from './backupFile.ts'
import type { Progress } from './progress.ts'
import { prove } from './prove.ts'
import { beginSwap, finishSwap, type Reached, swap } from './swap.ts'

export interface Restored {
  about: About
  generation: string
  /** Where the data lies that was replaced; undefined where there was none. */
  aside: string | undefined
  /**
   * T3. Whoever the replaced data knew no longer and the restored one knows again: their erasure
   * has to be asked once more.
   */
  knownAgain: string[]
}

interface Into {
  folder: string
  /** Whether this is to be a demo's folder. */
  demo: boolean
  progress?: Progress
  reached?: Reached
}

/** Proves a backup and changes nothing. Throws `NotWhole`. */
export async function proveBackup(file: string, progress: Progress = () => {}): Promise<About> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-proof-'))
  try {
    const told = await unpack(file, folder)
    await prove(folder, told, progress)
    return told
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup in the place of what lies in a data folder that no server has, after it is proved.
 * Until then nothing is changed; from then on, cut off anywhere, the next start or restore completes
 * it. What was there lies beside. Throws `NotWhole` or `CannotStart`.
 */
export async function restoreBackup(
  file: string,
  { folder, demo, progress = () => {}, reached = () => {} }: Into,
): Promise<Restored> {
  await ensureDataFolder(folder)
  const letGo = holdDataFolder(folder)
  try {
    await finishSwap(folder, reached)
    await keepDemoApart(folder, { demo, inUse: async () => isInUse(folder) })
    const unpacked = await beginSwap(folder)
    reached('begun')
    const told = await unpack(file, unpacked)
    reached('unpacked')
    if (told.demo !== demo)
      throw new CannotStart(
        told.demo
          ? `${file} is a backup of a demo: it cannot come among real work.`
          : `${file} is a backup of real work, and DEMO would let anybody in.`,
      )
    await prove(unpacked, told, progress)
    reached('proved')
    const knownAgain = peopleAgain(folder, unpacked)
    const generation = beginGeneration(unpacked)
    reached('another generation')
    const aside = await swap(folder, new Date(), reached)
    const replaced = await readdir(aside).catch(() => [])
    return { about: told, generation, aside: replaced.length > 0 ? aside : undefined, knownAgain }
  } finally {
    await rm(join(folder, 'restoring'), { recursive: true, force: true })
    letGo()
  }
}

/** Damaged data is in use as well: it is real. */
function isInUse(folder: string): boolean {
  try {
    return evaluationsIn(folder).size > 0
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN')
  }
}

/** Only where the one continues the other: on another server all of its people are new. */
function peopleAgain(folder: string, unpacked: string): string[] {
  try {
    const now = evaluationsIn(folder)
    if (![...evaluationsIn(unpacked)].some((id) => now.has(id))) return []
    const known = new Set(peopleIn(join(folder, 'people.sqlite')))
    return peopleIn(join(unpacked, 'people.sqlite')).filter((id) => !known.has(id))
  } catch {
    // What is replaced may be what cannot be read.
    return []
  }
}

function evaluationsIn(folder: string): Set<string> {
  const reader = openTrailReader(folder)
  try {
    return new Set(reader.ids())
  } finally {
    reader.close()
  }
}
