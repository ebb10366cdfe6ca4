import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import {
  type CriterionAnswer,
  type EvaluationState,
  emptyState,
  evolve,
  type Flag,
  isRefused,
  type PersonId,
  type PrivateChange,
  placeOf,
  points,
  privateEntry,
  type Recorded,
  type SubQuestionView,
  teamEvent,
  viewFor,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acts, anAct, type Told } from '../support/arbitraryActs.ts'
import {
  anna,
  bert,
  cleo,
  dora,
  lena,
  olle,
  outcome,
  type Said,
  Story,
  smallTemplate,
} from '../support/story.ts'

/** What holds after any sequence of commands. */

const aSetting = fc.record({
  evaluators: fc.constantFrom<PersonId[]>([anna, bert], [anna, bert, cleo]),
  reveal: fc.constantFrom('subQuestion' as const, 'area' as const),
})
const aStory = fc.record({ setting: aSetting, told: acts(50) })
type AStory = { setting: { evaluators: PersonId[]; reveal: 'subQuestion' | 'area' }; told: Told[] }

function tell({ setting, told }: AStory, each: (story: Story) => void = () => {}): Story {
  const story = new Story(setting)
  for (const step of told) {
    const { person, said } = anAct(story, step)
    story.say(person, said)
    each(story)
  }
  return story
}

function holds(property: (told: AStory) => void): void {
  fc.assert(fc.property(aStory, property), { numRuns: 100 })
}

const RUN = fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 2 ** 31)
const finished = new Map<string, Story>()

/**
 * What a finished story shows. The stories are the same for each property of one run, and told once;
 * one that shrinks is told anew.
 */
function showsIn(property: (story: Story, told: AStory) => void): void {
  const read = (told: AStory) => {
    const key = JSON.stringify(told)
    const story = finished.get(key) ?? tell(told)
    finished.set(key, story)
    property(story, told)
  }
  fc.assert(fc.property(aStory, read), { numRuns: 100, seed: RUN })
}

test('[C8] some person has a legal next act, and "next" names it, until all is decided', () => {
  holds((told) => {
    tell(told, (story) => {
      for (const row of story.view(lena).areas.flatMap((area) => area.subQuestions)) {
        const decided = row.state === 'agreed' || row.state === 'adjudicated'
        if ((row.next === null) !== decided) throw new Error(`next of ${row.no}, ${row.state}`)
        if (row.next?.who.length === 0) throw new Error(`${row.no} waits for nobody`)
        for (const person of row.next?.who ?? []) {
          if (!canDo(story, row, person)) throw new Error(`${person} cannot ${row.next?.act}`)
        }
      }
    })
  })
})

/** By saying it, not by asking what is offered. A submit may be due elsewhere in the area. */
function canDo(story: Story, { no, proposal, next }: SubQuestionView, person: PersonId): boolean {
  const open = proposal?.no ?? null
  const value = { points: 10 }
  const on = { subQuestion: no }
  const siblings = story.state.reveal === 'area' ? ['1.1', '1.2', '2.1'] : [no]
  const ways: Record<string, Said[]> = {
    submit: siblings
      .filter((each) => each[0] === no[0])
      .map((each) => ({
        type: 'submit',
        subQuestion: each,
        value,
        stage: 'effect',
        rationale: '',
      })),
    propose: [{ type: 'propose', ...on, value, stage: 'effect', rationale: 'so', replaces: open }],
    agree: [{ type: 'agree', ...on, proposal: open ?? 1 }],
    adjudicate: [{ type: 'adjudicate', ...on, value, stage: 'effect', reason: 'so' }],
    assign: ['eric', 'fred'].map((other) => ({ type: 'assign', person: other })),
  }
  return (ways[next?.act ?? ''] ?? []).some(
    (said) => outcome(story.wouldSay(person, said)) === 'accepted',
  )
}

test('what a view offers is accepted, and what it does not offer is refused', () => {
  showsIn((story) => {
    for (const { person, role } of story.state.people) {
      if (role === 'municipality') continue
      for (const row of story.view(person).areas.flatMap((area) => area.subQuestions)) {
        const open = row.proposal?.no ?? null
        const on = { subQuestion: row.no }
        const said = { value: { points: 10 }, stage: 'effect' } as const
        const every: Said[] = [
          { type: 'save', ...on, draft: { ...said, rationale: '' } },
          { type: 'submit', ...on, ...said, rationale: '' },
          { type: 'withdraw', ...on },
          { type: 'propose', ...on, ...said, rationale: 'so', replaces: open },
          { type: 'agree', ...on, proposal: open ?? 1 },
          { type: 'takeBack', ...on, proposal: open ?? 1 },
          { type: 'escalate', ...on, reason: 'so' },
          { type: 'adjudicate', ...on, ...said, reason: 'so' },
          { type: 'return', ...on, reason: 'so' },
        ]
        const accepted = every.filter((each) => !isRefused(story.wouldSay(person, each)))
        expect([person, row.no, accepted.map((each) => each.type)]).toEqual([
          person,
          row.no,
          row.may,
        ])
      }
    }
  })
})

