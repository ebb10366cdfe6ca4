import { appointedRole } from '@samsyn/scoring'
import { z } from 'zod'
import { reading } from './api.ts'

/** What the client reads of the answers about ways in, invitations, sessions and people. */
const person = z.object({ id: z.string(), name: z.string() })

/** The ways there are to sign in. */
export const waysIn = reading('waysIn')(
  z.object({
    mail: z.boolean(),
    providers: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
)

/** Where the browser goes to sign in elsewhere. */
export const providerAddress = reading('providerAddress')(z.object({ url: z.string() }))

/** For whom an invitation is. */
export const invitationSeen = reading('invitationSeen')(
  z.object({ name: z.string(), email: z.string(), expiresAt: z.int() }),
)

/** `path` leads in, told this one time; null where it was mailed. */
export const invitationMade = reading('invitationMade')(
  z.object({ person, expiresAt: z.int(), path: z.string().nullable() }),
)

/** Where one is signed in, the newest first. */
export const sessions = reading('sessions')(
  z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        current: z.boolean(),
        startedAt: z.int(),
        device: z.string().nullable(),
      }),
    ),
  }),
)

const known = person.extend({
  email: z.string(),
  administrator: z.boolean(),
  signedIn: z.boolean(),
  invitation: z.object({ id: z.string(), expiresAt: z.int() }).nullable(),
})
export type KnownPerson = z.infer<typeof known>
/** Everybody the server knows, as administrators see them. */
export const knownPeople = reading('people')(z.object({ people: z.array(known) }))

/** Who may be given a part in an evaluation, and which. */
export const appointable = reading('appointable')(
  z.object({ people: z.array(person.extend({ roles: z.array(appointedRole) })) }),
)
