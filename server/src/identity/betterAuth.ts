import { AUTH, authOn } from './auth.ts'
import { doorsOn, entered } from './doors.ts'
import type { Identity, LetterLanguage, Person } from './identity.ts'
import { InvitationTable } from './invitations.ts'
import { People, personOf } from './people.ts'
import { openPeopleFile, remainingIn } from './peopleFile.ts'
import { type Provider, providerDoors } from './providers.ts'
import { SessionCache } from './sessionCache.ts'
import { sessionsOn } from './sessions.ts'
import { SessionWatch } from './sessionWatch.ts'

export interface IdentityOptions {
  /** Where `people.sqlite` is, or will be. */
  folder: string
  /** Every address under which browsers reach this server, as `http://localhost:8787`. */
  baseUrls: readonly string[]
  demo: boolean
  /** From ensureSecret. */
  secret: string
  /** Others at whom people may sign in. */
  providers?: readonly Provider[]
  /** Carries a link to somebody; without it there are no letters. */
  letter?: ((letter: DoorLetter) => void) | undefined
  /** Hears what goes wrong, a line each. */
  complain?: (line: string) => void
}

/** What is to be carried to whom: never more than the link. */
export interface DoorLetter {
  kind: 'link' | 'invitation'
  person: Pick<Person, 'name' | 'email'>
  token: string
  language: LetterLanguage
}

/**
 * What is answered under /api/auth/, beside those who come back from a provider. The library has
 * many more paths: some give a session's token to the page's scripts, and some let people rename
 * themselves, which is not theirs to do.
 */
const answered = new Set(['/sign-out', '/revoke-sessions', '/revoke-other-sessions'])
const comesBack = /^\/callback\/[a-z0-9-]{1,40}$/

export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { folder, baseUrls, demo, secret, letter, providers = [], complain = () => {} } = options
  const [firstUrl, ...others] = baseUrls
  if (firstUrl === undefined) throw new Error('Sign-in needs an address of this server')
  const db = await openPeopleFile(folder)
  const cache = new SessionCache()
  const watch = new SessionWatch(remainingIn(db))
  // However it ended: an answer that is kept would let a socket in that nobody ends any more.
  watch.onEnded((session) => cache.forget(session))
  const auth = await authOn({
    db,
    baseUrls: [firstUrl, ...others],
    demo,
    secret,
    complain,
    arrived: (person) => people.hasArrived(person),
    ended: (session) => watch.ended(session),
    sendLink: (email, token, language) => void carry(email, token, language),
  })
  const table = new InvitationTable(db)
  const people = new People(db, auth, table)
  const elsewhere =
    providers.length > 0 ? providerDoors(auth.settings, providers, complain) : undefined
  const world = { auth, people, invitations: table, signedIn, elsewhere, providers, demo, complain }
  const doors = doorsOn({ ...world, mail: letter !== undefined })

  async function carry(email: string, token: string, language: LetterLanguage): Promise<void> {
    const person = await people.byEmail(email)
    if (person) letter?.({ kind: 'link', person, token, language })
  }

  async function signedIn(headers: Headers) {
    const cookies = headers.get('cookie')
    if (cookies === null) return undefined
    const known = cache.get(cookies)
    if (known) return { ...known }
    const found = await auth.api.getSession({ headers: new Headers({ cookie: cookies }) })
    if (!found) return undefined
    const signedIn = { ...personOf(found.user), session: found.session.id }
    const expires = found.session.expiresAt.getTime()
    cache.keep(cookies, signedIn, expires)
    watch.inUse(signedIn.session, expires)
    return { ...signedIn }
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url)
      const path = pathname.startsWith(AUTH) ? pathname.slice(AUTH.length) : ''
      if (answered.has(path)) return auth.handler(request)
      if (elsewhere && request.method === 'GET' && comesBack.test(path)) {
        const answer = await elsewhere.handle(request)
        await entered(world, answer, request)
        return answer
      }
      return new Response(null, { status: 404 })
    },

    signedIn,
    people: () => people.all(),
    ensurePerson: (person) => people.ensure(person),
    arrived: async () => people.arrived(),
    change: (person, changes) => people.change(person, changes),
    erase: (person) => people.erase(person),
    doors,
    sessions: sessionsOn(auth),

    invitations: {
      async make({ person, by, language }) {
        const invited = await people.byId(person)
        if (!invited || people.arrived().has(person)) return undefined
        const carried = letter && language !== undefined
        const { token, ...made } = table.make(person, by, carried === true)
        if (carried) letter({ kind: 'invitation', person: invited, token, language })
        return { ...made, token: carried ? null : token }
      },
      open: async () => table.open(),
      revoke: async (id) => table.revoke(id),
    },

    async demoSignIn(email, request) {
      if (!demo) return undefined
      const origin = request.headers.get('origin')
      if (origin !== null && !baseUrls.includes(origin)) return new Response(null, { status: 403 })
      const answer = await auth.api.demoSignIn({
        body: { email },
        headers: request.headers,
        asResponse: true,
      })
      return answer.ok ? answer : undefined
    },

    onSessionEnded: (ended) => watch.onEnded(ended),

    async close() {
      await doors.settled()
      watch.close()
      db.close()
    },
  }
}
