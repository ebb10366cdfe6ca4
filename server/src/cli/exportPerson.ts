import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../http/world.ts'
import { openHouse } from './house.ts'

const USAGE = 'samsyn export-person PERSON [--to FILE]     PERSON is an id or an e-mail address'

/**
 * All that a data folder has of one person, as JSON, but for judgements that nobody has opened (C1):
 * these only the person can take along, signed in. Gives what to print: the JSON, or where it is.
 */
export async function exportPerson(
  { dataFolder, demo }: Environment,
  args: readonly string[],
  log: Log,
): Promise<string> {
  const { who, to } = askedFor(args)
  const house = await openHouse({ dataFolder, demo, baseUrls: ['http://localhost'], log })
  try {
    const people = await house.identity.people()
    const found = people.find(({ id, email }) => id === who || email === who)
    const data = found && (await house.keeping.exportOf(found.id, { by: 'host' }))
    if (!data) throw new CannotStart(`DATA_DIR=${dataFolder} knows nobody called ${who}.`)
    const json = JSON.stringify(data, null, 2)
    if (to === undefined) return json
    await written(to, `${json}\n`)
    return `What there is of ${data.person.id} is in ${to}.`
  } finally {
    await house.close()
  }
}

/** Never over another file, and for its owner alone. */
async function written(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart(`${file} cannot be written: ${reason}`)
  })
}

function askedFor(args: readonly string[]): { who: string; to: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    })
    const [who = '', ...more] = positionals
    if (who !== '' && more.length === 0) return { who, to: values.to }
  } catch {
    // An option that there is not.
  }
  throw new CannotStart(USAGE)
}
