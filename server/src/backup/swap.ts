import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onDisk } from './onDisk.ts'
import { parts } from './parts.ts'

/**
 * How one set of files takes another's place so that, wherever it is cut off, the folder holds the
 * old data whole or is on its way to the new for good. Everything happens inside the data folder,
 * which may be a disk of its own.
 *
 *     restoring/        parts that are being unpacked and proved: of no account, thrown away
 *     restored-<time>/  proved parts. The one rename to this name decides; from then on each part that
 *                       lies here goes in, and what has its name in the data folder goes aside before
 *     before-restore-<time>/  what was replaced, for whoever runs the server to remove
 */
const UNDER_WAY = 'restoring'
const DECIDED = /^restored-(.+)$/

/** Called after each step, for whoever proves that any of them may be the last. */
export type Reached = (step: string) => void

/** An empty folder to unpack into. The caller holds the data folder. */
export async function beginSwap(folder: string): Promise<string> {
  await rm(join(folder, UNDER_WAY), { recursive: true, force: true })
  await mkdir(join(folder, UNDER_WAY), { mode: 0o700 })
  return join(folder, UNDER_WAY)
}

/** Decides that what was unpacked is the data, and puts it there. Gives where the old one lies. */
export async function swap(folder: string, now: Date, reached: Reached): Promise<string> {
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  for (const name of parts) await onDisk(join(folder, UNDER_WAY, name))
  await onDisk(join(folder, UNDER_WAY))
  await rename(join(folder, UNDER_WAY), join(folder, `restored-${time}`))
  await onDisk(folder)
  reached('decided')
  await finishSwap(folder, reached)
  return asideOf(folder, time)
}

/**
 * Whatever a restore that was cut off has left: undone where it had not decided, else completed. The
 * caller holds the data folder, and nobody has its files open.
 */
export async function finishSwap(folder: string, reached: Reached = () => {}): Promise<void> {
  await rm(join(folder, UNDER_WAY), { recursive: true, force: true })
  for (const [decided, time] of await decidedIn(folder)) {
    const from = join(folder, decided)
    for (const name of parts) {
      if (!(await readdir(from)).includes(name)) continue
      await putAside(folder, name, time, reached)
      await rename(join(from, name), join(folder, name))
      await onDisk(folder)
      await onDisk(from)
      reached(`${name} in`)
    }
    await rmdir(from)
    await onDisk(folder)
    reached('done')
  }
}

/** Whether a restore has decided and is not done. */
export async function isSwapping(folder: string): Promise<boolean> {
  return (await decidedIn(folder)).length > 0
}

/** The database itself first: without it, its log is nobody's. */
async function putAside(
  folder: string,
  name: string,
  time: string,
  reached: Reached,
): Promise<void> {
  const there = new Set(await readdir(folder))
  const aside = asideOf(folder, time)
  for (const file of [name, `${name}-wal`, `${name}-shm`]) {
    if (!there.has(file)) continue
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(join(folder, file), join(aside, file))
    await onDisk(aside)
    await onDisk(folder)
    reached(`${file} aside`)
  }
}

function asideOf(folder: string, time: string): string {
  return join(folder, `before-restore-${time}`)
}

async function decidedIn(folder: string): Promise<[string, string][]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.flatMap((name): [string, string][] => {
    const time = DECIDED.exec(name)?.[1]
    return time === undefined ? [] : [[name, time]]
  })
}