test('a person’s place in the team is the one that their view tells of', () => {
  showsIn(({ state }) => {
    for (const person of [anna, bert, cleo, dora, lena, olle]) {
      const view = viewFor(state, { person, administrator: false })
      const nth = view?.people.findIndex((member) => member.person === person)
      const told = view?.kind === 'team' ? { role: view.me.role, nth } : undefined
      if (!isDeepStrictEqual(placeOf(state, person), told))
        throw new Error(`the place of ${person}`)
    }
  })
})

test('[C3] nothing is revealed before the last submission of all who judge, at least two', () => {
  showsIn(({ recorded }, told) => {
    for (const [index, { event }] of recorded.entries()) {
      if (event.type !== 'revealed') continue
      const before = recorded.slice(0, index)
      const area = Number(event.subQuestion[0])
      const rows = told.setting.reveal === 'area' ? ['1.1', '1.2', '2.1'] : [event.subQuestion]
      for (const no of rows.filter((each) => Number(each[0]) === area)) {
        const judges = judgesIn(before, no)
        expect(judges.size).toBeGreaterThanOrEqual(2)
        expect([...judges.values()].every((submitted) => submitted)).toBe(true)
      }
      const judged = event.judgements.map(({ person }) => person)
      expect(new Set(judged)).toEqual(new Set(judgesIn(before, event.subQuestion).keys()))
    }
  })
})

/** Who judges a row that no event has revealed, and whether they have submitted. */
function judgesIn(before: readonly Recorded[], no: string): Map<PersonId, boolean> {
  const judges = new Map<PersonId, boolean>()
  const area = Number(no[0])
  for (const { event, actor } of before) {
    if (event.type === 'evaluationCreated') {
      for (const { person, role } of event.people) {
        if (role === 'evaluator') judges.set(person, false)
      }
    }
    if (event.type === 'assigned' && event.areas.includes(area) && !judges.has(event.person)) {
      judges.set(event.person, false)
    }
    if (event.type === 'recused' && (event.area === 'all' || event.area === area)) {
      judges.delete(event.person)
    }
    if (!('subQuestion' in event) || event.subQuestion !== no) continue
    if (event.type === 'judgementSubmitted') judges.set(actor, true)
    if (event.type === 'judgementWithdrawn') judges.set(actor, false)
  }
  return judges
}

test('[C3] judgements freeze for good: what was revealed never changes', () => {
  holds((told) => {
    const frozen = new Map<string, string>()
    tell(told, (story) => {
      for (const row of story.view(lena).areas.flatMap((area) => area.subQuestions)) {
        if (!row.judgements) {
          expect(frozen.has(row.no)).toBe(false)
          continue
        }
        const said = JSON.stringify(row.judgements.map(({ counts, ...judgement }) => judgement))
        expect(frozen.get(row.no) ?? said).toBe(said)
        frozen.set(row.no, said)
      }
    })
  })
})

test('[C5] nothing is agreed without the own act of each who counts, on that very proposal', () => {
  showsIn(({ recorded, state }) => {
    for (const [index, { event }] of recorded.entries()) {
      if (event.type !== 'consensusReached') continue
      const acted = recorded.slice(0, index).flatMap(({ event: earlier, actor }) => {
        const isAct = earlier.type === 'proposed' || earlier.type === 'agreed'
        if (!isAct || earlier.subQuestion !== event.subQuestion) return []
        return earlier.proposal === event.proposal ? [actor] : []
      })
      const recused = recorded.slice(0, index).flatMap(({ event: earlier }) => {
        if (earlier.type !== 'recused') return []
        const covers = earlier.area === 'all' || earlier.area === Number(event.subQuestion[0])
        return covers ? [earlier.person] : []
      })
      const revealed = recorded.find(
        ({ event: earlier }) =>
          earlier.type === 'revealed' && earlier.subQuestion === event.subQuestion,
      )?.event
      if (revealed?.type !== 'revealed') throw new Error('agreed before it was revealed')
      const counting = revealed.judgements
        .map(({ person }) => person)
        .filter((person) => !recused.includes(person))
      expect(counting.length).toBeGreaterThanOrEqual(2)
      for (const person of counting) expect(acted).toContain(person)
    }
    expect(state.rows.size).toBe(3)
  })
})

test('[T1] no team event before the reveal says anything of what was judged', () => {
  showsIn(({ recorded }) => {
    for (const { event } of recorded) {
      if (event.type !== 'judgementSubmitted' && event.type !== 'judgementWithdrawn') continue
      expect(Object.keys(event).sort()).toEqual(['subQuestion', 'type'])
    }
  })
})

