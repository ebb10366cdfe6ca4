import { parseArgs } from 'node:util'
import { parsePersonId } from '@samsyn/document'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../http/world.ts'
import { openHouse } from './house.ts'

const USAGE = 'samsyn erase PERSON --reason TEXT     PERSON is an id or an e-mail address'

/**
 * T3. Erases a person from a data folder that no server has open: what they alone wrote in every
 * evaluation, their name, e-mail and sessions. Cut off anywhere, it is asked again with the same
 * words. Gives what to tell.
 */
export async function erase(
  { dataFolder, demo }: Environment,
  args: readonly string[],
  log: Log,
): Promise<string> {
  const { who, reason } = askedFor(args)
  if (demo) throw new CannotStart('The demo has nobody to erase: DEMO=0 for real work.')
  const house = await openHouse({ dataFolder, demo, baseUrls: ['http://localhost'], log })
  try {
    const { store, identity, evaluations } = house
    const found = (await identity.people()).find(({ id, email }) => id === who || email === who)
    // Cut off after the name was gone, what is left of a person is their id.
    const person = found?.id ?? parsePersonId(who)
    const erased = person ? await evaluations.erase(person, reason) : []
    if (!person || (!found && erased.length === 0))
      throw new CannotStart(
        `DATA_DIR=${dataFolder} knows nobody called ${who}: nothing was changed.`,
      )
    await store.forget(person)
    await store.purge()
    await identity.erase(person)
    return [
      `${person} is erased.`,
      ...erased.map(({ id, events }) => `  ${id}: texts of ${events} events`),
      'What the team wrote together (the narratives and the rationales of proposals) stands.',
    ].join('\n')
  } finally {
    await house.close()
  }
}

function askedFor(args: readonly string[]): { who: string; reason: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { reason: { type: 'string' } },
    })
    const [who = '', ...more] = positionals
    const reason = values.reason?.trim() ?? ''
    if (who !== '' && more.length === 0 && reason !== '') return { who, reason }
  } catch {
    // An option that there is not.
  }
  throw new CannotStart(USAGE)
}
