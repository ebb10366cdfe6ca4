import { readPublished, sourceOfText } from '@samsyn/report/published'
import { type CommandType, startedFrom, templates } from '@samsyn/scoring'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personIdOf } from '../support/appScene.ts'
import type { Said } from '../support/callers.ts'
import { DAY, OutsideScene, type Visitor } from '../support/outsideScene.ts'

/** A word that stands nowhere else, in letters that no encoding changes. */
const mark = (name: string) => `ormbunke-${name}-slut`
const MARKS = /ormbunke-([a-zA-Z0-9-]+?)-slut/g

/**
 * Of every command the words in it, each as a marker that nobody outside may see; `goesOut` are those
 * that are meant for them. A new command is told here how it is planted, or that it has no words.
 */
const internal: Record<CommandType, readonly string[]> = {
  save: ['draft', 'draft-note'],
  submit: ['judged', 'judged-note'],
  withdraw: [],
  propose: ['proposed'],
  agree: [],
  takeBack: [],
  escalate: ['escalated'],
  adjudicate: ['adjudicated'],
  return: ['returned'],
  recuse: ['recused'],
  assign: [],
  appoint: [],
  dismiss: ['dismissed'],
  setTolerance: [],
  addEvidence: ['role', 'interviewed', 'document', 'link', 'file', 'web', 'web-note'],
  changeEvidence: ['changed-document'],
  removeEvidence: ['removed'],
  link: ['linked-quote', 'linked-before', 'linked-after'],
  unlink: [],
  comment: ['comment', 'quote', 'before', 'after'],
  suggest: ['replacement', 'suggested'],
  reply: ['reply'],
  editComment: ['edited'],
  resolve: [],
  reopen: [],
  setBlocking: [],
  assignThread: [],
  acceptSuggestion: [],
  rejectSuggestion: ['rejected'],
  markReady: [],
  markDraft: [],
  returnSection: ['returned-section'],
  approveSection: [],
  waive: ['waived'],
  liftWaiver: [],
  release: [],
  withdrawRelease: ['withdrawn'],
  setRemarksUntil: [],
  revokeShare: [],
  setLive: [],
  answerRemark: ['unsent-answer'],
  finalise: [],
  reopenEvaluation: [],
  // What it is compared with has a name: see below.
  compare: [],
  // Said after the last draft: with the next it would stand in the report.
  followUp: ['followed-up'],
}
/** Beside what commands say. */
const besides = [
  'file-inside',
  'evidence-note',
  'talk',
  'version',
  'share',
  'withdrawn-note',
  // Compared with after the last draft.
  'results-name',
  'results-source',
  'results-draft',
  'results-draft-source',
  'import-name',
  'import-text',
]
const planted = [...Object.values(internal).flat(), ...besides]

/** What is meant for the municipality: without it the search would find nothing in nothing. */
const goesOut = [
  'text',
  'text-3',
  'text-live',
  'note',
  'remark',
  'remark-source',
  'remark-name',
  'sent-answer',
  'improvement-asked',
]

/** What the evaluation follows up: the report says what was asked for, and what is answered by then. */
const from = startedFrom.parse({
  found: { kind: 'evaluation', evaluation: 'abcdefgh', revision: 1 },
  municipality: 'Ekbacka',
  year: 2020,
  template: null,
  total: 97,
  areas: [],
  rows: [],
  improvements: [{ area: 1, text: mark('improvement-asked') }],
})

/** People, and the figures that only the team knows: each evaluator's, and the agreed in full. */
const neverSaid: [string, RegExp][] = [
  ['somebody of the team, by name or id', /\b(?:anna|bert|lena|olle|vera|adam)\b/i],
  ['an e-mail address but one’s own', /\b(?!karin@)\w+@samsyn\.invalid/],
  ['what one judged', /\b7[.,]?317\b/],
  ['what another judged', /\b9[.,]?311\b/],
  ['the points agreed, in full', /\b8[.,]?113\b/],
  ['where in the shared text a passage is kept', /QUFBQUFBQUFB/],
]

let came: string[]
let told: string
let close = async () => {}

afterAll(() => close())

beforeAll(async () => {
  const scene = await OutsideScene.open({ startedFrom: from }, (closing) => {
    close = closing
  })
  const { share, contact } = await story(scene)
  came = [...share.received, ...contact.received]
  // What the team reads: all of it must be there.
  const ways = ['/view', '/parts', '/events', '/versions', '/trail.json', '/openings']
  const read = ['lena', 'anna'].flatMap((who) => ways.map((way) => scene.ask(who, way)))
  const rooms = ['evidence', 'talk-1'] as const
  const inRooms = await Promise.all(rooms.map((room) => scene.read(room)))
  told = (await Promise.all((await Promise.all(read)).map((one) => one.text()))).join() + inRooms
  const file = await scene.ask('anna', `/files/${scene.filed}`)
  const me = await scene.port.ask('/api/me', { headers: { cookie: 'who=anna' } })
  told += (await file.text()) + (await me.text())
  for (const way of beside) told += await (await scene.askServer('adam', way)).text()
})

