import { type About, makeBackup, NotWhole, type Progress } from '../backup/index.ts'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'

const USAGE = 'samsyn backup FILE     FILE must not be there yet'

/** Milliseconds. What takes no longer needs no word in between. */
const WORTH_TELLING = 1000

/**
 * Makes a backup of a data folder, beside a running server too. Gives what to tell; `tell` hears how
 * far a long one has come.
 */
export async function backup(
  { dataFolder }: Environment,
  args: readonly string[],
  tell: (line: string) => void,
): Promise<string> {
  const [file, ...more] = args
  if (file === undefined || file === '' || file.startsWith('-') || more.length > 0)
    throw new CannotStart(USAGE)
  try {
    return [
      `${file} is a backup, and proved.`,
      ...contentOf(await makeBackup(dataFolder, file, progressTo(tell))),
    ].join('\n')
  } catch (error) {
    if (!(error instanceof NotWhole)) throw error
    throw new CannotStart(
      `No backup was made: a restore would refuse what lies in ${dataFolder}: ${error.message}.`,
    )
  }
}

/** What a backup holds, in a few lines without a name or a figure of anybody's. */
export function contentOf({ made, evaluations, rooms, people }: About): string[] {
  const events = evaluations.reduce((sum, one) => sum + one.events, 0)
  return [
    `  made ${made}`,
    `  evaluations: ${evaluations.length}, with ${events} events and ${rooms} rooms`,
    `  people: ${people}`,
  ]
}

/** Tells of what takes long, once a second. */
export function progressTo(tell: (line: string) => void): Progress {
  let told = performance.now()
  return (done, all, what) => {
    if (performance.now() - told < WORTH_TELLING) return
    told = performance.now()
    tell(`${Math.floor((100 * done) / all)} % is ${what}.`)
  }
}
