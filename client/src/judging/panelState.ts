import type {
  AreaView,
  PersonId,
  Points,
  SubQuestionNo,
  SubQuestionView,
  TeamView,
} from '@samsyn/scoring'
import { type Blind, blindOf } from './blind.ts'

type Mine = NonNullable<SubQuestionView['mine']>
type Consensus = NonNullable<SubQuestionView['consensus']>
export type JudgementView = NonNullable<SubQuestionView['judgements']>[number]

/** What the panel has to say about one sub-question to one person: what is true, and no words. */
export type PanelState =
  /** One's own sheet, open for writing. */
  | { kind: 'sheet'; mine: Mine; blind: Blind }
  /** One's own sheet, handed in and waiting for the reveal. */
  | { kind: 'submitted'; mine: Mine; blind: Blind }
  /** Judging goes on, and this person has no sheet here: lead, observer, assigned too late. */
  | { kind: 'watching'; blind: Blind }
  /** The judgements lie open and there is no consensus yet. */
  | { kind: 'open'; judgements: readonly JudgementView[] }
  | { kind: 'decided'; consensus: Consensus; judgements: readonly JudgementView[] }
  /** Recused here: nothing until it is agreed. */
  | { kind: 'hidden' }

export interface Place {
  area: AreaView
  row: SubQuestionView
}

/** Where a sub-question stands in the view; undefined if the template has no such row. */
export function placeOf(view: TeamView, no: SubQuestionNo): Place | undefined {
  for (const area of view.areas) {
    const row = area.subQuestions.find((candidate) => candidate.no === no)
    if (row) return { area, row }
  }
  return undefined
}

export function panelState(view: TeamView, { area, row }: Place): PanelState {
  switch (row.state) {
    case 'hidden':
      return { kind: 'hidden' }
    case 'judging': {
      const blind = blindOf(view, area, row)
      if (!row.mine) return { kind: 'watching', blind }
      return { kind: row.mine.submitted ? 'submitted' : 'sheet', mine: row.mine, blind }
    }
    case 'revealed':
      return { kind: 'open', judgements: row.judgements ?? [] }
    case 'agreed':
    case 'adjudicated':
      if (!row.consensus) throw new Error(`${row.no} is ${row.state} without a consensus`)
      return { kind: 'decided', consensus: row.consensus, judgements: row.judgements ?? [] }
  }
}

/** C6. Why a proposal of this value needs a rationale, or undefined when it may be without one. */
export function rationaleAsked(
  row: SubQuestionView,
  value: Points | null,
): 'divergent' | 'outside' | undefined {
  if (row.rationaleNeeded) return 'divergent'
  const range = row.judgedRange
  if (range && value !== null && (value < range.lowest || value > range.highest)) return 'outside'
  return undefined
}

/** Whom an open proposal waits for: those in Q who have not agreed to exactly it (C5). */
export function waitsFor(row: SubQuestionView): PersonId[] {
  if (!row.proposal) return []
  const agreed = new Set(row.proposal.agreements.map(({ person }) => person))
  return inQ(row).filter((person) => !agreed.has(person))
}

/** Q: those whose judgement counts here. */
function inQ(row: SubQuestionView): PersonId[] {
  if (row.judgements) return row.judgements.filter((one) => one.counts).map((one) => one.person)
  return row.judges.filter((judge) => judge.status !== 'recused').map((judge) => judge.person)
}
