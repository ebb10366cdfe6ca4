import { createHash } from 'node:crypto'
import type { EvaluationId, PersonId } from '@samsyn/document'
import type { TeamEvent } from '@samsyn/scoring'
import type { Store, TeamRow } from '@samsyn/server/store'

/**
 * Writes the event that ends an evaluation, by the trail's recipe. Whoever has the evaluation in
 * memory does not know of it: ask a scene that is opened on the store afterwards.
 */
export async function finalise(
  { evaluations }: Store,
  id: EvaluationId,
  actor: PersonId,
): Promise<void> {
  const last = (await evaluations.teamAfter(id, 0)).at(-1)
  if (!last) throw new Error(`no evaluation ${id}`)
  const committed = await evaluations.commit(id, {
    expectedSeq: last.seq,
    team: [finalisedRow(last, actor)],
    private: [],
  })
  if (committed === 'conflict') throw new Error(`somebody else wrote in ${id}`)
}

function finalisedRow({ seq, at, chain: before }: TeamRow, actor: PersonId): TeamRow {
  const salt = 'f0'.repeat(16)
  const body = canonicalOf(finalised(1))
  const digest = sha256({ body, salt })
  // The keys in their alphabetical order, which is the canonical one.
  const head = sha256({ actor, at, digest, type: 'finalised' })
  const chain = sha256({ before, head, seq: seq + 1 })
  return { seq: seq + 1, at, actor, type: 'finalised', body, salt, digest, chain }
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
