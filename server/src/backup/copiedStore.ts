import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import type { Progress } from './progress.ts'
import { Snapshot } from './snapshot.ts'
import { isSwapping } from './swap.ts'

/**
 * Hands over a folder with the store as it is at this moment, a running server's too: evaluations, texts
 * and all that lies beside them, but no people and no keys. Whatever is done with it is done to a copy,
 * which only its owner can read and which goes afterwards.
 */
export async function withCopiedStore<T>(
  folder: string,
  progress: Progress,
  use: (copy: string) => Promise<T>,
): Promise<T> {
  if (await isSwapping(folder))
    throw new CannotStart(
      `DATA_DIR=${folder} is in the middle of a restore: start the server, which completes it.`,
    )
  const store = Snapshot.of(folder, 'samsyn.sqlite')
  const copy = await mkdtemp(join(tmpdir(), 'samsyn-copy-'))
  try {
    try {
      await store.copyTo(join(copy, 'samsyn.sqlite'), progress)
    } finally {
      store.close()
    }
    return await use(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
