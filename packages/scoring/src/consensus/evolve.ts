import { evolveBeside } from '../beside.ts'
import {
  isJudging,
  type JudgingEvent,
  type Phase,
  type PrivateChange,
  type Recorded,
  type Role,
  type TeamEvent,
} from '../event.ts'
import type { PersonId } from '../ids.ts'
import type { RecordedAs } from '../recordedAs.ts'
import { evolveRow } from './evolveRow.ts'
import { evolveSheet } from './evolveSheet.ts'
import type { EvaluationState, Member } from './state.ts'
import { isRecused } from './who.ts'

/**
 * The state after one more change. Team events touch the team's part and private changes the
 * sheets, so the two streams may be replayed in any order between them, each in its own order.
 */
export function evolve(state: EvaluationState, change: Recorded | PrivateChange): EvaluationState {
  return 'entry' in change ? evolveSheet(state, change) : evolveTeam(state, change)
}

function evolveTeam(state: EvaluationState, recorded: Recorded): EvaluationState {
  const { event } = recorded
  const beside = evolveBeside(state.beside, recorded)
  const seen = { ...state, version: recorded.seq, beside }
  if (!isJudging(event)) return { ...seen, phase: phaseAfter(state.phase, event) }
  const next = { ...seen, rows: evolvedRows(state, { ...recorded, event }) }
  switch (event.type) {
    case 'evaluationCreated':
      return {
        ...next,
        municipality: event.municipality,
        country: event.country ?? null,
        year: event.year,
        assessmentDate: event.assessmentDate,
        tolerance: event.tolerance,
        reveal: event.reveal,
        people: event.people.map((member) => ({ ...member, recusedFrom: [] })),
      }
    case 'recused':
      return {
        ...next,
        people: state.people.map((member) =>
          member.person === event.person ? withRecusal(member, event.area) : member,
        ),
      }
    case 'assigned':
      return {
        ...next,
        people: withEvaluator(state.people, event.person),
      }
    case 'appointed':
      return { ...next, people: withAppointed(state.people, event.person, event.role) }
    case 'dismissed':
      return { ...next, people: state.people.filter(({ person }) => person !== event.person) }
    case 'toleranceSet':
      return { ...next, tolerance: event.percent }
    case 'judgementSubmitted':
      return { ...next, toleranceFixed: true }
    case 'judgementWithdrawn':
    case 'revealed':
    case 'proposed':
    case 'agreed':
    case 'consensusReached':
    case 'takenBack':
    case 'escalated':
    case 'adjudicated':
    case 'returned':
    case 'textsErased':
      return next
  }
}

function evolvedRows(
  state: EvaluationState,
  recorded: RecordedAs<JudgingEvent>,
): EvaluationState['rows'] {
  const rows = new Map(state.rows)
  for (const [no, row] of state.rows) rows.set(no, evolveRow(row, recorded))
  return rows
}

function phaseAfter(phase: Phase, { type }: TeamEvent): Phase {
  switch (type) {
    case 'finalisingBegan':
      return 'finalising'
    case 'finalised':
      return 'final'
    case 'finalisingAbandoned':
    case 'reopened':
      return 'open'
    default:
      return phase
  }
}

/** There is one lead: the one before reads on. */
function withAppointed(people: readonly Member[], person: PersonId, role: Role): Member[] {
  const others = people
    .filter((member) => member.person !== person)
    .map(
      (member): Member =>
        role === 'lead' && member.role === 'lead' ? { ...member, role: 'observer' } : member,
    )
  return [...others, { person, role, recusedFrom: [] }]
}

/** Whoever was there keeps their place: people are told apart by it. */
function withEvaluator(people: readonly Member[], person: PersonId): Member[] {
  const isIn = people.some((member) => member.person === person)
  if (!isIn) return [...people, { person, role: 'evaluator', recusedFrom: [] }]
  return people.map((member) =>
    member.person === person ? { ...member, role: 'evaluator' } : member,
  )
}

function withRecusal(member: Member, area: number | 'all'): Member {
  if (member.recusedFrom === 'all' || area === 'all') return { ...member, recusedFrom: 'all' }
  if (isRecused(member, area)) return member
  return { ...member, recusedFrom: [...member.recusedFrom, area].sort((a, b) => a - b) }
}
