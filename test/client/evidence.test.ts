import {
  emptyForm,
  formOf,
  interviewCounts,
  isUnused,
  itemOf,
  judgedOn,
  linkIn,
  problemsIn,
  registerSearch,
  shownIn,
  supportedBy,
  supportFor,
  supportOfPoint,
  tiedPassages,
  unsupportedPoints,
  unsupportedRows,
  type WrittenPoint,
  writtenPoints,
} from '@samsyn/client/evidence'
import { areaShape, textOf } from '@samsyn/document'
import {
  type EvidenceItem,
  type EvidencePart,
  evidenceItem,
  partsFor,
  subQuestionNo,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anna, bert, lena, Story } from '../support/story.ts'

const interview = (role: string, date: string | null, more: object = {}): EvidenceItem =>
  evidenceItem.parse({
    kind: 'interview',
    role,
    group: 'management',
    people: 1,
    date,
    heldBy: [],
    name: '',
    ...more,
  })
const document = (title: string, date: string | null = null): EvidenceItem =>
  evidenceItem.parse({ kind: 'document', title, date, link: null, file: null })
const passage = (root: string) => ({
  room: 'area-1',
  root,
  start: 'AA==',
  end: 'AA==',
  quote: 'så är det',
  before: '',
  after: '',
})
const point = { room: 'area-1', point: 'abcdefgh' }

/** A register after what people said, as one of them sees it. */
function told(...said: [typeof anna, Parameters<Story['say']>[1]][]) {
  const story = new Story()
  for (const [who, one] of said) story.must(who, one)
  return story
}

const three = [
  [anna, { type: 'addEvidence', item: interview('Kommundirektör', '2024-03-01', { name: 'Eva' }) }],
  [anna, { type: 'addEvidence', item: document('Översiktsplan', '2023-11-05') }],
  [bert, { type: 'addEvidence', item: document('Okänt år') }],
] satisfies Parameters<typeof told>

const no = (text: string) => subQuestionNo.parse(text)
const from = (evidence: number) => ({ kind: 'evidence', evidence }) as const

describe('the register', () => {
  const part = evidenceOf(told(...three), anna)

  test.each([
    [{}, [1, 2, 3]],
    [{ sort: 'date' }, [1, 2, 3]],
    [{ kind: 'document' }, [2, 3]],
    [{ text: 'öVERSIKT' }, [2]],
    [{ text: 'eva direktör' }, [1]],
    [{ text: 'eva plan' }, []],
    [{ only: 'unused' }, [1, 2, 3]],
    [{ only: 'late' }, []],
  ] as const)('by %j shows %j', (search, numbers) => {
    expect(shownIn(part, search).map(({ no }) => no)).toEqual(numbers)
  })

  test('sorted by date, what nobody knows the date of comes last', () => {
    const dates = ['2024-01-01', null, '2025-01-01', '2023-01-01', null]
    const said = dates.map((date): [typeof anna, Parameters<Story['say']>[1]] => [
      anna,
      { type: 'addEvidence', item: document('x', date) },
    ])
    const shown = shownIn(evidenceOf(told(...said), anna), { sort: 'date' })
    expect(shown.map(({ no }) => no)).toEqual([3, 1, 4, 2, 5])
  })

  test('an address says what is looked for, whatever else stands in it', () => {
    expect(
      registerSearch({ kind: 'web', text: 5, only: 'late', item: 7, view: 'missing' }),
    ).toEqual({
      kind: 'web',
      text: '5',
      only: 'late',
      item: '7',
      view: 'missing',
    })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (search) => {
        const read = registerSearch(search)
        expect(registerSearch({ ...read })).toEqual(read)
      }),
    )
  })
  const keys = ['kind', 'text', 'only', 'sort', 'item', 'view']

  test('interviews are counted by group, with their people', () => {
    const counted = interviewCounts(
      evidenceOf(
        told(
          [anna, { type: 'addEvidence', item: interview('A', null, { people: 4 }) }],
          [anna, { type: 'addEvidence', item: interview('B', null) }],
          [anna, { type: 'addEvidence', item: interview('C', null, { group: 'unions' }) }],
          [anna, { type: 'addEvidence', item: document('D') }],
        ),
        anna,
      ),
    )
    expect([...counted]).toEqual([
      ['management', { interviews: 2, people: 5 }],
      ['unions', { interviews: 1, people: 1 }],
    ])
  })
})

