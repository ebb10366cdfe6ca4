import type { JudgingEvent } from '../event.ts'
import type { PersonId } from '../ids.ts'
import type { RecordedAs } from '../recordedAs.ts'
import type { Asked, Judge, Proposal, Row, Standing } from './state.ts'

type Revealed = Extract<Standing, { state: 'revealed' }>

/** What one team event does to one row. A row that the event is not about comes back unchanged. */
export function evolveRow(row: Row, { at, actor, event }: RecordedAs<JudgingEvent>): Row {
  if ('subQuestion' in event && event.subQuestion !== row.no) return row
  const version = row.version + 1
  switch (event.type) {
    case 'evaluationCreated':
      return {
        ...row,
        judges: event.people.flatMap(({ person, role }): Judge[] =>
          role === 'evaluator' ? [{ person, status: 'judging' }] : [],
        ),
      }
    case 'judgementSubmitted':
      return {
        ...row,
        version,
        judges: withJudge(row, { person: actor, status: 'submitted', at }),
      }
    case 'judgementWithdrawn':
      return { ...row, version, judges: withJudge(row, { person: actor, status: 'judging' }) }
    case 'revealed':
      return {
        ...row,
        version,
        standing: {
          state: 'revealed',
          judgements: event.judgements,
          proposal: null,
          escalated: null,
          returned: null,
        },
      }
    case 'proposed':
      return {
        ...row,
        version,
        proposals: event.proposal,
        standing: {
          ...revealed(row),
          proposal: {
            no: event.proposal,
            by: actor,
            at,
            value: event.value,
            stage: event.stage,
            rationale: event.rationale,
            agreements: [{ person: actor, at }],
          },
        },
      }
    case 'agreed':
      return {
        ...row,
        version,
        standing: {
          ...revealed(row),
          proposal: withAgreements(openProposal(row), (agreements) => [
            ...agreements,
            { person: actor, at },
          ]),
        },
      }
    case 'takenBack':
      return {
        ...row,
        version,
        standing: {
          ...revealed(row),
          proposal: withAgreements(openProposal(row), (agreements) =>
            agreements.filter(({ person }) => person !== actor),
          ),
        },
      }
    case 'consensusReached':
      return {
        ...row,
        version,
        standing: {
          state: 'agreed',
          judgements: revealed(row).judgements,
          consensus: {
            value: event.value,
            stage: event.stage,
            rationale: event.rationale,
            at,
            people: openProposal(row).agreements.map(({ person }) => person),
            digest: event.digest ?? null,
          },
        },
      }
    case 'escalated':
      return {
        ...row,
        version,
        standing: { ...revealed(row), escalated: { by: actor, at, reason: event.reason } },
      }
    case 'adjudicated':
      return {
        ...row,
        version,
        standing: {
          state: 'adjudicated',
          judgements: revealed(row).judgements,
          consensus: {
            value: event.value,
            stage: event.stage,
            rationale: event.reason,
            at,
            people: [actor],
            digest: event.digest ?? null,
          },
        },
      }
    case 'returned':
      return {
        ...row,
        version,
        standing: returned(row.standing, { by: actor, at, reason: event.reason }),
      }
    case 'recused':
      if (event.area !== 'all' && event.area !== row.area) return row
      if (!counts(row, event.person)) return row
      return {
        ...row,
        version,
        judges: withJudge(row, { person: event.person, status: 'recused', at }),
        standing: afterRecusal(row.standing, { by: actor, at, reason: event.reason }),
      }
    case 'assigned':
      if (!event.areas.includes(row.area) || row.standing.state !== 'judging') return row
      if (row.judges.some(({ person }) => person === event.person)) return row
      return {
        ...row,
        version,
        judges: [...row.judges, { person: event.person, status: 'judging' }],
      }
    case 'toleranceSet':
    case 'appointed':
    case 'dismissed':
    case 'textsErased':
      return row
  }
}

function counts(row: Row, person: PersonId): boolean {
  return row.judges.some((judge) => judge.person === person && judge.status !== 'recused')
}

function withJudge(row: Row, changed: Judge): Judge[] {
  return row.judges.map((judge) => (judge.person === changed.person ? changed : judge))
}

/** The table's line "recuse": a judgement stays frozen, what rested on the person falls. */
function afterRecusal(standing: Standing, asked: Asked): Standing {
  switch (standing.state) {
    case 'judging':
    case 'adjudicated':
      return standing
    case 'revealed':
      return { ...standing, proposal: null }
    case 'agreed':
      return returned(standing, asked)
  }
}

function returned(standing: Standing, asked: Asked): Revealed {
  if (standing.state === 'judging') throw new Error('returned a row that is not revealed')
  return {
    state: 'revealed',
    judgements: standing.judgements,
    proposal: null,
    escalated: null,
    returned: asked,
  }
}

/** The last agreement taken back voids the proposal. */
function withAgreements(
  proposal: Proposal,
  change: (agreements: Proposal['agreements']) => Proposal['agreements'],
): Proposal | null {
  const agreements = change(proposal.agreements)
  return agreements.length === 0 ? null : { ...proposal, agreements }
}

function revealed(row: Row): Revealed {
  if (row.standing.state !== 'revealed') {
    throw new Error(`${row.no} is ${row.standing.state}, not revealed`)
  }
  return row.standing
}

function openProposal(row: Row): Proposal {
  const { proposal } = revealed(row)
  if (!proposal) throw new Error(`${row.no} has no open proposal`)
  return proposal
}
