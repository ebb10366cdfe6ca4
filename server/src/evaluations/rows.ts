import type { EvaluationId } from '@samsyn/document'
import {
  type PrivateChange,
  privateEntry,
  type Recorded,
  subQuestionNo,
  teamEvent,
} from '@samsyn/scoring'
import type { PrivateRow, TeamRow } from '../store/store.ts'

/**
 * What the rules made of a stored row. What is wrong with one is told by its place only: its
 * content may be a judgement that nobody has opened (C1).
 */
export function recordedOf(id: EvaluationId, { seq, at, actor, body }: TeamRow): Recorded {
  const read = teamEvent.safeParse(jsonOf(body))
  if (!read.success) throw new Error(`row ${seq} of ${id} cannot be read`)
  return { seq, at, actor, event: read.data }
}

export function privateChangeOf(id: EvaluationId, row: PrivateRow): PrivateChange {
  const { person, revision, at } = row
  const entry = privateEntry.safeParse(jsonOf(row.body))
  const subQuestion = subQuestionNo.safeParse(row.subQuestion)
  if (!entry.success || !subQuestion.success)
    throw new Error(`private row ${revision} of ${person} in ${id} cannot be read`)
  return { person, subQuestion: subQuestion.data, revision, at, entry: entry.data }
}

export function privateRowOf({ entry, ...change }: PrivateChange): PrivateRow {
  return { ...change, kind: entry.type, body: JSON.stringify(entry) }
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
