import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import { addressOnDisk, linkOnDisk } from '../identity/index.ts'
import { isPlainAddress } from '../mail/index.ts'

/**
 * A link that lets somebody in once, to carry over by hand: where no letters are sent, and for who
 * lost every other way. Whoever can ask for it can read the disk. Also beside a running server.
 */
export async function signInLink(
  { dataFolder, publicUrl, port }: Environment,
  args: readonly string[],
): Promise<string> {
  const [who, ...more] = args
  if (who === undefined || more.length > 0)
    throw new CannotStart('samsyn sign-in-link PERSON     PERSON is an id or an e-mail address')
  const made = await linkOnDisk(dataFolder, who)
  if (!made) throw new CannotStart(nobody(dataFolder, who))
  const address = publicUrl ?? `http://localhost:${port}`
  return `For ${made.person.name}, once, until ${new Date(made.expiresAt).toISOString()}:\n  ${address}/invitation#${made.token}`
}

/** Another e-mail address for somebody; also beside a running server. */
export async function changeAddress(
  { dataFolder }: Environment,
  args: readonly string[],
): Promise<string> {
  const [who, text, ...more] = args
  const address = text?.toLowerCase() ?? ''
  if (who === undefined || more.length > 0 || !isPlainAddress(address))
    throw new CannotStart('samsyn address PERSON NEW     PERSON is an id or an e-mail address')
  const changed = await addressOnDisk(dataFolder, who, address)
  if (changed === undefined) throw new CannotStart(nobody(dataFolder, who))
  if (!changed) throw new CannotStart(`${address} is somebody's already: nothing was changed.`)
  return `${who} is reached at ${address} from now on, and signs in again.`
}

function nobody(dataFolder: string, who: string): string {
  return `DATA_DIR=${dataFolder} knows nobody called ${who}: nothing was changed.`
}
