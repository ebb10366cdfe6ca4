import {
  type CriterionAnswer,
  type Flag,
  type PersonId,
  type SubQuestionView,
  suggestionOf,
} from '@samsyn/scoring'
import fc from 'fast-check'
import {
  anna,
  bert,
  cleo,
  dora,
  kommunen,
  lena,
  olle,
  type Said,
  type Story,
  smallTemplate,
} from './story.ts'

/**
 * One step of a random story: either anything at all said by anybody, or, so that stories get
 * somewhere, an act that a view offers. Which one depends on the state when the step is taken.
 */
export type Told =
  | { kind: 'anything' | 'staffing'; person: PersonId; said: Said }
  | {
      kind: 'offered'
      row: number
      follow: boolean
      nth: number
      value: number
      planned: boolean
      rationale: string
      /** The first of these go to what the row asks further. */
      answers: readonly Answer[]
      /** Now and then they are to what nobody asks, or one of them is given twice. */
      astray: 'no' | 'other' | 'twice'
      /** Hand in the value that the answers suggest. */
      confirm: boolean
      flags: Flag[]
      note: string
    }
type Answer = Omit<CriterionAnswer, 'criterion'>

const everybody = [anna, bert, cleo, dora, lena, olle, kommunen]
const rows = smallTemplate.areas.flatMap((area) => area.subQuestions)
const numbers = rows.map((row) => row.no)
const values = ['0', '10', '12,5', 14, '40']

const aRow = fc.constantFrom(...numbers, ...numbers, ...numbers, '1.3')
const aValue = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values).map((points) => ({ points })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 25, '33,3', 100).map((percent) => ({ percent })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { points: 12.3456 },
      { points: '41,5' },
      { points: -1 },
      { points: 'x' },
      { percent: '12,55' },
      { percent: 101 },
    ),
  },
)
const aStage = fc.constantFrom('planned', 'approach', 'deployed', 'effect')
const aRationale = fc.constantFrom('', ' ', 'because', 'on reflection')
const aReason = fc.constantFrom('a conflict', 'a doubt')
const aProposal = fc.integer({ min: 1, max: 4 })
const anyone = fc.constantFrom(...everybody, anna, bert, cleo, anna, bert, cleo, lena)

/** S10: mostly shares on both sides of where bands meet. */
const anAnswer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom<Answer>(
      { stage: 'planned', share: 0 },
      { stage: 'approach', share: 10 },
      { stage: 'approach', share: 250 },
      { stage: 'approach', share: 300 },
      { stage: 'deployed', share: 310 },
      { stage: 'followedUp', share: 800 },
      { stage: 'effect', share: 1000 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Answer>(
      { stage: 'planned', share: 10 },
      { stage: 'deployed', share: 305 },
      { stage: 'effect', share: 800 },
    ),
  },
)
const someFlags = fc.constantFrom<Flag[]>([], ['unsure'], ['discuss', 'unsure'])
const aNote = fc.constantFrom('', 'ask the school')

/** What may stand beside a value, or be left out; some of it is to nothing that is asked. */
const anythingBeside = {
  answers: fc.option(
    fc.array(
      fc.record({
        criterion: fc.constantFrom('safety', 'inclusion', 'climate', 'other'),
        stage: fc.constantFrom('planned' as const, 'approach' as const, 'effect' as const),
        share: fc.constantFrom(0, 10, 300, 305, 1000),
      }),
      { maxLength: 2 },
    ),
    { nil: undefined },
  ),
  flags: fc.option(fc.constantFrom<Flag[]>(['discuss'], ['unsure', 'unsure']), { nil: undefined }),
  note: fc.option(aNote, { nil: undefined }),
}

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    type: fc.constant('save'),
    subQuestion: aRow,
    draft: fc.record({
      value: fc.option(aValue),
      stage: fc.option(aStage),
      rationale: aRationale,
      ...anythingBeside,
    }),
  }),
  fc.record({
    type: fc.constant('submit'),
    subQuestion: aRow,
    value: aValue,
    stage: aStage,
    rationale: aRationale,
    ...anythingBeside,
  }),
  fc.record({ type: fc.constant('withdraw'), subQuestion: aRow }),
  fc.record({
    type: fc.constant('propose'),
    subQuestion: aRow,
    value: aValue,
    stage: aStage,
    rationale: aRationale,
    replaces: fc.option(aProposal),
  }),
  fc.record({ type: fc.constantFrom('agree', 'takeBack'), subQuestion: aRow, proposal: aProposal }),
  fc.record({ type: fc.constantFrom('escalate', 'return'), subQuestion: aRow, reason: aReason }),
  fc.record({
    type: fc.constant('adjudicate'),
    subQuestion: aRow,
    value: aValue,
    stage: aStage,
    reason: aReason,
  }),
  fc.record({
    type: fc.constant('recuse'),
    person: anyone,
    area: fc.constantFrom(1, 2, 3, 'all' as const),
    reason: aReason,
  }),
  fc.record({ type: fc.constant('assign'), person: anyone }),
  fc.record({ type: fc.constant('setTolerance'), percent: fc.constantFrom(0, 10, 30, 100) }),
)