describe('what supports what', () => {
  const story = told(
    ...three,
    [anna, { type: 'link', from: from(1), to: { kind: 'subQuestion', subQuestion: '1.2' } }],
    [anna, { type: 'link', from: from(2), to: { kind: 'point', ...point } }],
    [
      bert,
      {
        type: 'link',
        from: from(2),
        to: { kind: 'passage', passage: passage('section/1.1+1.2') },
      },
    ],
    [
      bert,
      {
        type: 'link',
        from: { kind: 'passage', passage: passage('section/1.1+1.2') },
        to: { kind: 'point', ...point },
      },
    ],
  )
  const part = evidenceOf(story, anna)

  test('both ways: from the item, and from what rests on it', () => {
    expect(supportedBy(part, 1)).toMatchObject({ subQuestions: [{ subQuestion: '1.2', link: 1 }] })
    expect(supportedBy(part, 2)).toMatchObject({
      points: [{ link: 2 }],
      passages: [{ link: 3 }],
    })
    expect([1, 2, 3].map((no) => isUnused(part, no))).toEqual([false, false, true])
    expect(supportFor(part, no('1.2')).map((one) => [one.no, one.link])).toEqual([
      [1, 1],
      [2, undefined],
    ])
    expect(supportFor(part, no('1.1')).map(({ no }) => no)).toEqual([2])
    expect(supportFor(part, no('2.1'))).toEqual([])
    expect(supportOfPoint(part, point)).toMatchObject({
      evidence: [{ no: 2, link: 2 }],
      passages: [{ link: 4 }],
    })
    expect(supportOfPoint(part, { ...point, point: 'zzzzzzzz' })).toEqual({
      evidence: [],
      passages: [],
    })
    expect(tiedPassages(part).map(({ link }) => link)).toEqual([3, 4])
  })

  test('what nothing supports, by row and by point', () => {
    expect(unsupportedRows(part, story.view(anna))).toEqual(['2.1'])
    const written = (text: string, more: Partial<WrittenPoint>): WrittenPoint => ({
      room: 'area-1',
      list: 'strengths',
      point: undefined,
      text,
      ...more,
    })
    const points = [
      written('tied', { point: point.point }),
      written('not tied', { point: 'zzzzzzzz' }),
      written('of another area', { room: 'area-2', point: point.point }),
      written('without an id', {}),
      written(' ', {}),
    ]
    expect(unsupportedPoints(part, points).map(({ text }) => text)).toEqual([
      'not tied',
      'of another area',
      'without an id',
    ])
  })

  test('[C1] what a judgement rests on counts from its reveal on, for its writer too', () => {
    const said = { value: { points: 5 }, stage: 'approach', rationale: '' } as const
    const judged = told(...three)
    judged.must(anna, { type: 'submit', subQuestion: '2.1', ...said, evidence: [3] })
    for (const who of [anna, bert, lena]) {
      const before = evidenceOf(judged, who)
      expect(unsupportedRows(before, judged.view(who))).toContain('2.1')
      expect(isUnused(before, 3)).toBe(true)
    }
    judged.must(bert, { type: 'submit', subQuestion: '2.1', ...said })
    for (const who of [anna, bert, lena]) {
      const after = evidenceOf(judged, who)
      expect(unsupportedRows(after, judged.view(who))).not.toContain('2.1')
      expect(judgedOn(after, no('2.1'), anna)).toEqual([3])
      expect(judgedOn(after, no('2.1'), bert)).toEqual([])
      expect(supportFor(after, no('2.1'))).toMatchObject([{ no: 3, judgedBy: [anna] }])
    }
  })

  test('nobody is told what is missing where they are recused', () => {
    const recused = told(...three)
    recused.must(lena, { type: 'recuse', person: bert, area: 2, reason: 'släkt' })
    const rows = unsupportedRows(evidenceOf(recused, bert), recused.view(bert))
    expect(rows).toEqual(['1.1', '1.2'])
  })
})

