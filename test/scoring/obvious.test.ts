import { isDeepStrictEqual } from 'node:util'
import type { NewEvaluation, PersonId, SubQuestionView } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acts, anAct, type Told } from '../support/arbitraryActs.ts'
import { ObviousConsensus, type PlainCommand } from '../support/obviousConsensus.ts'
import {
  anna,
  bert,
  cleo,
  dora,
  kommunen,
  lena,
  olle,
  outcome,
  Story,
  smallTemplate,
} from '../support/story.ts'

const rows = smallTemplate.areas.flatMap((area) => area.subQuestions)

const whoeverJudges: readonly PersonId[] = [anna, bert, cleo, dora, olle]

/** What both can say of themselves, in the same words, and what stands on the sheets of `owners`. */
function toldByStory(story: Story, owners: readonly PersonId[]) {
  const ofLead = rowsSeenBy(story, lena)
  const own = owners.map((person) => (isEvaluator(story, person) ? rowsSeenBy(story, person) : []))
  return ofLead.map((row, index) => {
    const { no } = row
    return {
      no,
      q: row.judges.flatMap((judge) => (judge.status === 'recused' ? [] : [judge.person])).sort(),
      state: row.state,
      submitted: row.judges.flatMap((judge) =>
        row.state === 'judging' && judge.status === 'submitted' ? [judge.person] : [],
      ),
      judgements: row.judgements?.map(({ submittedAt, counts, ...judgement }) => judgement) ?? null,
      proposal: row.proposal && {
        no: row.proposal.no,
        by: row.proposal.by,
        value: row.proposal.value,
        stage: row.proposal.stage,
        rationale: row.proposal.rationale,
        agreeing: row.proposal.agreements.map(({ person }) => person),
      },
      escalated: row.escalated?.reason ?? null,
      returned: row.returned?.reason ?? null,
      consensus: row.consensus && {
        by: row.consensus.by,
        value: row.consensus.value,
        stage: row.consensus.stage,
        rationale: row.consensus.rationale,
        people: row.consensus.people,
      },
      drafts: own.map((seen) => draftOf(seen[index])),
    }
  })
}

function rowsSeenBy(story: Story, person: PersonId): SubQuestionView[] {
  return story.view(person).areas.flatMap((area) => area.subQuestions)
}

function isEvaluator(story: Story, person: PersonId): boolean {
  return story.state.people.some((each) => each.person === person && each.role === 'evaluator')
}

function draftOf(row: SubQuestionView | undefined) {
  if (!row?.mine) return null
  const { submitted, revision, ...draft } = row.mine
  return draft
}

function toldByObvious(obvious: ObviousConsensus, owners: readonly PersonId[]) {
  return obvious.picture.rows.map((row) => ({
    no: row.no,
    q: [...row.q].sort(),
    state: stateOf(row),
    submitted: row.revealed ? [] : row.q.filter((person) => row.submitted.includes(person)),
    judgements: row.revealed,
    proposal: row.proposal,
    escalated: row.escalated,
    returned: row.returned,
    consensus: row.decided,
    drafts: owners.map((person) =>
      row.revealed === null && row.q.includes(person)
        ? (row.contents.get(person) ?? NOTHING_YET)
        : null,
    ),
  }))
}

const NOTHING_YET = { value: null, stage: null, rationale: '', answers: [], flags: [], note: '' }

function stateOf(row: ObviousConsensus['picture']['rows'][number]): string {
  if (!row.revealed) return 'judging'
  if (!row.decided) return 'revealed'
  return row.decided.by === 'agreement' ? 'agreed' : 'adjudicated'
}

/** `expect` only where they differ: it takes ten times as long to find that nothing does. */
function sameAccount(story: Story, obvious: ObviousConsensus, owners: readonly PersonId[]): void {
  const [one, other] = [toldByStory(story, owners), toldByObvious(obvious, owners)]
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other)
}

const settings: [string, PersonId[], NewEvaluation['reveal']][] = [
  ['two evaluators, reveal per sub-question', [anna, bert], 'subQuestion'],
  ['two evaluators, reveal per area', [anna, bert], 'area'],
  ['three evaluators, reveal per sub-question', [anna, bert, cleo], 'subQuestion'],
  ['three evaluators, reveal per area', [anna, bert, cleo], 'area'],
]

/** How often each command met each answer, over all stories of this file. */
const met = new Map<string, number>()

test.each(settings)(
  '%s: a slow, obvious second telling gives the same answers and the same state',
  (_, evaluators, reveal) => {
    fc.assert(
      fc.property(acts(60), (told: Told[]) => {
        const story = new Story({ evaluators, reveal })
        const obvious = new ObviousConsensus({
          rows: rows.map(({ no, maximum, criteria = [] }) => ({ no, maximum, criteria })),
          bands: smallTemplate.guide?.bands ?? [],
          evaluators: [...evaluators],
          lead: lena,
          observers: [olle],
          municipality: [kommunen],
          reveal,
          tolerance: 10,
        })
        for (const each of told) {
          const { person, said } = anAct(story, each)
          const answer = outcome(story.say(person, said))
          const plain: PlainCommand = JSON.parse(JSON.stringify(said))
          const agreed = obvious.say(person, plain)
          if (agreed !== (answer === 'accepted')) {
            expect([person, said, answer]).toEqual([
              person,
              said,
              agreed ? 'accepted' : 'a refusal',
            ])
          }
          met.set(`${said.type} ${answer}`, (met.get(`${said.type} ${answer}`) ?? 0) + 1)
          // a sheet is its owner's: each act is followed by a look at the sheets of who acted
          if (agreed) sameAccount(story, obvious, [person])
        }
        sameAccount(story, obvious, whoeverJudges)
      }),
      { numRuns: 50 },
    )
  },
)

test.each([
  'save accepted',
  'submit accepted',
  'submit alreadySubmitted',
  'submit departureNeedsRationale',
  'submit noSuchCriterion',
  'submit shareOutsideBand',
  'save noSuchCriterion',
  'withdraw accepted',
  'withdraw notSubmitted',
  'propose accepted',
  'propose proposalMoved',
  'propose rationaleNeeded',
  'agree accepted',
  'agree proposalMoved',
  'takeBack accepted',
  'escalate accepted',
  'adjudicate accepted',
  'adjudicate notRevealed',
  'return accepted',
  'recuse accepted',
  'recuse alreadyRecused',
  'assign accepted',
  'assign nowhereToJoin',
  'setTolerance accepted',
  'setTolerance toleranceFixed',
])('the stories above were worth telling: they met "%s"', (kind) => {
  expect(met.get(kind) ?? 0).toBeGreaterThan(0)
})
