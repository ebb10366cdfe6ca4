import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

/** Lies in the data folder; only who may read that may read this. */
const FOLDER = 'damaged'

interface Kept {
  name: string
  /** When; milliseconds since 1970. */
  at: number
}

/** Where to keep what a repair writes over: a place within the data folder that is free. */
export async function placeToKeep(
  dataFolder: string,
  { name, at, ending }: Kept & { ending: string },
): Promise<string> {
  await mkdir(join(dataFolder, FOLDER), { recursive: true, mode: 0o700 })
  const moment = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  return join(FOLDER, `${name}.${moment}.${ending}`)
}

/**
 * Keeps what a repair writes over, as JSON, in a file of its own beside the data. When this
 * resolves it is on the disk. Gives its place within the data folder.
 */
export async function keptDamage(
  dataFolder: string,
  { what, ...kept }: Kept & { what: object },
): Promise<string> {
  const place = await placeToKeep(dataFolder, { ...kept, ending: 'json' })
  await onDisk(join(dataFolder, place), 'wx', `${JSON.stringify(what)}\n`)
  for (const above of [join(dataFolder, FOLDER), dataFolder]) await onDisk(above, 'r')
  return place
}

async function onDisk(path: string, flags: 'wx' | 'r', text?: string): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    if (text !== undefined) await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
