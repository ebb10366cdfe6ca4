import type {
  Command,
  Points,
  ProposalView,
  SubQuestionView,
  TeamView,
  Template,
} from '@samsyn/scoring'
import { type DemoJudgement, handedIn } from './content.ts'

/** What the colleague would judge on a row, made up before anybody judged it. */
export type WouldJudge = (subQuestion: string) => DemoJudgement | undefined

export interface ColleagueAct {
  /** The row's version that the act was chosen for. */
  expected: number
  command: Command
}

/** From here on the colleague has met the other halfway, and gives way. */
const GIVES_WAY_AT = 3

/**
 * The next thing the played colleague does, if anything waits for them. All they go by is their own
 * view: before the reveal they know that somebody has handed in, and not what (C1).
 */
export function colleagueAct(
  view: TeamView,
  wouldJudge: WouldJudge,
  template: Template,
): ColleagueAct | undefined {
  const maxima = new Map(
    template.areas.flatMap(({ subQuestions }) => subQuestions.map((row) => [row.no, row.maximum])),
  )
  for (const row of view.areas.flatMap(({ subQuestions }) => subQuestions)) {
    const command = submission(row, view, wouldJudge) ?? answer(row, view, maxima.get(row.no) ?? 0)
    if (command) return { expected: row.version, command }
  }
  return undefined
}

/** Hands in after somebody else has, but never over what the person has begun to write. */
function submission(
  { no, may, judges, mine }: SubQuestionView,
  { me }: TeamView,
  wouldJudge: WouldJudge,
): Command | undefined {
  const isAwaited = judges.some(
    ({ person, status }) => person !== me.person && status === 'submitted',
  )
  const judgement = wouldJudge(no)
  if (!may.includes('submit') || !isAwaited || !isUntouched(mine) || !judgement) return undefined
  return { type: 'submit', subQuestion: no, ...handedIn(judgement) }
}

function isUntouched(sheet: SubQuestionView['mine']): boolean {
  if (!sheet) return false
  const { value, stage, rationale, answers, flags, note } = sheet
  const isMarked = answers.length > 0 || flags.length > 0
  return value === null && stage === null && rationale === '' && note === '' && !isMarked
}

/** Agrees to what lies near their own judgement; else proposes the middle, once. */
function answer(row: SubQuestionView, view: TeamView, maximum: number): Command | undefined {
  const { no, may, proposal, escalated, judgements } = row
  if (!proposal || proposal.takenBack || escalated || !may.includes('agree')) return undefined
  const own = judgements?.find(({ person }) => person === view.me.person)
  const agree: Command = { type: 'agree', subQuestion: no, proposal: proposal.no }
  if (!own || proposal.no >= GIVES_WAY_AT) return agree
  if (isWithin(view.tolerance, maximum, own.value, proposal.value)) return agree
  const points = middle(own.value, proposal.value)
  return points === proposal.value
    ? agree
    : {
        type: 'propose',
        subQuestion: no,
        value: { points: points / THOUSAND },
        stage: stageBetween(own, proposal),
        rationale: `Ett värde mitt emellan förslaget och min bedömning. ${own.rationale}`.trim(),
        replaces: proposal.no,
      }
}

/** Points are whole thousandths. */
const THOUSAND = 1000
const TENTH = 100

/** C4's comparison, between two values. */
function isWithin(tolerance: number, maximum: number, one: Points, other: Points): boolean {
  return 100 * Math.abs(one - other) <= tolerance * maximum * THOUSAND
}

/** To a tenth of a point, as people would say it. */
function middle(one: Points, other: Points): number {
  return Math.round((one + other) / 2 / TENTH) * TENTH
}

/** S8: what is only planned has no points, and the middle has. */
function stageBetween(own: { stage: ProposalView['stage'] }, { stage }: ProposalView) {
  return own.stage === 'planned' ? stage : own.stage
}
