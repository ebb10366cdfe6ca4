import type { EvaluationId, PersonId } from '@samsyn/document'
import { type Locale, type Notice, noticesFor, personId } from '@samsyn/scoring'
import type { Environment } from '../environment.ts'
import { everySoOften } from '../http/everySoOften.ts'
import { traceOf } from '../http/safeLog.ts'
import type { Log } from '../http/world.ts'
import { Caller, letterFor, Outbox, type Post, smtpPost } from '../mail/index.ts'
import type { House } from './house.ts'

/** How often it is asked whom it is time to tell, ms. */
const OFTEN = 15_000

interface Wanted {
  post: Post
  publicUrl: string
  log: Log
  now?: () => number
}

/** What letters need to hear of, and the way to end them. */
export interface Letters {
  here: (id: EvaluationId, people: ReadonlySet<PersonId>) => void
  spoke: (person: PersonId, language: Locale) => void
  /** Tells those for whom it is time. */
  tick: () => Promise<void>
  close: () => void
}

/** Letters where the environment names a mail server; else none. */
export function startLetters(
  { mail, publicUrl }: Environment,
  house: House,
  log: Log,
): Letters | undefined {
  if (!mail || publicUrl === undefined) return undefined
  return lettersFor(house, { post: smtpPost(mail.server, mail.from), publicUrl, log })
}

/** Who is called or given something hears of it outside, in their own language once they had one. */
export function lettersFor(
  { evaluations, identity, store }: Pick<House, 'evaluations' | 'identity' | 'store'>,
  { post, publicUrl, log, now = Date.now }: Wanted,
): Letters {
  const languages = new Map<PersonId, Locale>()
  const outbox = new Outbox({ post, later, log })
  const caller = new Caller({
    team: async (id) => {
      // Who is in it, and no more: as an administrator sees it.
      const view = await evaluations.view(id, { person: NOBODY, administrator: true })
      const people = view?.people ?? []
      return people.filter(({ role }) => role !== 'municipality').map(({ person }) => person)
    },
    calls: async (id, person) => {
      const view = await evaluations.view(id, { person, administrator: false })
      if (view?.kind !== 'team') return []
      const { role } = view.me
      const parts = await evaluations.parts(id, { person, administrator: false })
      const notices = noticesFor(parts, { person, role })
      return notices.filter(({ kind }) => told.has(kind))
    },
    seen: (id, person) => store.seen.of(id, person),
    tell,
    now,
  })

  async function tell(id: EvaluationId, person: PersonId): Promise<void> {
    const view = await evaluations.view(id, { person, administrator: false })
    const known = (await identity.people()).find((one) => one.id === person)
    if (!view || !known) return
    const letter = letterFor({
      person: known,
      municipality: view.municipality,
      year: view.year,
      address: `${publicUrl}/e/${id}/comments`,
      locale: languages.get(person) ?? 'sv',
    })
    if (letter) outbox.put(letter)
  }

  const failed = (error: unknown) => log.error(traceOf(error), 'a letter was not written')
  const stops = [
    evaluations.watchAll((id, happened) => {
      if (!happened || [...happened].some((type) => calling.has(type)))
        caller.happened(id).catch(failed)
    }),
    everySoOften(OFTEN, () => void caller.tick().catch(failed)),
    () => outbox.close(),
  ]
  return {
    here: (id, people) => caller.hereChanged(id, people),
    spoke: (person, language) => void languages.set(person, language),
    tick: () => caller.tick(),
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Is in no evaluation. */
const NOBODY = personId.parse('letters')

/** The events that call somebody. */
const calling: ReadonlySet<string> = new Set([
  'threadOpened',
  'suggested',
  'replied',
  'threadAssigned',
  'remarked',
])

/** What of all that concerns somebody is worth a letter. */
const told: ReadonlySet<Notice['kind']> = new Set(['mentioned', 'assigned', 'remarked'])

function later(millis: number, act: () => void): () => void {
  const timer = setTimeout(act, millis)
  timer.unref()
  return () => clearTimeout(timer)
}
