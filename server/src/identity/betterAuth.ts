import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePersonId } from '@samsyn/document'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { demoDoor } from './demoDoor.ts'
import type { Identity, Person } from './identity.ts'
import { SessionCache } from './sessionCache.ts'
import { SessionWatch } from './sessionWatch.ts'

export interface IdentityOptions {
  /** Where `people.sqlite` is, or will be. */
  folder: string
  /** Every address under which browsers reach this server, as `http://localhost:8787`. */
  baseUrls: readonly string[]
  demo: boolean
  /** From ensureSecret. */
  secret: string
  /** Hears what goes wrong, a line each. */
  complain?: (line: string) => void
}

const AUTH = '/api/auth'

/**
 * All that is answered under /api/auth/. The library has many more paths: some give a session's
 * token to the page's scripts, and some let people rename themselves, which is not theirs to do.
 */
const answered = new Set(['/sign-out', '/revoke-sessions', '/revoke-other-sessions'])

/** Seconds. Nothing prolongs a session: its cookie could not follow to every socket. */
const SESSION_LASTS = 14 * 24 * 60 * 60

export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { folder, baseUrls, demo, complain = () => {} } = options
  const [firstUrl] = baseUrls
  if (firstUrl === undefined) throw new Error('Sign-in needs an address of this server')
  const db = await openPeople(folder)
  const cache = new SessionCache()
  const watch = new SessionWatch(remainingIn(db))
  // However it ended: an answer that is kept would let a socket in that nobody ends any more.
  watch.onEnded((session) => cache.forget(session))
  const settings = {
    ...fixedSettings,
    appName: 'Samsyn',
    database: db,
    secret: options.secret,
    baseURL: firstUrl,
    basePath: AUTH,
    trustedOrigins: [...baseUrls],
    plugins: [demoDoor({ open: demo })],
    logger: { level: 'error', log: (_, message) => complain(message) },
    // What is refused is answered, not complained of.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) complain(String(error))
      },
    },
    advanced: {
      cookiePrefix: 'samsyn',
      useSecureCookies: baseUrls.every((url) => url.startsWith('https://')),
      // Said aloud, because the library turns the check off where NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        delete: {
          after: async ({ id }) => {
            watch.ended(id)
          },
        },
      },
    },
  } satisfies BetterAuthOptions

  const auth = betterAuth(settings)
  const { runMigrations } = await getMigrations(settings)
  await runMigrations()
  const { internalAdapter } = await auth.$context

  async function findPerson(email: string): Promise<Person | undefined> {
    const found = await internalAdapter.findUserByEmail(email)
    return found ? personOf(found.user) : undefined
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith(AUTH) || !answered.has(pathname.slice(AUTH.length))) {
        return new Response(null, { status: 404 })
      }
      return auth.handler(request)
    },

    async signedIn(headers) {
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
    },

    async people() {
      const many = await internalAdapter.countTotalUsers()
      const users = await internalAdapter.listUsers(many, 0, { field: 'name', direction: 'asc' })
      return users.map(personOf)
    },

    async ensurePerson({ name, email, administrator }) {
      const found = await findPerson(email)
      if (found) return found
      try {
        const made = { name, email, administrator, emailVerified: false }
        return personOf(await internalAdapter.createUser(made, { method: 'admin' }))
      } catch (error) {
        // Made by another call in the meantime?
        const person = await findPerson(email)
        if (person) return person
        throw error
      }
    },

    async erase(person) {
      const found = await internalAdapter.findUserById(person)
      if (!found) return false
      await internalAdapter.deleteUserSessions(person)
      await internalAdapter.deleteUser(person)
      db.prepare('DELETE FROM verification WHERE identifier = ?').run(found.email)
      purge(db)
      return true
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
      watch.close()
      db.close()
    },
  }
}

const fixedSettings = {
  telemetry: { enabled: false },
  // Limits are the HTTP layer's: it knows the addresses.
  rateLimit: { enabled: false },
  session: { expiresIn: SESSION_LASTS, disableSessionRefresh: true },
  user: {
    additionalFields: {
      administrator: { type: 'boolean', required: true, defaultValue: false, input: false },
    },
  },
} satisfies BetterAuthOptions

async function openPeople(folder: string): Promise<Database> {
  const file = join(folder, 'people.sqlite')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const db = new SqliteDatabase(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    return db
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot use ${file}: ${reason}`)
  }
}

/** Writes the file anew and empties the log that led there: what was deleted is gone from both. */
function purge(db: Database): void {
  db.exec('VACUUM')
  const emptied = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (emptied.some(({ busy }) => busy !== 0))
    throw new Error('people.sqlite is open elsewhere: what was erased may still be in its log')
}

/** Which of some sessions are in the file still. */
function remainingIn(db: Database): (sessions: string[]) => string[] {
  return (sessions) =>
    db
      .prepare<[string], string>(
        'SELECT id FROM session WHERE id IN (SELECT value FROM json_each(?))',
      )
      .pluck()
      .all(JSON.stringify(sessions))
}

interface UserRow {
  id: string
  name: string
  email: string
  administrator?: unknown
}

function personOf({ id, name, email, administrator }: UserRow): Person {
  const personId = parsePersonId(id)
  if (!personId) throw new Error(`The person ${name} has an id that is none: ${id}`)
  return { id: personId, name, email, administrator: administrator === true }
}
