import { CannotStart } from '../cannotStart.ts'
import { holdsDemo } from '../dataFolder.ts'
import { nextRound } from '../demo/index.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../http/world.ts'
import { openHouse } from './house.ts'

/** Puts the demo in a data folder back to its first state, while no server has it open. */
export async function demoReset({ dataFolder }: Environment, log: Log): Promise<void> {
  if (!(await holdsDemo(dataFolder)))
    throw new CannotStart(`DATA_DIR=${dataFolder} holds no demo: nothing was changed.`)
  // No request is answered here, so any address will do.
  const baseUrls = ['http://localhost'] as const
  const house = await openHouse({ dataFolder, demo: true, baseUrls, log })
  try {
    await nextRound(house)
  } finally {
    await house.close()
  }
}
