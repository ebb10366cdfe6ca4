import type { PersonId } from '@samsyn/document'
import { type EvaluationState, personId, privateEntry, type TeamEvent } from '@samsyn/scoring'
import type { PrivateRow, StoredEvaluation } from '../store/store.ts'
import { ownersOf } from './texts.ts'
import { withoutTexts } from './trail.ts'

/** Who has done what no person did. */
export const ITSELF = personId.parse('samsyn')

/** What an evaluation loses with a person, and what is left in its place. */
export interface PersonErased {
  /** The team's rows that lose a text. */
  rows: { seq: number; body: string; salt: string }[]
  /** All that is left of the person's private streams. */
  private: PrivateRow[]
  /** What the trail tells of it; nothing where the team's stream loses nothing. */
  event: Extract<TeamEvent, { type: 'textsErased' }> | undefined
}

/**
 * T3. What erasing a person takes out of an evaluation. Figures, stages, who and when stay, so that
 * every point can still be traced and the same state comes of the rows.
 *
 * Of the private streams only what a coming reveal will open is left, without its texts: the team
 * was told that it is handed in, and the others' work must not come to something else because a
 * colleague was erased. Only a recusal seals it, and that is the lead's to decide. Drafts, what was
 * withdrawn or sealed, and the copies of what is revealed already serve nobody, and go.
 */
export function personErased(
  { team, private: entries }: StoredEvaluation,
  state: EvaluationState,
  person: PersonId,
  reason: string,
): PersonErased {
  const rows = team.flatMap((row) => {
    if (row.body === null) return []
    const owners = ownersOf(JSON.parse(row.body) as { type: string }, row.actor)
    if (!owners.some((each) => each.includes(person))) return []
    return withoutTexts(row, (place) => owners[place]?.includes(person) ?? false) ?? []
  })
  const seqs = rows.map(({ seq }) => seq)
  return {
    rows,
    private: waitingSheets(entries, state, person),
    event: seqs.length > 0 ? { type: 'textsErased', person, reason, rows: seqs } : undefined,
  }
}

/** What a reveal will open of this person's, without texts: the last entry of each such stream. */
function waitingSheets(
  entries: readonly PrivateRow[],
  state: EvaluationState,
  person: PersonId,
): PrivateRow[] {
  const last = new Map<string, PrivateRow>()
  for (const entry of entries) {
    if (entry.person === person && entry.kind === 'submitted') last.set(entry.subQuestion, entry)
  }
  return [...state.rows.values()].flatMap((row) => {
    const entry = last.get(row.no)
    const waits = row.judges.some(
      (judge) => judge.person === person && judge.status === 'submitted',
    )
    if (!entry || !waits || row.standing.state !== 'judging') return []
    const submitted = privateEntry.parse(JSON.parse(entry.body))
    return [{ ...entry, body: JSON.stringify({ ...submitted, rationale: '', note: '' }) }]
  })
}

/** Whether anything of an evaluation is this person's: then something may be theirs to erase. */
export function concernsPerson({ team, private: entries }: StoredEvaluation, person: PersonId) {
  return (
    entries.some((entry) => entry.person === person) ||
    team.some(({ actor, body }) => actor === person || body?.includes(`"${person}"`))
  )
}