describe('nothing internal is in any byte that the outside can fetch', () => {
  test('all of it was planted: the team reads each word', () => {
    expect(planted.filter((name) => !told.includes(mark(name)))).toEqual([])
  })

  test('what is meant for them arrived', () => {
    expect(goesOut.filter((name) => !came.some((text) => text.includes(mark(name))))).toEqual([])
  })

  test('and nothing else did', () => {
    const found = new Set(came.flatMap((text) => [...text.matchAll(MARKS)].map(([, name]) => name)))
    expect([...found].filter((name) => !goesOut.includes(name ?? ''))).toEqual([])
  })

  test.each(neverSaid)('%s', (_, what) => {
    const found = came.flatMap((text) => what.exec(text)?.[0] ?? [])
    expect(found).toEqual([])
  })

  test('the search would have found each of them', () => {
    expect(neverSaid.filter(([, what]) => !what.test(told))).toEqual([])
  })
})

async function story(scene: OutsideScene): Promise<{ share: Visitor; contact: Visitor }> {
  const act = (who: string, said: Said) => scene.act(who, said)
  const submit = (who: string, subQuestion: string, points: string) =>
    act(who, {
      type: 'submit',
      subQuestion,
      value: { points },
      stage: 'deployed',
      rationale: mark('judged'),
      note: mark('judged-note'),
    })
  const on = { room: 'area-1', root: 'general' }
  const passage = (quote: string, before = '', after = '') => {
    return { ...on, start: 'QUFBQUFBQUFB', end: 'QUFBQUFBQUFB', quote, before, after }
  }
  const document = (title: string) =>
    ({ kind: 'document', title, date: null, link: null, file: null }) as const

  await act('lena', { type: 'setTolerance', percent: 20 })
  await scene.write(mark('text'))
  await scene.write(mark('text-3'), { room: 'area-3', root: 'section/3.1' })
  const draft = { value: { points: '5' }, stage: null, rationale: mark('draft') }
  await act('anna', {
    type: 'save',
    subQuestion: '8.1',
    draft: { ...draft, note: mark('draft-note') },
  })
  for (const row of ['1.1', '1.2', '2.1']) {
    await submit('anna', row, '7,317')
    await submit('bert', row, '9,311')
  }
  const proposal = {
    value: { points: '8,113' },
    stage: 'deployed',
    rationale: mark('proposed'),
  } as const
  await act('anna', { type: 'propose', subQuestion: '1.1', ...proposal, replaces: null })
  await act('bert', { type: 'agree', subQuestion: '1.1', proposal: 1 })
  await act('anna', { type: 'escalate', subQuestion: '1.2', reason: mark('escalated') })
  await act('lena', {
    type: 'adjudicate',
    subQuestion: '1.2',
    value: { points: '8,113' },
    stage: 'deployed',
    reason: mark('adjudicated'),
  })
  await act('lena', { type: 'return', subQuestion: '1.2', reason: mark('returned') })
  await scene.write(mark('talk'), { room: 'talk-1', root: 'rationale/1.1' })

  const filed = await scene.file(`${mark('file')}.txt`, mark('file-inside'))
  const items = [
    {
      kind: 'interview',
      role: mark('role'),
      group: 'staff',
      people: 1,
      date: null,
      heldBy: ['anna'],
      name: mark('interviewed'),
    },
    { ...document(mark('document')), link: `https://ekbacka.example/${mark('link')}`, file: filed },
    {
      kind: 'web',
      title: mark('web'),
      link: 'https://ekbacka.example/',
      date: null,
      note: mark('web-note'),
    },
    document('Budget'),
  ] as const
  for (const item of items)
    await act('anna', { type: 'addEvidence', item: structuredClone(item) as never })
  await act('anna', {
    type: 'changeEvidence',
    evidence: 4,
    item: document(mark('changed-document')),
  })
  await scene.write(mark('evidence-note'), { room: 'evidence', root: 'note/1' })
  await act('anna', {
    type: 'link',
    from: { kind: 'evidence', evidence: 2 },
    to: {
      kind: 'passage',
      passage: passage(mark('linked-quote'), mark('linked-before'), mark('linked-after')),
    },
  })
  await act('anna', { type: 'removeEvidence', evidence: 4, reason: mark('removed') })

  await act('lena', {
    type: 'comment',
    on: passage(mark('quote'), mark('before'), mark('after')),
    text: mark('comment'),
    blocking: true,
    assignee: 'anna',
    mentions: ['bert'],
  })
  await act('anna', { type: 'reply', thread: 1, text: mark('reply'), mentions: [] })
  await act('anna', { type: 'editComment', thread: 1, comment: 2, text: mark('edited') })
  await act('lena', {
    type: 'suggest',
    on: passage(mark('text')),
    replacement: mark('replacement'),
    text: mark('suggested'),
    mentions: [],
  })
  await act('anna', { type: 'rejectSuggestion', thread: 2, reason: mark('rejected') })
  await act('anna', { type: 'markReady', section: on })
  await act('lena', { type: 'returnSection', section: on, reason: mark('returned-section') })
  await act('lena', { type: 'waive', finding: 'sectionEmpty:1.1', reason: mark('waived') })
  await act('lena', { type: 'recuse', person: 'bert', area: 7, reason: mark('recused') })
  await act('lena', { type: 'dismiss', person: 'olle', reason: mark('dismissed') })
  await scene.ask('anna', '/versions', { name: mark('version') })

  await act('lena', { type: 'setLive', on: true })
  const { path } = await scene.share({ name: mark('share') })
  const share = scene.visitor()
  const contact = scene.visitor('karin')
  const bases = [
    [share, path],
    [contact, `/outside/${scene.id}`],
  ] as const
  await scene.release({ scores: true, note: mark('withdrawn-note') })
  await act('lena', { type: 'withdrawRelease', release: 1, reason: mark('withdrawn') })
  await scene.release({ scores: true, note: mark('note') })
  for (const [visitor, base] of bases)
    for (const quote of [mark('text'), 'ord som inte finns'])
      await visitor.send(`${base}/draft/2/remarks`, {
        on: 'area-1/general',
        quote,
        before: '',
        text: mark('remark'),
        source: mark('remark-source'),
        name: mark('remark-name'),
      })
  const answer = { type: 'answerRemark', accepted: true } as const
  await act('anna', { ...answer, remark: 1, text: mark('sent-answer') })
  await scene.release({ scores: false })
  await act('anna', { ...answer, remark: 2, text: mark('unsent-answer') })

  await plantBeside(scene)

  for (const [visitor, base] of bases) {
    await crawl(visitor, base)
    const live = await visitor.listen(`${base}/live/text`)
    await live.event('text')
    await scene.write(mark('text-live'))
    await live.until(() => live.events.length > 1)
    await live.close()
    const named = [...beside.map((way) => `/api${way}`), `/api/evaluations/${scene.id}/comparisons`]
    for (const way of [...(await scene.ways()), ...named]) {
      await visitor.get(way)
      await visitor.send(way, { until: String(Date.now() + DAY) })
    }
  }
  return { share, contact }
}

