import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Database } from 'better-sqlite3'
import { demoDoor } from './demoDoor.ts'
import { door } from './door.ts'
import type { LetterLanguage } from './identity.ts'
import { newToken } from './token.ts'

export const AUTH = '/api/auth'

interface Wanted {
  db: Database
  baseUrls: readonly [string, ...string[]]
  demo: boolean
  secret: string
  complain: (line: string) => void
  /** A person has come in, by whatever door. */
  arrived: (person: string) => void
  /** A session is gone. */
  ended: (session: string) => void
  /** Carries a token to an address. */
  sendLink: (email: string, token: string, language: LetterLanguage) => void
}

/** Seconds. Nothing prolongs a session: its cookie could not follow to every socket. */
const SESSION_LASTS = 14 * 24 * 60 * 60
/** Seconds. No longer than the hour in which a mailbox gets only so many links: see `limits.ts`. */
const LINK_LASTS = 10 * 60

export type Auth = Awaited<ReturnType<typeof authOn>>

/** The library as we use it, on the tables in `people.sqlite`, which it makes and brings forward. */
export async function authOn(wanted: Wanted) {
  const settings = settingsOf(wanted)
  const auth = betterAuth(settings)
  const { runMigrations } = await getMigrations(settings)
  await runMigrations()
  const { internalAdapter } = await auth.$context
  return { api: auth.api, handler: auth.handler, internalAdapter, settings }
}

function settingsOf(wanted: Wanted) {
  const { db, baseUrls, demo, secret, complain, arrived, ended, sendLink } = wanted
  return {
    ...fixedSettings,
    appName: 'Samsyn',
    // As one of the many that the library takes: its type goes no further.
    database: db as NonNullable<BetterAuthOptions['database']>,
    secret,
    baseURL: baseUrls[0],
    basePath: AUTH,
    trustedOrigins: [...baseUrls],
    plugins: [
      demoDoor({ open: demo }),
      door(),
      magicLink({
        expiresIn: LINK_LASTS,
        disableSignUp: true,
        storeToken: 'hashed',
        generateToken: newToken,
        sendMagicLink: ({ email, token, metadata }) =>
          sendLink(email, token, metadata?.language as LetterLanguage),
      }),
    ],
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
        create: { after: async ({ userId }) => arrived(userId) },
        delete: { after: async ({ id }) => ended(id) },
      },
    },
  } satisfies BetterAuthOptions
}

const fixedSettings = {
  telemetry: { enabled: false },
  // Limits are the HTTP layer's: it knows the addresses.
  rateLimit: { enabled: false },
  session: { expiresIn: SESSION_LASTS, disableSessionRefresh: true },
  user: {
    additionalFields: {
      administrator: { type: 'boolean', required: true, defaultValue: false, input: false },
      /** When they first came in, ms since 1970 UTC. */
      arrivedAt: { type: 'number', bigint: true, required: false, input: false },
    },
  },
} satisfies BetterAuthOptions
