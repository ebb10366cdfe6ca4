import { text } from '@samsyn/scoring'
import { z } from 'zod'

/**
 * Ways in, invitations, sessions and people: the bodies of their routes. No answer has a token in it
 * but the one that makes a link, once, for whoever carries it over by hand.
 *
 * The page has three places that links lead to, each with its token behind `#`, so that it stands in
 * no log and no referrer: `/sign-in/link#TOKEN` (mailed), `/invitation#TOKEN` and `/set-up#TOKEN`.
 * Opening one does nothing; the page asks, and a press sends the token by POST. What comes back with
 * another's sign-in lands at `/sign-in?problem=provider` when it failed, else at `/`.
 */

const person = z.object({ id: z.string(), name: z.string() })

/** `GET /api/sign-in`: the ways there are. */
export const waysIn = z.object({
  demo: z.boolean(),
  mail: z.boolean(),
  providers: z.array(z.object({ id: z.string(), label: z.string() })),
})

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u)
const name = text
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
/** 128 bits in base64url. */
const token = z.string().max(100)

/**
 * `POST /api/sign-in/mail`: a letter with a link, if somebody here has that address. Answered 202 with
 * `{}` at once, whoever it is.
 */
export const mailWanted = z.strictObject({ email })
export const mailOnItsWay = z.object({})

/** `POST /api/sign-in/link`: signs in by a mailed link. Answers `entered`; 404 `linkIsOver`. */
export const linkHeld = z.strictObject({ token })
/** Who came in; the session's cookie comes with it. */
export const entered = z.object({ person })

/** `POST /api/sign-in/provider`: where to send the browser; 503 `providerSilent`. */
export const providerChosen = z.strictObject({ provider: z.string().max(40) })
export const providerAddress = z.object({ url: z.url() })

/** `POST /api/sign-in/invitation/look` with `linkHeld`: for whom it is, without using it up. */
export const invitationSeen = z.object({
  name: z.string(),
  email: z.string(),
  /** ms since 1970 UTC. */
  expiresAt: z.int(),
})
/** `POST /api/sign-in/invitation` with `linkHeld`: accepts. Answers `entered`; 404 `linkIsOver`. */

/**
 * `POST /api/sign-in/set-up`: makes the first administrator, by the link that the start printed.
 * Answers `entered`; 404 `linkIsOver`.
 */
export const setUp = z.strictObject({ token, name, email })

/**
 * `POST /api/invitations`, 201. By an administrator, or by the lead of `evaluation`. Who is not known
 * yet is known from now on, and can be appointed. Who was in already needs no link: 409 `alreadyIn`
 * with `{ person }`. An older invitation of the same person ends. `administrator` only from an administrator.
 */
export const newInvitation = z.strictObject({
  name,
  email,
  administrator: z.boolean().default(false),
  /** The lead's own; an administrator needs none. */
  evaluation: z.string().optional(),
  /** By mail where there is mail; else the link is in the answer. */
  by: z.enum(['mail', 'hand']),
  /** Of the letter. */
  language: z.enum(['sv', 'nb', 'en']).default('sv'),
})
export const invitationMade = z.object({
  id: z.string(),
  person,
  expiresAt: z.int(),
  /** `/invitation#…`, to put behind the page's own origin; null where it was mailed. Shown once. */
  path: z.string().nullable(),
})

/** `GET /api/invitations`: the open ones; all for administrators, one's own for others. */
export const invitations = z.object({
  invitations: z.array(
    z.object({
      id: z.string(),
      person: person.extend({ email: z.string() }),
      /** Null where whoever it was is gone. */
      by: person.nullable(),
      mailed: z.boolean(),
      madeAt: z.int(),
      expiresAt: z.int(),
    }),
  ),
})
/** `DELETE /api/invitations/:id`: 200 `{}`, also where it is gone; by whoever made it or an administrator. */
export const done = z.object({})

/** `GET /api/me/sessions`: one's own, the newest first. */
export const sessions = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** The one that asks. */
      current: z.boolean(),
      startedAt: z.int(),
      expiresAt: z.int(),
      /** Such as "Firefox, Windows"; null where nobody can tell. */
      device: z.string().nullable(),
    }),
  ),
})
/**
 * `DELETE /api/me/sessions/:id` ends one (200 `{}`, also where it is gone),
 * `POST /api/me/sessions/end` all others or, with one's own, all: then the cookie is taken back too.
 */
export const sessionsEnded = z.strictObject({ which: z.enum(['others', 'all']) })

/** `GET /api/people`, for administrators. */
export const people = z.object({
  people: z.array(
    person.extend({
      email: z.string(),
      administrator: z.boolean(),
      /** Has been in at least once. */
      signedIn: z.boolean(),
      /** The open invitation. */
      invitation: z.object({ id: z.string(), expiresAt: z.int() }).nullable(),
    }),
  ),
})

/**
 * `PATCH /api/people/:id`, for administrators; answers `{}`. 409 `addressTaken`; 409 `lastAdministrator`;
 * 409 `addressIsTheirs` for the e-mail of somebody who has been in: a link goes there, and whoever
 * gets it is that person.
 */
export const personChanged = z.strictObject({
  name: name.optional(),
  email: email.optional(),
  administrator: z.boolean().optional(),
})
