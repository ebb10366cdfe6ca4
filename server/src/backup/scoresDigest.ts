import type { EvaluationId } from '@samsyn/document'
import {
  consensusOf,
  emptyState,
  evolve,
  type Recorded,
  scoreTable,
  type Template,
} from '@samsyn/scoring'
import { recordedOf } from '../evaluations/rows.ts'
import { sha256 } from '../evaluations/trail.ts'
import type { TeamRow } from '../store/index.ts'

/**
 * Hex SHA-256 over what is agreed in an evaluation and all that it comes to (S3–S9), computed anew
 * from its events. Undefined where this version cannot read them.
 */
export function scoresDigest(
  id: EvaluationId,
  rows: readonly TeamRow[],
  templateById: TemplateById,
): string | undefined {
  try {
    const recorded = rows.map((row) => recordedOf(id, row))
    const template = templateOf(recorded, templateById)
    return template && sha256(figuresOf(template, recorded))
  } catch {
    return undefined
  }
}

type TemplateById = (id: string) => Template | undefined

function templateOf(
  [first]: readonly Recorded[],
  templateById: TemplateById,
): Template | undefined {
  return first?.event.type === 'evaluationCreated' ? templateById(first.event.template) : undefined
}

function figuresOf(template: Template, recorded: readonly Recorded[]) {
  const state = recorded.reduce(evolve, emptyState(template))
  const { areas, total, unrounded } = scoreTable(template, consensusOf(state))
  const figures = areas.map(({ no, figure, rows }) => ({
    no,
    figure,
    rows: rows.map(({ no, points, printed }) => ({ no, points, printed })),
  }))
  return { areas: figures, total, unrounded }
}
