import type { PersonId } from '@samsyn/document'
import type { TeamRow } from '../store/store.ts'
import { namesAmong, ownersOf, withTexts } from './texts.ts'

/** What of a trail is about one person, for that person to take along. */
export interface PersonActs {
  /** What they did, but for what others wrote in it. */
  acts: { seq: number; at: number; event: unknown }[]
  /** What others did that names them: when and of which kind. */
  named: { seq: number; at: number; type: string }[]
}

/**
 * Of a reveal only their own judgement is theirs, and of every act only what they wrote: not what it
 * quotes of others, nor the name of who was interviewed (E8).
 */
export function personActs(rows: readonly TeamRow[], person: PersonId): PersonActs {
  const found: PersonActs = { acts: [], named: [] }
  for (const { seq, at, actor, type, body } of rows) {
    if (body === null) continue
    const event: { type: string } & Judged = JSON.parse(body)
    const isTheirs = actor === person || judgesIn(event, person)
    if (isTheirs) found.acts.push({ seq, at, event: ownPart(event, actor, person) })
    else if (body.includes(JSON.stringify(person))) found.named.push({ seq, at, type })
  }
  return found
}

interface Judged {
  judgements?: readonly { person: string }[]
}

function judgesIn({ judgements = [] }: { type: string } & Judged, person: PersonId): boolean {
  return judgements.some((judgement) => judgement.person === person)
}

function ownPart(event: { type: string } & Judged, actor: PersonId, person: PersonId): unknown {
  const { judgements } = event
  const own = judgements
    ? { ...event, judgements: judgements.filter((judgement) => judgement.person === person) }
    : event
  const owners = ownersOf(own, actor)
  const interviewed = namesAmong(own)
  let place = -1
  return withTexts(own, (text) => {
    place += 1
    const [first, ...more] = owners[place] ?? []
    const isAnothers = first !== undefined && ![first, ...more].includes(person)
    return isAnothers || interviewed[place] ? '' : text
  })
}
