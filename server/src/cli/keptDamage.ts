import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

/** Lies in the data folder; only who may read that may read this. */
const FOLDER = 'damaged'

/**
 * Keeps what a repair writes over, as JSON, in a file of its own beside the data. When this
 * resolves it is on the disk. Gives its place within the data folder.
 */
export async function keptDamage(
  dataFolder: string,
  { name, at, what }: { name: string; at: number; what: object },
): Promise<string> {
  const folder = join(dataFolder, FOLDER)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const moment = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  const file = `${name}.${moment}.json`
  await onDisk(join(folder, file), 'wx', `${JSON.stringify(what)}\n`)
  for (const above of [folder, dataFolder]) await onDisk(above, 'r')
  return join(FOLDER, file)
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
