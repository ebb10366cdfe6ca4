import { isDeepStrictEqual } from 'node:util'
import { isRefused, isSameText, type PersonId } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newStory, storyBeside, tellBeside, texts } from '../support/arbitraryBeside.ts'
import {
  ObviousBeside,
  type PlainBesideCommand,
  type PlainPlace,
  type PlainTeam,
} from '../support/obviousBeside.ts'
import { kommunen, lena, olle, type Story, smallTemplate } from '../support/story.ts'

const everyText: PlainPlace[] = [
  ...['evaluation', 'result', 'comparisons', 'comments'].map((root) => ({ room: 'summary', root })),
  ...[
    [1, 'section/1.1+1.2'],
    [2, 'section/2.1'],
  ].flatMap(([no, section]) =>
    ['general', `${section}`, 'strengths', 'improvements'].map((root) => {
      return { room: `area-${no}`, root }
    }),
  ),
]

test('a slow, obvious second telling gives the same answers and the same picture', () => {
  const accepted = new Map<string, number>()
  fc.assert(
    fc.property(storyBeside(70), (told) => {
      const story = newStory()
      const obvious = new ObviousBeside()
      for (const step of told) {
        const team = teamOf(story)
        const { person, said, answer } = tellBeside(story, step)
        if (step.kind === 'judging') continue
        const command: PlainBesideCommand =
          step.kind === 'noticed'
            ? { type: 'noteTextMoved', section: step.section, digest: step.digest }
            : JSON.parse(JSON.stringify(said))
        const happened = obvious.say(person, command, team)
        if (happened === isRefused(answer))
          throw new Error(`${person} ${JSON.stringify(command)}: ${JSON.stringify(answer)}`)
        if (happened) accepted.set(command.type, (accepted.get(command.type) ?? 0) + 1)
        const [picture, plain] = [pictureOf(story), plainPicture(obvious)]
        if (!isDeepStrictEqual(picture, plain)) expect(picture).toEqual(plain)
      }
    }),
    { numRuns: 150 },
  )
  // Else nothing would have been compared.
  expect([...accepted].filter(([, times]) => times < 3)).toEqual([])
  expect(accepted.size).toBe(22)
})

function teamOf({ state }: Story): PlainTeam {
  const having = (role: string) =>
    state.people.flatMap((one) => (one.role === role ? [one.person as string] : []))
  return {
    lead: lena,
    evaluators: having('evaluator'),
    observers: having('observer'),
    recused: Object.fromEntries(
      state.people.map(({ person, recusedFrom }) => [
        person as string,
        recusedFrom === 'all' ? [1, 2] : [...recusedFrom],
      ]),
    ),
    areas: [1, 2],
    rows: smallTemplate.areas.flatMap(({ subQuestions }) =>
      subQuestions.map(({ no }) => no as string),
    ),
    texts: everyText,
    assessmentDate: '2024-06-30',
  }
}

/** As the lead sees it, who is recused from nothing. */
function pictureOf(story: Story) {
  const parts = [...story.parts(lena).values()]
  const evidence = parts.find((part) => part.part === 'evidence')
  const report = parts.find((part) => part.part === 'sections')
  const margins = parts.filter((part) => part.part === 'margin')
  if (!evidence || !report) throw new Error('a lead without parts')
  const { items, links } = evidence
  return {
    items: items.map(({ no, item }) => ({
      no,
      date: item.date,
      title: item.kind === 'interview' ? item.role : item.title,
    })),
    links: links.map(({ no }) => no),
    threads: margins
      .flatMap(({ threads }) => threads)
      .map(({ no, on, state, blocking, assignee, suggestion, comments }) => ({
        no,
        room: on.room,
        root: on.root,
        done: state === 'resolved',
        blocking,
        assignee: assignee as string | null,
        comments: comments.map(({ by, text }) => ({ by: by as string, text })),
        suggestion: suggestion && { replacement: suggestion.replacement, answer: suggestion.state },
      }))
      .sort((a, b) => a.no - b.no),
    sections: texts.map((text) => {
      const section = report.sections.find((one) => isSameText(one.section, text))
      if (!section) throw new Error(`no ${text.root}`)
      const { state, approved, fell, blocking } = section
      return { ...text, state, approved: approved?.digest ?? null, fell: fell !== null, blocking }
    }),
    waived: report.waivers.map(({ finding }) => finding).sort(),
  }
}

function plainPicture({ items, links, threads, sections, waived }: ObviousBeside) {
  return {
    items: items.filter((item) => item !== null),
    links: links.flatMap((link) => (link ? [link.no] : [])),
    threads: threads.map(({ author: _, blocker, ...thread }) => ({
      ...thread,
      blocking: blocker !== null,
    })),
    sections: texts.map(({ room, root }) => {
      const now = sections.get(`${room} ${root}`)
      const blocking = threads.filter(
        (one) => one.room === room && one.root === root && one.blocker && !one.done,
      )
      return {
        room,
        root,
        state: now?.state ?? 'draft',
        approved: now?.approved ?? null,
        fell: now?.fallen ?? false,
        blocking: blocking.length,
      }
    }),
    waived: [...waived].sort(),
  }
}

test('the municipality and strangers are told nothing of it', () => {
  fc.assert(
    fc.property(storyBeside(20), (told) => {
      const story = newStory()
      for (const step of told) tellBeside(story, step)
      for (const person of [kommunen, 'nobody' as PersonId])
        expect([...story.parts(person)]).toEqual([])
      expect(story.parts(olle).size).toBe(9)
    }),
    { numRuns: 20 },
  )
})
