import type { EvaluationId, PersonId } from '@samsyn/document'
import { trailCsv, trailFile } from '@samsyn/report'
import { type Recorded, type TeamEvent, templateById } from '@samsyn/scoring'
import { checkTrail } from '@samsyn/server'
import type { TeamRow } from '@samsyn/server/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { newStory, storyBeside, tellBeside } from '../support/arbitraryBeside.ts'
import {
  add,
  comment,
  digest,
  everythingBeside,
  interview,
  passageIn,
  suggest,
} from '../support/besideStory.ts'
import type { Said } from '../support/callers.ts'
import { everythingCompared } from '../support/earlierStory.ts'
import { anna, bert, kommunen, lena, olle, smallTemplate } from '../support/story.ts'
import { trailId, trailOf } from '../support/trailOf.ts'

/** [T2, T3] What is done beside the judging is kept, checked and erased as everything else is. */

const small = { templateById: () => smallTemplate }

function checked(recorded: readonly Recorded[]) {
  return checkTrail(trailId, trailOf(recorded), small)
}

test('a history with every event beside the judging is found to be by the rules', () => {
  expect(checked(everythingBeside().recorded)).toMatchObject({ whole: true, rules: 'followed' })
})

test('and one with every event of what it is compared with and what is followed up', () => {
  const { recorded } = everythingCompared()
  expect(checked(recorded)).toMatchObject({ whole: true, rules: 'followed' })
  const byOlle = recorded.map((one) =>
    one.event.type === 'followedUp' ? { ...one, actor: olle } : one,
  )
  expect(checked(byOlle)).toMatchObject({ whole: false, seq: 2 })
})

test('and so is any that the rules allow', () => {
  fc.assert(
    fc.property(storyBeside(60), (told) => {
      const story = newStory()
      for (const step of told) tellBeside(story, step)
      expect(checked(story.recorded)).toMatchObject({ whole: true, rules: 'followed' })
    }),
    { numRuns: 60 },
  )
})

type Change = (event: TeamEvent, recorded: Recorded) => Partial<Recorded> | undefined

/** The first event for which `change` gives something is another then. */
function changed(change: Change): Recorded[] {
  let done = false
  const recorded = everythingBeside().recorded.map((one) => {
    const other = done ? undefined : change(one.event, one)
    if (!other) return one
    done = true
    return { ...one, ...other }
  })
  if (!done) throw new Error('nothing was changed')
  return recorded
}

describe('what the rules do not allow is found, also where the chain was made anew', () => {
  const forged: [string, Change][] = [
    ['a comment of the municipality', of('threadOpened', () => ({ actor: kommunen }))],
    [
      'a thread with another number',
      of('threadOpened', (event) => ({ event: { ...event, thread: 9 } })),
    ],
    ['a block that another lifts', of('blockingSet', () => ({ actor: bert }))],
    ['a comment that another edits', of('commentEdited', () => ({ actor: bert }))],
    ['a suggestion that an observer accepts', of('suggestionAccepted', () => ({ actor: olle }))],
    [
      'a rejection without a reason',
      of('suggestionRejected', (event) => ({ event: { ...event, reason: ' ' } })),
    ],
    ['an approval by an evaluator', of('sectionApproved', () => ({ actor: anna }))],
    [
      'an approval that falls with the same words',
      of('approvalFell', (event) => ({ event: { ...event, digest: digest('a') } })),
    ],
    ['a waiver by an evaluator', of('checkWaived', () => ({ actor: bert }))],
    ['evidence of an observer', of('evidenceAdded', () => ({ actor: olle }))],
    [
      'a link to what is not there',
      of('linked', (event) => ({ event: { ...event, from: { kind: 'evidence', evidence: 7 } } })),
    ],
    [
      'late evidence under a sub-question',
      of('evidenceAdded', (event) => ({
        event: { ...event, item: { ...interview, heldBy: [], date: '2025-01-01' } },
      })),
    ],
  ]
  test.each(forged)('%s', (_, change) => {
    expect(checked(changed(change))).toMatchObject({ whole: false, by: 'rules' })
  })
})

function of<Type extends TeamEvent['type']>(
  type: Type,
  change: (event: Extract<TeamEvent, { type: Type }>) => Partial<Recorded>,
): Change {
  return (event) =>
    event.type === type ? change(event as Extract<TeamEvent, { type: Type }>) : undefined
}

const erased = personIdOf('evaluator-1')
const stays = personIdOf('evaluator-2')
const lead = personIdOf('lead')