const evaluator = fc.constantFrom(anna, bert, cleo, dora)

/** Acts on the team that are mostly allowed. */
const staffing: fc.Arbitrary<Told> = fc.oneof(
  fc
    .record({
      person: evaluator,
      area: fc.constantFrom(1, 2, 'all' as const),
      byLead: fc.boolean(),
    })
    .map(
      ({ person, area, byLead }): Told => ({
        kind: 'staffing',
        person: byLead ? lena : person,
        said: { type: 'recuse', person, area, reason: 'a conflict' },
      }),
    ),
  fc.constantFrom(cleo, dora, olle).map(
    (person): Told => ({
      kind: 'staffing',
      person: lena,
      said: { type: 'assign', person },
    }),
  ),
  fc.constantFrom(0, 10, 30).map(
    (percent): Told => ({
      kind: 'staffing',
      person: lena,
      said: { type: 'setTolerance', percent },
    }),
  ),
)

const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 1, arbitrary: staffing },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('anything'), person: anyone, said }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('offered'),
      row: fc.nat(numbers.length - 1),
      follow: fc.boolean(),
      nth: fc.nat(999),
      value: fc.nat(values.length - 1),
      planned: fc.boolean(),
      rationale: aRationale,
      answers: fc.array(anAnswer, { maxLength: 2 }),
      astray: fc.oneof(
        { weight: 18, arbitrary: fc.constant('no' as const) },
        { weight: 2, arbitrary: fc.constantFrom('other' as const, 'twice' as const) },
      ),
      confirm: fc.boolean(),
      flags: someFlags,
      note: aNote,
    }),
  },
)

export function acts(most: number): fc.Arbitrary<Told[]> {
  return fc.array(told, { minLength: Math.floor(most / 3), maxLength: most, size: 'max' })
}

/** Who says what in this step. What is offered is read from the views, as a screen would. */
export function anAct(story: Story, step: Told): { person: PersonId; said: Said } {
  if (step.kind !== 'offered') return step
  const no = numbers[step.row] ?? ''
  const next = story.row(no).next
  const assign = { person: lena, said: { type: 'assign', person: dora } } as const
  // half of the steps do what the screen names as next; the others anything that is offered
  if (step.follow && next) {
    const person = next.who[step.nth % next.who.length] ?? lena
    if (next.act === 'assign') return assign
    const row = story.row(no, person)
    if (row.may.includes(next.act)) return { person, said: offered(next.act, row, step) }
  }
  const team = story.state.people.filter((member) => member.role !== 'municipality')
  for (const [turn] of team.entries()) {
    const person = team[(turn + step.nth) % team.length]?.person ?? lena
    const row = story.row(no, person)
    const act = row.may[(step.nth >> 3) % Math.max(1, row.may.length)]
    if (act) return { person, said: offered(act, row, step) }
  }
  return assign
}

type Offer = Extract<Told, { kind: 'offered' }>

function offered(act: SubQuestionView['may'][number], row: SubQuestionView, step: Offer): Said {
  const points = values[step.value] ?? 0
  const on = { subQuestion: row.no }
  const stage = step.planned && points === '0' ? 'planned' : 'approach'
  const value = { points }
  const { rationale } = step
  const proposal = row.proposal?.no ?? 1
  switch (act) {
    case 'save':
      return { type: act, ...on, draft: { value, stage, rationale, ...beside(row, step) } }
    case 'submit': {
      const given = { rationale, ...beside(row, step) }
      return { type: act, ...on, value, stage, ...given, ...confirmed(row, step, given.answers) }
    }
    case 'withdraw':
      return { type: act, ...on }
    case 'propose':
      return {
        type: act,
        ...on,
        value,
        stage,
        rationale,
        replaces: row.proposal?.no ?? null,
      }
    case 'agree':
    case 'takeBack':
      return { type: act, ...on, proposal }
    case 'escalate':
    case 'return':
      return { type: act, ...on, reason: rationale.trim() || 'a doubt' }
    case 'adjudicate':
      return { type: act, ...on, value, stage, reason: 'the lead says' }
  }
}

function beside({ no }: SubQuestionView, { answers, astray, flags, note }: Offer) {
  const asked = rows.find((row) => row.no === no)?.criteria ?? []
  const given = answers.flatMap((answer, index) => {
    const criterion = astray === 'other' ? 'other' : asked[index]?.id
    if (!criterion) return []
    const one = { criterion, ...answer }
    return astray === 'twice' ? [one, one] : [one]
  })
  return { answers: given, flags, note }
}

/** S10: value and stage as one's own answers suggest them, where they do. */
function confirmed({ no }: SubQuestionView, { confirm }: Offer, answers: CriterionAnswer[]) {
  const row = rows.find((each) => each.no === no)
  const suggested = row && confirm && suggestionOf(smallTemplate, row, answers)
  return suggested
    ? { value: { points: suggested.points / 1000 }, stage: suggested.stage }
    : undefined
}