test('every event of a run survives JSON and its schema', () => {
  showsIn((story) => {
    for (const { event } of story.recorded) {
      const read = teamEvent.parse(JSON.parse(JSON.stringify(event)))
      if (!isDeepStrictEqual(read, event)) expect(read).toEqual(event)
    }
    for (const { entry } of story.private) {
      expect(privateEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
    }
  })
})

test('[T1] a person’s private changes are numbered from 1 without gaps, over all their streams', () => {
  showsIn((story) => {
    for (const person of [anna, bert, cleo, dora, olle]) {
      const revisions = story.private.flatMap((change) =>
        change.person === person ? [change.revision] : [],
      )
      expect(revisions).toEqual(revisions.map((_, index) => index + 1))
    }
  })
})

test('[T1] the two streams may be replayed in any order between them, drafts overwritten or not', () => {
  fc.assert(
    fc.property(aStory, fc.array(fc.boolean(), { minLength: 1 }), (told, teamFirst) => {
      const story = tell(told)
      const kept = story.private.filter(
        (change, index) => !isOverwritten(change, index, story.private),
      )
      for (const [team, own] of [
        [story.recorded, story.private],
        [story.recorded, kept],
      ] as const) {
        const replayed = interleaved(team, own, teamFirst)
        if (!isDeepStrictEqual(replayed, story.state)) expect(replayed).toEqual(story.state)
      }
    }),
    { numRuns: 100 },
  )
})

/** As the store has it: a draft replaces the earlier draft of its stream. */
function isOverwritten(
  { person, subQuestion, entry }: PrivateChange,
  index: number,
  all: readonly PrivateChange[],
): boolean {
  if (entry.type !== 'saved') return false
  return all
    .slice(index + 1)
    .some(
      (later) =>
        later.person === person &&
        later.subQuestion === subQuestion &&
        later.entry.type === 'saved',
    )
}

function interleaved(
  team: readonly Recorded[],
  own: readonly PrivateChange[],
  teamFirst: readonly boolean[],
): EvaluationState {
  const [left, right] = [[...team], [...own]]
  let state = emptyState(smallTemplate)
  for (let turn = 0; left.length + right.length > 0; turn += 1) {
    const first = teamFirst[turn % teamFirst.length] ? left : right
    const change = first.shift() ?? left.shift() ?? right.shift()
    if (change) state = evolve(state, change)
  }
  return state
}

test('evolve never changes the state it is given', () => {
  holds((told) => {
    let given: object = {}
    let before = serialize(given)
    tell(told, (story) => {
      if (!serialize(given).equals(before)) expect(given).toEqual(deserialize(before))
      const { template, ...rest } = story.state
      given = rest
      before = serialize(rest)
    })
  })
})

test('[C1] another person’s view does not depend on an unrevealed judgement, to the byte', () => {
  const rewritten = fc.record({
    value: fc.constantFrom(0, 1, 39_999).map((r) => points.parse(r)),
    stage: fc.constantFrom('approach' as const, 'effect' as const),
    rationale: fc.constantFrom('', 'something quite different'),
    answers: fc.constantFrom<CriterionAnswer[]>(
      [],
      [{ criterion: 'safety', stage: 'effect', share: 999 }],
    ),
    flags: fc.constantFrom<Flag[]>([], ['discuss'], ['unsure', 'discuss']),
    note: fc.constantFrom('', 'not what was written'),
  })
  fc.assert(
    fc.property(aStory, rewritten, (told, other) => {
      const story = tell(told)
      for (const owner of [anna, bert, cleo, dora, olle]) {
        const before = viewsOfOthers(story.state, owner)
        const open = story.private.filter(
          (change) => change.person === owner && isJudging(story.state, change.subQuestion),
        )
        let state = story.state
        for (const change of open) {
          if (change.entry.type === 'withdrawn' || change.entry.type === 'sealed') continue
          const revision = change.revision + 1000
          state = evolve(state, { ...change, revision, entry: { ...change.entry, ...other } })
        }
        expect(viewsOfOthers(state, owner)).toBe(before)
      }
    }),
    { numRuns: 100 },
  )
})

test('[C1] saving, again and again, shows to nobody else that anything was written', () => {
  holds((told) => {
    const story = tell(told)
    for (const owner of [anna, bert, cleo]) {
      const before = viewsOfOthers(story.state, owner)
      for (const no of ['1.1', '1.2', '2.1']) {
        const draft = { value: { points: 7 }, stage: null, rationale: 'thinking' }
        story.say(owner, {
          type: 'save',
          subQuestion: no,
          draft: { ...draft, flags: ['unsure'] },
        })
      }
      expect(viewsOfOthers(story.state, owner)).toBe(before)
    }
  })
})

function isJudging(state: EvaluationState, no: PrivateChange['subQuestion']): boolean {
  return state.rows.get(no)?.standing.state === 'judging'
}

function viewsOfOthers(state: EvaluationState, owner: PersonId): string {
  const others = [anna, bert, cleo, dora, lena, olle].filter((person) => person !== owner)
  return JSON.stringify(
    others.flatMap((person) => [
      viewFor(state, { person, administrator: false }),
      viewFor(state, { person, administrator: true }),
    ]),
  )
}
