import { expect, test } from 'vitest'
import { diceOf } from '../replay/dice.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { deaths } from './deaths.ts'
import { inWords } from './inWords.ts'

/** How often the server dies; more often where that is asked for. */
const KILLS = Number(process.env.CRASH_KILLS ?? 100)
/** On a machine so slow that they would take longer than this, it dies less often, but so often. */
const LONG = 8 * 60_000
const AT_LEAST = 25
/** Deaths of one folder; then another evaluation begins in a new one. */
const IN_ONE_FOLDER = 100

test('whatever anybody saw, was told is saved or was answered is there after kill -9, exactly once', {
  timeout: 24 * 60 * 60_000,
}, async () => {
  expect(KILLS, 'CRASH_KILLS').toBeGreaterThan(0)
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)
  const asked = process.env.CRASH_KILLS !== undefined
  const began = performance.now()
  for (let before = 0; before < KILLS; ) {
    const many = Math.min(KILLS - before, IN_ONE_FOLDER)
    const goesOn = (done: number) =>
      done < many && (asked || done < AT_LEAST || performance.now() - began < LONG)
    // Each folder's dice are its own, so that one can be thrown again without those before.
    const round = seed + before
    const told = await deaths({ dataFolder: temporaryFolder(), dice: diceOf(round), goesOn }).catch(
      (error: unknown) => {
        const again = `CRASH_SEED=${round} CRASH_KILLS=${many}`
        throw new Error(
          `This was with ${again}: ${error instanceof Error ? error.message : error}`,
          {
            cause: error,
          },
        )
      },
    )
    const { line, kills } = inWords(told)
    console.log(`CRASH_SEED=${round}: ${line}`)
    before += kills
    if (kills < many) {
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log(`NOT ${KILLS} TIMES: this machine took ${seconds} s for ${before} deaths.`)
      break
    }
  }
})
