import type { EvaluationId } from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import { type ExportedRow, isShown } from './exportedRow.ts'
import { replayed } from './replay.ts'
import { recordedOf } from './rows.ts'
import { type TrailVerdict, verifyTrail, type WholeTrail } from './verifyTrail.ts'

/** How the rules were asked, and what came of it. */
export type RulesChecked =
  | { rules: 'followed'; decided: number; subQuestions: number; points: number; maximum: number }
  /** They need every event, and their template. */
  | { rules: 'notAsked'; why: 'withheld' | 'unknownTemplate' }

export type TrailCheck =
  /** `last`: when the last event happened that is shown; milliseconds since 1970 UTC. */
  | (WholeTrail & { last: number | undefined } & RulesChecked)
  | (Extract<TrailVerdict, { whole: false }> & { by: 'chain' })
  | { whole: false; by: 'rules'; seq: number; why: string }

interface Options {
  templateById: (id: string) => Template | undefined
  end?: string | undefined
}

/** T2. Whether a trail is whole, and whether what it tells is possible by the rules. */
export function checkTrail(
  id: EvaluationId,
  rows: readonly ExportedRow[],
  { templateById, ...expected }: Options,
): TrailCheck {
  const verdict = verifyTrail(id, rows, expected)
  if (!verdict.whole) return { ...verdict, by: 'chain' }
  const shown = rows.filter(isShown)
  const whole = { ...verdict, last: shown.at(-1)?.at }
  if (verdict.withheld > 0) return { ...whole, rules: 'notAsked', why: 'withheld' }
  const recorded = []
  for (const row of shown) {
    try {
      recorded.push(recordedOf(id, row))
    } catch {
      return { whole: false, by: 'rules', seq: row.seq, why: 'this version knows no such event' }
    }
  }
  const first = recorded[0]?.event
  const template = first?.type === 'evaluationCreated' ? templateById(first.template) : undefined
  if (first?.type === 'evaluationCreated' && !template) {
    return { ...whole, rules: 'notAsked', why: 'unknownTemplate' }
  }
  const replay = template && replayed(template, recorded)
  if (!replay) return { whole: false, by: 'rules', seq: 1, why: 'no evaluation is created' }
  if (!replay.legal) return { whole: false, by: 'rules', seq: replay.seq, why: replay.why }
  const { legal: _, ...came } = replay
  return { ...whole, rules: 'followed', ...came }
}
