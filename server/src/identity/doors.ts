import { timingSafeEqual } from 'node:crypto'
import type { Auth } from './auth.ts'
import type { Doors, Entered, Person, SignedIn } from './identity.ts'
import type { InvitationTable } from './invitations.ts'
import type { People } from './people.ts'
import type { providerDoors } from './providers.ts'
import { hashOf, newToken } from './token.ts'

interface World {
  auth: Auth
  people: People
  invitations: InvitationTable
  signedIn: (headers: Headers) => Promise<SignedIn | undefined>
  mail: boolean
  demo: boolean
  providers: readonly { id: string; label: string }[]
  elsewhere: ReturnType<typeof providerDoors> | undefined
  complain: (line: string) => void
}

/** The ways in. `settled` is when all letters that were asked for are on their way. */
export function doorsOn(world: World): Doors & { settled(): Promise<void> } {
  const { auth, people, invitations, mail, complain } = world
  let letters: Promise<void> = Promise.resolve()
  /** Of the set-up link, while it is open. */
  let setUp: string | undefined
  /** Invitations by which somebody is coming in at this moment. One process has the folder. */
  const inUse = new Set<string>()

  async function letIn({ id }: Person, { headers }: Request): Promise<Response> {
    return auth.api.enter({ body: { person: id }, headers, asResponse: true })
  }

  return {
    mail,
    providers: world.providers.map(({ id, label }) => ({ id, label })),

    mailLink(email, language) {
      if (!mail) return
      letters = letters.then(async () => {
        try {
          const known = await people.byEmail(email)
          if (!known) return
          const body = { email, metadata: { language } }
          await auth.api.signInMagicLink({ body, headers: new Headers() })
        } catch (error) {
          complain(String(error))
        }
      })
    },

    async byLink(token, request) {
      const { headers } = request
      const asked = { query: { token }, headers, asResponse: true as const }
      return entered(world, await auth.api.magicLinkVerify(asked), request)
    },

    async invited(token) {
      const found = invitations.find(token)
      const person = found && (await people.byId(found.person))
      return person && { ...person, expiresAt: found.expiresAt }
    },

    /** Of many who ask at once, one gets in. It goes with the session that it gives, not before. */
    async byInvitation(token, request) {
      const found = invitations.find(token)
      if (!found || inUse.has(found.id)) return undefined
      inUse.add(found.id)
      try {
        const person = await people.byId(found.person)
        const came = person && (await entered(world, await letIn(person, request), request))
        if (came) invitations.revoke(found.id)
        return came
      } finally {
        inUse.delete(found.id)
      }
    },

    async openSetUp() {
      if (world.demo || people.administrators() > 0) return undefined
      const token = newToken()
      setUp = hashOf(token)
      return token
    },

    async bySetUp(token, { name, email }, request) {
      if (setUp === undefined || !isSame(hashOf(token), setUp)) return undefined
      setUp = undefined
      if (people.administrators() > 0) return undefined
      const person = await people.ensure({ name, email, administrator: true })
      await people.change(person.id, { administrator: true })
      return entered(world, await letIn(person, request), request)
    },

    toProvider: async (provider, { headers }) => world.elsewhere?.addressOf(provider, headers),

    settled: () => letters,
  }
}

/**
 * Who has come in by an answer of the library's, of which only the cookies go on: it may name the
 * session's token. One browser is one person: whoever it was before is signed out.
 */
export async function entered(
  { auth, signedIn }: Pick<World, 'auth' | 'signedIn'>,
  answer: Response,
  { headers }: Request,
): Promise<Entered | undefined> {
  const cookies = answer.headers.getSetCookie()
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const now = await signedIn(new Headers({ cookie }))
  if (!now) return undefined
  const before = await signedIn(headers)
  if (before && before.id !== now.id) {
    const sessions = await auth.internalAdapter.listSessions(before.id)
    for (const { id, token } of sessions)
      if (id === before.session) await auth.internalAdapter.deleteSession(token)
  }
  const { session: _, ...person } = now
  return { person, cookies }
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
