import { open } from 'node:fs/promises'

/** Resolves when a file's content, or what a folder has and how it is called, is on the disk. */
export async function onDisk(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
