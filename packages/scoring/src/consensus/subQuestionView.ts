import { earlierShown } from '../earlierShown.ts'
import type { PersonId } from '../ids.ts'
import { printedPercent, printedPoints } from '../printed.ts'
import { meanOf, rangeOf, spreadOf } from '../spread.ts'
import { acts, type SubQuestionView } from '../view.ts'
import { rowActRefused } from './allowed.ts'
import { nextAct } from './nextAct.ts'
import { openProposalOf, proposalView } from './proposalView.ts'
import { frozenValues, isDivergent } from './rationale.ts'
import type { Asked, EvaluationState, Row } from './state.ts'
import { quorumOf } from './who.ts'

/** One row as a member of the team sees it who is not recused from it. */
export function subQuestionView(
  state: EvaluationState,
  row: Row,
  person: PersonId,
): SubQuestionView {
  const { standing } = row
  const isOpen = standing.state === 'revealed'
  const counting = countingValues(row)
  return {
    no: row.no,
    version: row.version,
    state: standing.state,
    judges: row.judges.map((judge) => ({ ...judge })),
    mine: ownJudgement(state, row, person),
    judgements: judgementsView(row),
    spread: spreadOf(counting, row.maximum, state.tolerance) ?? null,
    proposal: proposalOf(row),
    escalated: isOpen ? asked(standing.escalated) : null,
    returned: isOpen ? asked(standing.returned) : null,
    consensus: consensusView(row),
    rationaleNeeded: standing.state === 'judging' ? null : isDivergent(row, state.tolerance),
    judgedRange: rangeOf(frozenValues(row)) ?? null,
    suggested: isOpen ? (meanOf(counting) ?? null) : null,
    printed: printedView(row),
    ...earlierShown(state, row, person),
    may: acts.filter((act) => rowActRefused(state, row, act, person) === undefined),
    next: nextAct(state, row),
  }
}

/** One row as a person sees it who is recused from it: nothing but what is agreed. */
export function agreedOnlyView(row: Row): SubQuestionView {
  const consensus = consensusView(row)
  return {
    no: row.no,
    version: 0,
    state: consensus ? row.standing.state : 'hidden',
    judges: [],
    mine: null,
    judgements: null,
    spread: null,
    proposal: null,
    escalated: null,
    returned: null,
    consensus,
    rationaleNeeded: null,
    judgedRange: null,
    suggested: null,
    printed: printedView(row),
    may: [],
    next: null,
  }
}

/** One's own sheet while it is judged alone; an empty one before the first save. */
function ownJudgement(state: EvaluationState, row: Row, person: PersonId): SubQuestionView['mine'] {
  if (row.standing.state !== 'judging' || !quorumOf(row).includes(person)) return null
  const sheet = state.sheets.get(person)?.bySubQuestion.get(row.no)
  if (!sheet || sheet.state === 'sealed') {
    const nothing = { rationale: '', answers: [], flags: [], note: '' }
    return { value: null, stage: null, ...nothing, submitted: false, revision: 0 }
  }
  const { state: sheetState, answers, flags, evidence, ...content } = sheet
  const named = evidence.length > 0 && { evidence: [...evidence] }
  const beside = { answers: [...answers], flags: [...flags], ...named }
  return { ...content, ...beside, submitted: sheetState === 'submitted' }
}

function judgementsView(row: Row): SubQuestionView['judgements'] {
  if (row.standing.state === 'judging') return null
  const q = quorumOf(row)
  // What they name as evidence stands in the register's part.
  return row.standing.judgements.map(({ evidence: _, ...judgement }) => ({
    ...judgement,
    counts: q.includes(judgement.person),
  }))
}

function countingValues(row: Row) {
  return (judgementsView(row) ?? []).flatMap(({ value, counts }) => (counts ? [value] : []))
}

function proposalOf(row: Row): SubQuestionView['proposal'] {
  const proposal = openProposalOf(row)
  return proposal && proposalView(proposal)
}

function asked(asked: Asked | null): SubQuestionView['escalated'] {
  return asked && { ...asked }
}

function consensusView({ standing }: Row): SubQuestionView['consensus'] {
  if (standing.state !== 'agreed' && standing.state !== 'adjudicated') return null
  const { value, stage, rationale, at, people } = standing.consensus
  const by = standing.state === 'agreed' ? 'agreement' : 'adjudication'
  return { value, stage, rationale, by, at, people: [...people] }
}

function printedView(row: Row): SubQuestionView['printed'] {
  const consensus = consensusView(row)
  if (!consensus) return null
  return {
    points: printedPoints(consensus.value),
    percent: printedPercent(consensus.value, row.maximum),
  }
}
