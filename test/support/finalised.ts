import { createHash } from 'node:crypto'
import type { EvaluationId, PersonId } from '@samsyn/document'
import type { TeamEvent } from '@samsyn/scoring'
import type { Store, TeamRow } from '@samsyn/server/store'

/** Writes the event that ends an evaluation: see `happens`. */
export function finalise(store: Store, id: EvaluationId, actor: PersonId): Promise<void> {
  return happens(store, id, actor, finalised(1))
}

/**
 * Writes an event without a text by the trail's recipe. Whoever has the evaluation in memory does not
 * know of it: ask a scene that is opened on the store afterwards.
 */
export async function happens(
  { evaluations }: Store,
  id: EvaluationId,
  actor: PersonId,
  event: TeamEvent,
): Promise<void> {
  const last = (await evaluations.teamAfter(id, 0)).at(-1)
  if (!last) throw new Error(`no evaluation ${id}`)
  const committed = await evaluations.commit(id, {
    expectedSeq: last.seq,
    team: [rowOf(last, actor, event)],
    private: [],
  })
  if (committed === 'conflict') throw new Error(`somebody else wrote in ${id}`)
}

function rowOf({ seq, at, chain: before }: TeamRow, actor: PersonId, event: TeamEvent): TeamRow {
  const { type } = event
  const salt = 'f0'.repeat(16)
  const body = canonicalOf(event)
  const digest = sha256({ body, salt })
  // The keys in their alphabetical order, which is the canonical one.
  const head = sha256({ actor, at, digest, type })
  const chain = sha256({ before, head, seq: seq + 1 })
  return { seq: seq + 1, at, actor, type, body, salt, digest, chain }
}

export const finalisingBegan: TeamEvent = {
  type: 'finalisingBegan',
  revision: 1,
  purgeNotes: false,
}

/** The event alone, for whoever needs no trail that leads to it. */
export function finalised(revision: number): Extract<TeamEvent, { type: 'finalised' }> {
  return { type: 'finalised', revision, digest: 'd1'.repeat(32), key: 'c4'.repeat(32) }
}

/** Its keys in their alphabetical order, which is the canonical one. */
function canonicalOf(event: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(event).toSorted()))
}

function sha256(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
