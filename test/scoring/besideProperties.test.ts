import { deserialize, serialize } from 'node:v8'
import {
  emptyState,
  evolve,
  isRefused,
  mayReadEvent,
  type Part,
  type PersonId,
  partName,
  part as partSchema,
  partsFor,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newStory, storyBeside, tellBeside } from '../support/arbitraryBeside.ts'
import { add, comment, digest, link, onRow, plan, section } from '../support/besideStory.ts'
import {
  anna,
  bert,
  cleo,
  lena,
  olle,
  outcome,
  type Said,
  Story,
  smallTemplate,
  submit,
} from '../support/story.ts'

/** What holds beside the judging after any sequence of commands. */

const readers = [anna, bert, cleo, lena, olle]

function holds(each: (story: Story) => void, runs = 40): void {
  fc.assert(
    fc.property(storyBeside(60), (told) => {
      const story = newStory()
      for (const step of told) {
        tellBeside(story, step)
        each(story)
      }
    }),
    { numRuns: runs },
  )
}

function atTheEnd(each: (story: Story) => void): void {
  fc.assert(
    fc.property(storyBeside(80), (told) => {
      const story = newStory()
      for (const step of told) tellBeside(story, step)
      each(story)
    }),
    { numRuns: 60 },
  )
}

test('a part is what its schema says, and the events alone make it again', () => {
  atTheEnd((story) => {
    const again = [...story.recorded, ...story.private].reduce(evolve, emptyState(smallTemplate))
    for (const person of readers) {
      const parts = partsFor(story.state, { person })
      for (const part of parts)
        expect(partSchema.parse(JSON.parse(JSON.stringify(part)))).toEqual(part)
      expect(partsFor(again, { person })).toEqual(parts)
    }
  })
})

test('evolve never changes the state it is given', () => {
  const kept = (story: Story) => serialize(story.state.beside)
  fc.assert(
    fc.property(storyBeside(40), (told) => {
      const story = newStory()
      for (const step of told) {
        const before = story.state
        const copy = kept(story)
        tellBeside(story, step)
        expect(before.beside).toEqual(deserialize(copy))
      }
    }),
    { numRuns: 20 },
  )
})

test('a part whose version stands still is the same to the byte, and none goes back', () => {
  const seen = new Map<string, Part>()
  let first: Story['recorded'] | undefined
  holds((story) => {
    if (first !== story.recorded) seen.clear()
    first = story.recorded
    for (const person of readers) {
      for (const part of partsFor(story.state, { person })) {
        const name = `${person} ${partName(part)}`
        const before = seen.get(name)
        seen.set(name, part)
        if (!before) continue
        if (part.version < before.version) throw new Error(`${name} went back`)
        if (part.version === before.version && JSON.stringify(part) !== JSON.stringify(before))
          throw new Error(`${name} changed at version ${part.version}`)
      }
    }
  })
})

test('what moved since is all that is sent, and nothing of it is missing', () => {
  const told = new Map<PersonId, Map<string, Part>>()
  let first: Story['recorded'] | undefined
  holds((story) => {
    if (first !== story.recorded) told.clear()
    first = story.recorded
    for (const person of readers) {
      const known = told.get(person) ?? new Map<string, Part>()
      told.set(person, known)
      const versions = new Map([...known].map(([name, { version }]) => [name, version]))
      for (const part of partsFor(story.state, { person }, { known: versions }))
        known.set(partName(part), part)
      expect(known).toEqual(story.parts(person))
    }
  }, 15)
})

test('what a part offers is accepted, and what it does not offer is refused', () => {
  atTheEnd((story) => {
    for (const person of readers) {
      for (const part of story.parts(person).values()) {
        if (part.part === 'margin') {
          for (const thread of part.threads) {
            const own = thread.comments.find(({ by }) => by === person)?.no ?? 1
            const acts: Said[] = [
              { type: 'reply', thread: thread.no, text: 'ja', mentions: [] },
              { type: 'editComment', thread: thread.no, comment: own, text: 'ja' },
              { type: 'resolve', thread: thread.no },
              { type: 'reopen', thread: thread.no },
              { type: 'setBlocking', thread: thread.no, blocking: !thread.blocking },
              {
                type: 'assignThread',
                thread: thread.no,
                assignee: thread.assignee === lena ? null : lena,
              },
              { type: 'acceptSuggestion', thread: thread.no },
              { type: 'rejectSuggestion', thread: thread.no, reason: 'nej' },
            ]
            for (const act of acts)
              agrees(story, person, act, thread.may.includes(act.type as never))
          }
          const on = { room: part.room, root: part.room === 'summary' ? 'result' : 'general' }
          agrees(story, person, comment('?', { on }), part.may.includes('comment'))
          const blocking = comment('?', { on, blocking: true })
          agrees(story, person, blocking, part.may.includes('block'))
        }
        if (part.part === 'sections') {
          for (const one of part.sections) {
            const acts: Said[] = [
              { type: 'markReady', section: one.section },
              { type: 'markDraft', section: one.section },
              { type: 'returnSection', section: one.section, reason: 'kortare' },
              { type: 'approveSection', section: one.section, digest: digest('a') },
            ]
            for (const act of acts) agrees(story, person, act, one.may.includes(act.type as never))
          }
        }
        if (part.part === 'evidence')
          agrees(story, person, add(plan('Ny')), part.may.includes('addEvidence'))
      }
    }
  })
})

function agrees(story: Story, person: PersonId, act: Said, offered: boolean): void {
  const happens = outcome(story.wouldSay(person, act)) === 'accepted'
  if (happens !== offered)
    throw new Error(`${person} is ${offered ? '' : 'not '}offered ${JSON.stringify(act)}`)
}

