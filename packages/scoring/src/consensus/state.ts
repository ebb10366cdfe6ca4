import { type Beside, nothingBeside } from '../beside.ts'
import type { Country } from '../country.ts'
import type { CriterionAnswer, Flag } from '../criterionAnswer.ts'
import type { Judgement, RevealBy } from '../event.ts'
import type { AreaNo, EvidenceNo, Instant, PersonId, ProposalNo, SubQuestionNo } from '../ids.ts'
import type { Points } from '../points.ts'
import type { Stage } from '../stage.ts'
import type { Team } from '../team.ts'
import type { Template } from '../template.ts'

export type { Member } from '../team.ts'

/**
 * Everything decided in one evaluation. Immutable. It has two parts that never touch: what the
 * team's events made, and `sheets`, what the private ones made (T1). So the two streams may be
 * applied in any order between them.
 */
export interface EvaluationState extends Team {
  /** The number of the last team event; 0 before the evaluation is created. */
  readonly version: number
  readonly municipality: string
  /** Null where the municipality is in no official list. */
  readonly country: Country | null
  readonly year: number
  /** Whole percent, C4. */
  readonly tolerance: number
  /** A judgement was submitted once, even if it was withdrawn: the tolerance stands. */
  readonly toleranceFixed: boolean
  readonly reveal: RevealBy
  readonly rows: ReadonlyMap<SubQuestionNo, Row>
  readonly sheets: ReadonlyMap<PersonId, Sheets>
  /** What is decided beside the judging: evidence, the margin, sections, waivers. */
  readonly beside: Beside
}

/** One sub-question. */
export interface Row {
  readonly no: SubQuestionNo
  readonly area: AreaNo
  /** Whole points. */
  readonly maximum: number
  /** Counts the team events that changed this row. */
  readonly version: number
  /** Who judges, and whoever was recused from it. Q is those not recused; a reveal closes the list. */
  readonly judges: readonly Judge[]
  readonly standing: Standing
  /** How many proposals there ever were. The next one's number is one more. */
  readonly proposals: number
}

export type Judge =
  | { readonly person: PersonId; readonly status: 'judging' }
  | { readonly person: PersonId; readonly status: 'submitted'; readonly at: Instant }
  | { readonly person: PersonId; readonly status: 'recused'; readonly at: Instant }

export type Standing =
  | { readonly state: 'judging' }
  | {
      readonly state: 'revealed'
      readonly judgements: readonly Judgement[]
      readonly proposal: Proposal | null
      readonly escalated: Asked | null
      readonly returned: Asked | null
    }
  | {
      readonly state: 'agreed' | 'adjudicated'
      readonly judgements: readonly Judgement[]
      readonly consensus: Consensus
    }

export interface Proposal {
  readonly no: ProposalNo
  readonly by: PersonId
  readonly at: Instant
  readonly value: Points
  readonly stage: Stage
  readonly rationale: string
  readonly agreements: readonly { readonly person: PersonId; readonly at: Instant }[]
}

export interface Asked {
  readonly by: PersonId
  readonly at: Instant
  readonly reason: string
}

export interface Consensus {
  readonly value: Points
  readonly stage: Stage
  readonly rationale: string
  readonly at: Instant
  readonly people: readonly PersonId[]
  /** R5. Hex SHA-256 of what the sub-question's section said then; null where it was not known. */
  readonly digest: string | null
}

/** One person's private part. `revision` is that of the newest change in any of the sheets. */
export interface Sheets {
  readonly revision: number
  readonly bySubQuestion: ReadonlyMap<SubQuestionNo, Sheet>
}

/** What stands on a sheet beside value, stage and rationale. */
interface BesideIt {
  readonly answers: readonly CriterionAnswer[]
  readonly flags: readonly Flag[]
  readonly note: string
  readonly evidence: readonly EvidenceNo[]
}

/** One person's judgement of one sub-question before the reveal. A sealed one has no content. */
export type Sheet =
  | (BesideIt & {
      readonly state: 'draft'
      readonly revision: number
      readonly value: Points | null
      readonly stage: Stage | null
      readonly rationale: string
    })
  | (BesideIt & {
      readonly state: 'submitted'
      readonly revision: number
      readonly value: Points
      readonly stage: Stage
      readonly rationale: string
    })
  | { readonly state: 'sealed'; readonly revision: number }

/** Before `evaluationCreated`: the template's rows, and nobody in it. */
export function emptyState(template: Template): EvaluationState {
  const rows = template.areas.flatMap((area) =>
    area.subQuestions.map(
      ({ no, maximum }): Row => ({
        no,
        area: area.no,
        maximum,
        version: 0,
        judges: [],
        standing: { state: 'judging' },
        proposals: 0,
      }),
    ),
  )
  return {
    template,
    version: 0,
    municipality: '',
    country: null,
    year: 0,
    assessmentDate: null,
    phase: 'open',
    tolerance: 10,
    toleranceFixed: false,
    reveal: 'subQuestion',
    people: [],
    rows: new Map(rows.map((row) => [row.no, row])),
    sheets: new Map(),
    beside: nothingBeside,
  }
}
