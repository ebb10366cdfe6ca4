import type { PersonId } from '@samsyn/scoring'
import fc from 'fast-check'
import { acts, anAct, type Told } from './arbitraryActs.ts'
import { digest, interview, link, onRow, passageIn, plan } from './besideStory.ts'
import { anna, bert, cleo, dora, kommunen, lena, olle, type Said, Story } from './story.ts'

/**
 * One step of a random story beside the judging: anything of it said by anybody, what the server
 * notices of a text, or a step of the judging, so that people are recused and judgements opened.
 */
export type ToldBeside =
  | { kind: 'beside'; person: PersonId; said: Said }
  | { kind: 'noticed'; person: PersonId; section: Place; digest: string }
  | { kind: 'judging'; told: Told; evidence: number[] }

type Place = { room: string; root: string }

export const texts: readonly [Place, ...Place[]] = [
  { room: 'area-1', root: 'section/1.1+1.2' },
  { room: 'area-1', root: 'strengths' },
  { room: 'area-2', root: 'section/2.1' },
  { room: 'summary', root: 'result' },
]
const [oftenest] = texts
const aText = fc.constantFrom(...texts, ...Array<Place>(4).fill(oftenest), {
  room: 'area-3',
  root: 'general',
})
const aPassage = fc.record({ text: aText, nth: fc.integer({ min: 1, max: 2 }) })
const passage = aPassage.map(({ text, nth }) => passageIn(text, nth))
const team = [anna, bert, cleo, lena, olle, anna, lena, lena]
const anybody = fc.constantFrom(...team, ...team, kommunen, dora)
const somebody = fc.constantFrom(anna, bert, cleo, lena, olle, kommunen, dora)
const mentions = fc.oneof(
  { weight: 3, arbitrary: fc.constant<PersonId[]>([]) },
  { weight: 1, arbitrary: fc.array(somebody, { maxLength: 2 }) },
)
const aDigest = fc.constantFrom(digest('a'), digest('b'))
const few = (of: 'thread' | 'evidence' | 'link') =>
  fc.integer({ min: 1, max: of === 'link' ? 2 : 3 })
const words = fc.constantFrom('jaha', 'nej', 'kanske')
const item = fc.constantFrom<Extract<Said, { type: 'addEvidence' }>['item']>(
  interview,
  { ...interview, heldBy: [kommunen] },
  plan('Plan'),
  plan('Senare', '2024-08-01'),
  plan('Utan dag', null),
)
const to = fc.oneof(
  fc.constantFrom('1.1', '1.2', '2.1', '3.1').map(onRow),
  fc.constantFrom('area-1', 'area-2', 'area-3').map((room) => {
    return { kind: 'point' as const, room, point: 'abcdefgh' }
  }),
  passage.map((one) => ({ kind: 'passage' as const, passage: one })),
)

/** Something for the other acts to be about. */
const begun: fc.Arbitrary<Said> = fc.oneof(
  item.map((one): Said => ({ type: 'addEvidence', item: one })),
  fc.record({
    type: fc.constant('comment'),
    on: fc.oneof(passage, aText),
    text: words,
    blocking: fc.boolean(),
    assignee: fc.option(somebody, { freq: 4 }),
    mentions,
  }),
  fc.record({
    type: fc.constant('suggest'),
    on: passage,
    replacement: fc.constantFrom('', 'bättre'),
    text: words,
    mentions,
  }),
)

const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: begun },
  { weight: 2, arbitrary: fc.constantFrom('1.1', '2.1').map((no) => link(1, onRow(no))) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('markReady'), section: aText }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('resolve', 'reopen'), thread: fc.constant(1) }),
  },
  fc.record({ type: fc.constant('changeEvidence'), evidence: few('evidence'), item }),
  fc.record({
    type: fc.constant('removeEvidence'),
    evidence: few('evidence'),
    reason: fc.constantFrom('', 'fel'),
  }),
  fc.record({ evidence: few('evidence'), to }).map(({ evidence, to }) => link(evidence, to)),
  fc.record({ from: passage, to }).map(({ from, to }): Said => {
    return { type: 'link', from: { kind: 'passage', passage: from }, to }
  }),
  fc.record({ type: fc.constant('unlink'), link: few('link') }),
  fc.record({
    type: fc.constant('comment'),
    on: fc.oneof(passage, aText),
    text: words,
    blocking: fc.boolean(),
    assignee: fc.option(somebody, { freq: 4 }),
    mentions,
  }),
  fc.record({ type: fc.constant('reply'), thread: few('thread'), text: words, mentions }),
  fc.record({
    type: fc.constant('editComment'),
    thread: few('thread'),
    comment: fc.integer({ min: 1, max: 3 }),
    text: words,
  }),
  fc.record({
    type: fc.constantFrom('resolve', 'reopen', 'acceptSuggestion'),
    thread: few('thread'),
  }),
  fc.record({ type: fc.constant('setBlocking'), thread: few('thread'), blocking: fc.boolean() }),
  fc.record({
    type: fc.constant('assignThread'),
    thread: few('thread'),
    assignee: fc.option(somebody),
  }),
  fc.record({ type: fc.constant('rejectSuggestion'), thread: few('thread'), reason: words }),
  fc.record({ type: fc.constantFrom('markReady', 'markDraft'), section: aText }),
  fc.record({ type: fc.constant('returnSection'), section: aText, reason: words }),
  fc.record({ type: fc.constant('approveSection'), section: aText, digest: aDigest }),
  fc.record({
    type: fc.constant('waive'),
    finding: fc.constantFrom('noText:2.1', 'sameText:1.1'),
    reason: words,
  }),
  fc.record({
    type: fc.constant('liftWaiver'),
    finding: fc.constantFrom('noText:2.1', 'sameText:1.1'),
  }),
)

export function storyBeside(most: number): fc.Arbitrary<ToldBeside[]> {
  const told: fc.Arbitrary<ToldBeside> = fc.oneof(
    {
      weight: 14,
      arbitrary: fc.record({ kind: fc.constant('beside'), person: anybody, said }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('noticed'),
        person: anybody,
        section: aText,
        digest: aDigest,
      }),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({ told: acts(3), evidence: fc.array(few('evidence'), { maxLength: 2 }) })
        .filter(({ told }) => told.length > 0)
        .map(({ told: [first], evidence }): ToldBeside => {
          if (!first) throw new Error('filtered')
          return { kind: 'judging', told: first, evidence }
        }),
    },
  )
  return fc.array(told, { minLength: Math.floor(most / 3), maxLength: most, size: 'max' })
}

export function newStory(): Story {
  return new Story({ evaluators: [anna, bert, cleo], assessmentDate: '2024-06-30' })
}

/** Takes a step, and gives what was said by whom; undefined where the server noticed something. */
export function tellBeside(story: Story, step: ToldBeside) {
  if (step.kind === 'noticed') {
    return { person: step.person, answer: story.noticed(step.person, step.section, step.digest) }
  }
  const { person, said } = step.kind === 'beside' ? step : judgingAct(story, step)
  return { person, said, answer: story.say(person, said) }
}

/** What is judged now and then names evidence. */
function judgingAct(story: Story, { told, evidence }: Extract<ToldBeside, { kind: 'judging' }>) {
  const { person, said } = anAct(story, told)
  return { person, said: said.type === 'submit' ? { ...said, evidence } : said }
}