async function scene() {
  const made = new AppScene()
  const id = await made.evaluation()
  const on = passageIn({ room: 'area-1', root: 'general' })
  const acts: [PersonId, Said][] = [
    [erased, add({ ...interview, heldBy: [erased], name: 'Rut Rektorsson' })],
    [erased, comment('hemlig-fråga', { on })],
    [stays, { type: 'reply', thread: 1, text: 'kollegans-svar', mentions: [] }],
    [erased, { type: 'reply', thread: 1, text: 'hemligt-svar', mentions: [] }],
    [erased, { type: 'editComment', thread: 1, comment: 3, text: 'hemlig-ändring' }],
    [erased, suggest('hemlig-ersättning', { on, text: 'hemligt-därför' })],
    [stays, { type: 'rejectSuggestion', thread: 2, reason: 'kollegans-nej' }],
    [lead, comment('ledarens-fråga', { on })],
    [
      lead,
      {
        type: 'returnSection',
        section: { room: 'area-1', root: 'general' },
        reason: 'ledarens-skäl',
      },
    ],
  ]
  for (const [nth, [person, command]] of acts.entries()) {
    const key = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
    const outcome = await made.evaluations.command(id, person, { id: key, command } as never)
    expect(outcome).toHaveProperty('done')
  }
  return { made, id }
}

const rowsOf = (made: AppScene, id: EvaluationId) => made.store.evaluations.teamAfter(id, 0)

test('[T3] what a person wrote in the margin goes; what others wrote and what is quoted stays', async () => {
  const { made, id } = await scene()
  const before = await rowsOf(made, id)
  await made.evaluations.erase(erased, 'på egen begäran')
  const after = await rowsOf(made, id)
  const text = JSON.stringify(await made.store.evaluations.load(id))
  expect(text).not.toContain('hemlig')
  for (const left of ['kollegans-svar', 'kollegans-nej', 'ledarens-fråga', 'ledarens-skäl'])
    expect(text).toContain(left)
  expect(text).toContain('stället 1')
  expect(after.slice(0, -1).map(({ chain }) => chain)).toEqual(before.map(({ chain }) => chain))
  expect(checkTrail(id, after, { templateById })).toMatchObject({
    whole: true,
    erased: 4,
    rules: 'followed',
  })
  const viewer = { person: lead, administrator: false }
  const parts = await made.evaluations.parts(id, viewer)
  expect(JSON.stringify(parts)).not.toContain('hemlig')
  expect(await made.another().parts(id, viewer)).toEqual(parts)
})

test('[T3] a comment that is gone without an erasure is found', async () => {
  const { made, id } = await scene()
  await made.evaluations.erase(erased, 'på egen begäran')
  const rows = (await rowsOf(made, id)).slice(0, -1)
  expect(checkTrail(id, rows, { templateById })).toMatchObject({
    whole: false,
    by: 'chain',
    seq: 7,
  })
})

test('[E8] the name of who was interviewed is in no export, which verifies without it', async () => {
  const { made, id } = await scene()
  const caller = await made.caller('lead')
  const { text } = await caller.get(`/api/evaluations/${id}/trail.json`)
  const csv = await caller.get(`/api/evaluations/${id}/trail.csv`)
  for (const out of [text, csv.text]) {
    expect(out).not.toContain('Rektorsson')
    expect(out).toContain('kollegans-svar')
  }
  const file = trailFile.parse(JSON.parse(text))
  expect(trailCsv(file)).not.toContain('Rektorsson')
  const rows = file.events as unknown as TeamRow[]
  expect(checkTrail(id, rows, { templateById })).toMatchObject({
    whole: true,
    erased: 0,
    rules: 'followed',
  })
  // The team itself still reads it.
  const viewer = { person: stays, administrator: false }
  expect(JSON.stringify(await made.evaluations.parts(id, viewer))).toContain('Rut Rektorsson')
})

test('a decision from before the server read the texts has no digest, and stands', () => {
  const story = newStory()
  story.must(anna, { type: 'submit', subQuestion: '2.1', ...value })
  story.must(bert, { type: 'submit', subQuestion: '2.1', ...value })
  story.must('cleo' as never, { type: 'submit', subQuestion: '2.1', ...value })
  story.must(anna, { type: 'escalate', subQuestion: '2.1', reason: 'hjälp' })
  const decided = { value: { points: 10 }, stage: 'approach', reason: 'läst' } as const
  story.must(lena, { type: 'adjudicate', subQuestion: '2.1', ...decided })
  expect(JSON.stringify(story.recorded)).not.toContain('digest')
  expect(checked(story.recorded)).toMatchObject({ whole: true, rules: 'followed', decided: 1 })
  story.must(lena, { type: 'return', subQuestion: '2.1', reason: 'igen' })
  story.must(anna, { type: 'escalate', subQuestion: '2.1', reason: 'hjälp' })
  story.texts = () => digest('e')
  story.must(lena, { type: 'adjudicate', subQuestion: '2.1', ...decided })
  expect(JSON.stringify(story.recorded.at(-1))).toContain(digest('e'))
  expect(checked(story.recorded)).toMatchObject({ whole: true, rules: 'followed', decided: 1 })
})

const value = { value: { points: 10 }, stage: 'approach', rationale: '' } as const