const KEPT = 'ab'.repeat(32)
/** Where published results and earlier reports are read, by those who may. */
const beside = [
  '/results',
  '/results/marked/1',
  '/results/marked/1/file.csv',
  '/results/marked/1/file.json',
  '/results/marked-draft/1',
  '/results/marked-draft/1/file.csv',
  '/reports',
  `/reports/${KEPT}`,
  `/reports/${KEPT}/report.html`,
]

/** What no draft has, since none was let out after it. */
async function plantBeside(scene: OutsideScene): Promise<void> {
  const must = async (asked: Promise<Response>) => {
    const answer = await asked
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer
  }
  const table = (source: string) =>
    `Kommun;År;Frågeformulär;Källa;Del;Poäng\nSjövik;2023;;${source};total;400`
  const bring = (set: string, name: string, source: string) =>
    must(scene.askServer('adam', `/results?set=${set}&name=${name}`, table(source)))
  await bring('marked-draft', mark('results-draft'), mark('results-draft-source'))
  const brought = await bring('marked', mark('results-name'), mark('results-source'))
  const { digest } = (await brought.json()) as { digest: string }
  await must(scene.askServer('adam', '/results/marked/1/publish', { digest }))
  await scene.act('lena', { type: 'compare', base: { set: 'marked', version: 1, since: null } })
  await scene.act('anna', {
    type: 'followUp',
    improvement: 1,
    outcome: 'partly',
    text: mark('followed-up'),
  })
  const source = sourceOfText(`Ekbacka kommun\n${mark('import-text')}`)
  await scene.store.imports.put(
    {
      id: KEPT,
      municipality: 'Ekbacka',
      year: 2019,
      name: `${mark('import-name')}.pdf`,
      at: 5,
      by: personIdOf('adam'),
    },
    JSON.stringify({ imported: readPublished(source, templates), source }),
  )
}

/** Everything that pages link to, and what they would fetch by themselves. */
async function crawl(visitor: Visitor, base: string): Promise<void> {
  const seen = new Set<string>()
  const ahead = [
    base,
    ...[
      '/final/1',
      '/draft/1',
      '/draft/2?on=x',
      '/draft/2/report.pdf',
      '/draft/2/report.docx',
      '/draft/2/report.xlsx',
      '/live',
    ].map((one) => base + one),
  ]
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const { text, headers } = await visitor.get(path)
    const location = headers.get('location')
    if (location?.startsWith('/')) ahead.push(location)
    for (const [, to = ''] of text.matchAll(/(?:href|src|action)="(\/(?:share|outside)[^"#]*)/g))
      ahead.push(to.replaceAll('&amp;', '&'))
  }
  expect(seen.size).toBeGreaterThan(8)
}