test('[C8] the lead can settle every open thread, and approve what none blocks', () => {
  atTheEnd((story) => {
    for (const room of ['summary', 'area-1', 'area-2']) {
      for (const { no, state, suggestion } of story.margin(room, lena).threads) {
        if (state !== 'open') continue
        if (suggestion?.state === 'open') story.say(lena, reject(no))
        story.say(lena, { type: 'resolve', thread: no })
        const now = story.margin(room, lena).threads.find((one) => one.no === no)
        expect(now?.state).toBe('resolved')
      }
    }
    for (const { section: text, state } of story.sections(lena).sections) {
      if (state === 'approved') continue
      const approve: Said = { type: 'approveSection', section: text, digest: digest('a') }
      expect(outcome(story.say(lena, approve))).toBe('accepted')
    }
  })
})

function reject(thread: number): Said {
  return { type: 'rejectSuggestion', thread, reason: 'så får det bli' }
}

test('[M7, E7] who is recused is shown nothing of that area, and reads no event of it', () => {
  atTheEnd((story) => {
    for (const { person, recusedFrom, role } of story.state.people) {
      if (role !== 'evaluator') continue
      for (const area of [1, 2]) {
        if (recusedFrom !== 'all' && !recusedFrom.includes(area)) continue
        const room = `area-${area}`
        expect(story.margin(room, person)).toMatchObject({ threads: [], may: [] })
        const shown = JSON.stringify([...story.parts(person).values()])
        // Its strengths and its section are named in nothing that they see.
        expect(shown).not.toContain(`"room":"${room}","root"`)
        expect(shown).not.toContain(`"subQuestion":"${area}.`)
        for (const { event } of story.recorded) {
          if (!mayReadEvent(story.state, person, event)) continue
          if (event.type === 'recused' || event.type === 'assigned') continue
          if (event.type === 'consensusReached' || event.type === 'adjudicated') continue
          expect(JSON.stringify(event)).not.toMatch(
            new RegExp(`"room":"${room}"|"subQuestion":"${area}\\.`),
          )
        }
      }
    }
  })
})

test('[C1, E6] what an unrevealed judgement names is in no part and no view of another', () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3]),
      fc.subarray([1, 2, 3]),
      fc.boolean(),
      (one, other, handIn) => {
        const seen = [one, other].map((evidence) => {
          const story = new Story({ evaluators: [anna, bert, cleo] })
          for (const title of ['A', 'B', 'C']) story.must(lena, add(plan(title)))
          story.must(bert, { type: 'save', subQuestion: '1.2', draft: draftOf(evidence) })
          // One who names more saves more often, too.
          for (const _ of evidence)
            story.must(bert, { type: 'save', subQuestion: '1.1', draft: draftOf(evidence) })
          if (handIn) story.must(bert, { ...submit('1.1', 10), evidence } as Said)
          expect(story.row('1.2', bert).mine?.evidence ?? []).toEqual(evidence)
          const others = readers.filter((person) => person !== bert)
          return timeless([
            ...others.map((person) => [...story.parts(person)]),
            ...others.map((person) => story.view(person)),
            story.recorded,
          ])
        })
        expect(seen[0]).toBe(seen[1])
      },
    ),
  )
})

/** Without when: the story's clock counts what is said, saved drafts included. */
function timeless(told: unknown): string {
  return JSON.stringify(told, (key, value) => (key === 'at' ? 0 : value))
}

function draftOf(evidence: number[]) {
  return { value: null, stage: null, rationale: '', evidence }
}

test('[E6] the reveal opens what judgements name, in the register and not in the view', () => {
  const story = new Story()
  story.must(lena, add(plan('A')))
  story.must(lena, add(plan('B')))
  const plain = JSON.stringify(story.view(lena).areas[1])
  story.must(anna, { ...submit('2.1', 50), evidence: [2, 1, 2] } as Said)
  expect(story.evidence(lena).judged).toEqual([])
  story.must(bert, { ...submit('2.1', 50), evidence: [2] } as Said)
  expect(story.evidence(lena).judged).toEqual([
    { evidence: 2, subQuestion: '2.1', person: anna },
    { evidence: 1, subQuestion: '2.1', person: anna },
    { evidence: 2, subQuestion: '2.1', person: bert },
  ])
  expect(plain).not.toContain('evidence')
  expect(JSON.stringify(story.view(lena))).not.toContain('evidence')
  story.must(lena, { type: 'removeEvidence', evidence: 2, reason: '' })
  expect(story.evidence(lena).judged).toEqual([{ evidence: 1, subQuestion: '2.1', person: anna }])
})

test('the view is as long after all of it as before, but for what it counts', () => {
  const story = new Story()
  const length = () => JSON.stringify({ ...story.view(anna), version: 0 }).length
  const before = length()
  story.must(anna, add(plan('A')))
  story.must(anna, link(1, onRow('1.1')))
  story.must(anna, comment('?'))
  story.must(anna, { type: 'markReady', section })
  story.must(lena, { type: 'approveSection', section, digest: digest('a') })
  expect(length()).toBe(before)
})

test('a refusal changes nothing', () => {
  fc.assert(
    fc.property(storyBeside(40), (told) => {
      const story = newStory()
      for (const step of told) {
        const before = story.state
        const { answer } = tellBeside(story, step)
        if (isRefused(answer)) expect(story.state).toBe(before)
      }
    }),
    { numRuns: 20 },
  )
})
