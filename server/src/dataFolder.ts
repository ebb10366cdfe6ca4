import { constants } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/**
 * Keeps the demo and real work apart, for good: the demo lets anybody in, and what a folder holds
 * must not come under that roof later.
 */
export async function keepDemoApart(
  folder: string,
  { demo, inUse }: { demo: boolean; inUse: () => Promise<boolean> },
): Promise<void> {
  const marked = await access(join(folder, MARK)).then(
    () => true,
    () => false,
  )
  if (!demo && marked)
    throw new CannotStart(`DATA_DIR=${folder} holds the demo: real work needs a folder of its own.`)
  if (!demo || marked) return
  if (await inUse())
    throw new CannotStart(
      `DATA_DIR=${folder} holds real evaluations, and DEMO would let anybody in: give the demo a folder of its own.`,
    )
  await writeFile(join(folder, MARK), "The data in this folder is the demo's.\n")
}
