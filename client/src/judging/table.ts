import type { Working } from '@samsyn/document'
import { type Points, type ProposalView, type Stage, stages } from '@samsyn/scoring'
import type { JudgementView } from './panelState.ts'

/** A value with its stage: what is worked on, or what stands where nobody has set anything yet. */
export interface Tabled {
  value: Points | null
  stage: Stage | null
}

/** What the team works on. What nobody has set is shown as `under`, and is nobody's act (C5). */
export function tableOf(working: Working, under: Tabled): Tabled {
  const stage = stageOf(working.stage) ?? under.stage
  const value = (working.value as Points | null) ?? under.value
  return { stage, value: stage === 'planned' ? (0 as Points) : value }
}

/** What differs from an open proposal. */
export interface Changes {
  value?: Points
  stage?: Stage
  rationale: boolean
}

/**
 * C5. What was changed on the table since a proposal took it from there; undefined if nothing.
 * `rationale` is undefined while nobody has written in the common one.
 */
export function changedSince(
  proposal: ProposalView,
  working: Working,
  rationale: string | undefined,
): Changes | undefined {
  const { value, stage } = tableOf(working, proposal)
  const changes: Changes = {
    ...(value !== null && value !== proposal.value && { value }),
    ...(stage !== null && stage !== proposal.stage && { stage }),
    rationale: rationale !== undefined && rationale !== proposal.rationale.trim(),
  }
  return changes.rationale || 'value' in changes || 'stage' in changes ? changes : undefined
}

/** The stage that all who count chose; null where they differ, so that somebody chooses. */
export function sharedStage(judgements: readonly JudgementView[]): Stage | null {
  const chosen = new Set(judgements.filter((one) => one.counts).map((one) => one.stage))
  const [only] = chosen
  return chosen.size === 1 && only ? only : null
}

function stageOf(text: string | null): Stage | null {
  return stages.find((one) => one === text) ?? null
}