describe('the form', () => {
  test.each<[EvidenceItem]>([
    [interview('Rektor', '2024-02-29', { people: 12, heldBy: [anna, bert], name: 'Ove' })],
    [document('Plan', '2024-01-01')],
    [
      evidenceItem.parse({
        kind: 'web',
        title: 'W',
        link: 'https://a.se/b',
        date: null,
        note: 'n',
      }),
    ],
  ])('%j comes back from its form as it was', (item) => {
    const form = formOf(item)
    expect(problemsIn(form)).toEqual([])
    expect(itemOf(form)).toEqual(item)
    expect(evidenceItem.safeParse(itemOf(form)).success).toBe(true)
  })

  test.each([
    ['interview', {}, ['title', 'group']],
    ['interview', { title: 'A', group: 'staff', people: '0' }, ['people']],
    ['interview', { title: 'A', group: 'staff', people: '501' }, ['people']],
    ['interview', { title: 'A', group: 'staff', people: 'tre' }, ['people']],
    ['interview', { title: 'A', group: 'staff', link: 'nonsense' }, []],
    ['document', { title: ' ' }, ['title']],
    ['document', { title: 'A' }, []],
    ['document', { title: 'A', link: 'javascript:alert(1)' }, ['link']],
    ['web', { title: 'A' }, ['link']],
    ['web', { title: 'A', link: 'www.kommun.se' }, []],
  ] as const)('%s with %j lacks %j', (kind, filled, problems) => {
    const form = { ...emptyForm(kind, undefined), ...filled }
    expect(problemsIn(form)).toEqual(problems)
    const item = itemOf(form)
    if (problems.length > 0) expect(item).toBeUndefined()
    else expect(evidenceItem.safeParse(item).success).toBe(true)
  })

  test.each([
    ['', null],
    ['  ', null],
    ['www.kommun.se/plan', 'https://www.kommun.se/plan'],
    ['http://kommun.se', 'http://kommun.se'],
    ['ftp://kommun.se', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['plan', undefined],
    ['kommun.se:8080/a', undefined],
  ])('the address %j is %j', (typed, link) => {
    expect(linkIn(typed)).toBe(link)
  })
})

test('points are read from an area’s lists, with their ids', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, areaShape(['1.1']).seed)
  const item = (letters: string, id?: string) => {
    const [text, paragraph, one] = [
      new Y.XmlText(letters),
      new Y.XmlElement('paragraph'),
      new Y.XmlElement('listItem'),
    ]
    paragraph.insert(0, [text])
    one.insert(0, [paragraph])
    if (id) one.setAttribute('point', id)
    return one
  }
  const list = textOf(doc, 'improvements').get(0) as Y.XmlElement
  list.push([item('Följ upp', 'abcdefgh'), item('Skriv')])
  expect(writtenPoints('area-1', doc).filter(({ text }) => text !== '')).toEqual([
    { room: 'area-1', list: 'improvements', point: 'abcdefgh', text: 'Följ upp' },
    { room: 'area-1', list: 'improvements', point: undefined, text: 'Skriv' },
  ])
})

function evidenceOf(story: Story, person: typeof anna): EvidencePart {
  const parts = partsFor(story.state, { person })
  const part = parts.find((one) => one.part === 'evidence')
  if (part?.part !== 'evidence') throw new Error('no register')
  return part
}
