import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import { type TrailFile, trailFile } from '@samsyn/report'
import { verify, withheldRow } from '@samsyn/server'
import type { TeamRow } from '@samsyn/server/store'
import { beforeEach, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Caller, DemoPart, Said } from '../support/callers.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** The trail as one takes it along, and what `samsyn verify` says of the file alone. */

let scene: AppScene
let id: EvaluationId
let folder: string

const value = { value: { points: 13.5 }, stage: 'deployed' } as const

beforeEach(async () => {
  scene = new AppScene()
  id = await recusedStory(scene)
  folder = temporaryFolder()
})

/** Two evaluators have agreed on 1.1 and 2.1 when the first of them is recused from area 2. */
async function recusedStory(scene: AppScene): Promise<EvaluationId> {
  const id = await scene.evaluation()
  const anna = await scene.caller('evaluator-1')
  const bo = await scene.caller('evaluator-2')
  const lead = await scene.caller('lead')
  for (const subQuestion of ['1.1', '2.1']) {
    const on = { subQuestion }
    await anna.act(id, { type: 'submit', ...on, ...value, rationale: 'annas ord' })
    await bo.act(id, { type: 'submit', ...on, ...value, rationale: '=bos ord; "så"' })
    await anna.act(id, { type: 'propose', ...on, ...value, rationale: 'våra', replaces: null })
    await bo.act(id, { type: 'agree', ...on, proposal: 1 })
  }
  const draft = { ...value, rationale: 'ännu hemligt' }
  await anna.act(id, { type: 'save', subQuestion: '1.3', draft } as Said)
  await anna.act(id, { type: 'submit', subQuestion: '1.3', ...draft } as Said)
  await lead.act(id, { type: 'recuse', person: anna.id, area: 2, reason: 'jäv' } as Said)
  return id
}

async function exported(part: DemoPart): Promise<TrailFile> {
  const { status, text } = await (await scene.caller(part)).get(`/api/evaluations/${id}/trail.json`)
  expect([part, status]).toEqual([part, 200])
  return trailFile.parse(JSON.parse(text))
}

/** What the command says of a file with this in it. */
async function said(file: unknown, ...args: string[]) {
  const path = join(folder, 'trail.json')
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file))
  return verify([path, ...args], folder)
}

test('the team takes along the whole trail, and the file verifies by itself, rules and score', async () => {
  for (const part of ['lead', 'evaluator-2', 'observer'] as const) {
    const file = await exported(part)
    expect(file).toMatchObject({ evaluation: id, municipality: 'Ekbacka', year: 2026, rules: 1 })
    expect(file.exportedAt).toBe(new Date(scene.now).toISOString())
    expect(file.events).toHaveLength(15)
    expect(file.head).toBe(file.events.at(-1)?.chain)
    expect(file.people.map(({ role }) => role)).toContain('lead')
    const { code, report } = await said(file)
    expect([code, report]).toEqual([0, expect.stringContaining('Whole: 15 events')])
    expect(report).toContain('1 of 36 sub-questions decided, 14 of 800 points')
    expect(report).toContain(file.head)
    expect(await said(file, '--head', file.head)).toMatchObject({ code: 0 })
  }
})

test('[C1] nothing of an unrevealed judgement is in anybody’s', async () => {
  for (const part of ['lead', 'evaluator-1', 'evaluator-2', 'observer'] as const)
    for (const form of ['json', 'csv']) {
      const { text } = await (await scene.caller(part)).get(`/api/evaluations/${id}/trail.${form}`)
      expect(text).not.toContain('hemligt')
    }
})

/** Rows of the file that are not shown to whom it was made for. */
const hiddenIn = ({ events }: TrailFile) => events.filter((row) => !('digest' in row))

test('who is recused gets of what they may not read number, head and chain alone; it verifies', async () => {
  const file = await exported('evaluator-1')
  const lead = await exported('lead')
  // All of 2.1: the agreement on it was returned by the recusal.
  const about = lead.events.filter((row) => 'body' in row && row.body.includes('"2.1"'))
  expect(about).toHaveLength(6)
  const numbers = new Set(about.map(({ seq }) => seq))
  expect(file.events).toEqual(
    lead.events.map((row) => (numbers.has(row.seq) ? withheldRow(row as TeamRow) : row)),
  )
  const { code, report } = await said(file)
  expect([code, report]).toEqual([0, expect.stringContaining('Of 6 events the content is not')])
  expect(report).toContain('Whole: 15 events, the last that is shown')
  expect(report).toContain('The rules were not asked')
})

test('in the table the cells of what they may not read are empty', async () => {
  const file = await exported('evaluator-1')
  const { text } = await (await scene.caller('evaluator-1')).get(`/api/evaluations/${id}/trail.csv`)
  const lines = text.trimEnd().split('\r\n')
  const hidden = hiddenIn(file)
  expect(hidden).toHaveLength(6)
  for (const row of hidden)
    expect(lines[row.seq]).toBe(`${row.seq};;;;;;;;;;${'head' in row && row.head};${row.chain}`)
})

test('what, who and when it was that they may not read makes no difference but in head and chain', async () => {
  const others: Record<string, [number, Said][]> = {
    // How much later each act happens, ms, and what it is.
    one: [
      [5, { type: 'submit', subQuestion: '2.2', ...value, rationale: 'x' }],
      [70, { type: 'withdraw', subQuestion: '2.2' }],
    ],
    other: [
      [0, { type: 'propose', subQuestion: '2.1', ...value, rationale: 'y', replaces: null }],
      [1, { type: 'escalate', subQuestion: '2.1', reason: 'z' }],
    ],
  }
  const told: string[] = []
  for (const hidden of Object.values(others)) {
    scene = new AppScene()
    id = await recusedStory(scene)
    const began = scene.now
    const bo = await scene.caller('evaluator-2')
    for (const [later, act] of hidden) {
      scene.now += later
      await bo.act(id, act)
    }
    scene.now = began + 1000
    const file = await exported('evaluator-1')
    expect(hiddenIn(file)).toHaveLength(8)
    const text = JSON.stringify(file).replaceAll(id, 'ID')
    // What is drawn or made of what is drawn: chains, digests, salts.
    told.push(text.replace(/[0-9a-f]{32,}/g, 'HEX'))
  }
  expect(told[0]).toBe(told[1])
})

test('administrators without a part, the municipality and strangers get none', async () => {
  for (const part of ['administrator', 'municipality', 'evaluator-3'] as const)
    for (const form of ['json', 'csv']) {
      const answer = await (await scene.caller(part)).get(`/api/evaluations/${id}/trail.${form}`)
      expect([part, answer.status]).toEqual([part, part === 'administrator' ? 403 : 404])
    }
})

test('the table opens in a spreadsheet, a line an event, and no cell is a formula', async () => {
  const bo: Caller = await scene.caller('evaluator-2')
  const { text, headers } = await bo.get(`/api/evaluations/${id}/trail.csv`)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toContain(`samsyn-historik-${id}.csv`)
  expect(text.startsWith('Nr;Tid (UTC);Vem;')).toBe(true)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(16)
  expect(lines[1]).toMatch(/^1;2026-\d\d-\d\dT[\d:.]+Z;[^;]+;administrator;evaluationCreated;;;"\{/)
  expect(lines.find((line) => line.includes('consensusReached'))).toContain(';1.1;13,5;')
  for (const line of lines) expect(line).not.toMatch(/(^|;)[=+@-]/)
})

test.each<[string, (file: TrailFile) => TrailFile, string]>([
  [
    'changed',
    (file) =>
      edited(file, 3, (row) =>
        'body' in row ? { ...row, body: row.body.replace('annas', 'andras') } : row,
      ),
    'event 4 was changed: its content is not what was recorded',
  ],
  ['removed', (file) => ({ ...file, events: file.events.toSpliced(6, 1) }), 'event 7 was removed'],
  ['cut', (file) => ({ ...file, events: file.events.slice(0, 9) }), 'event 10 was removed'],
  [
    'added',
    (file) => ({ ...file, events: file.events.toSpliced(4, 0, ...file.events.slice(1, 2)) }),
    'event 5 was added',
  ],
  ['reordered', (file) => ({ ...file, events: file.events.toReversed() }), 'event 1 was reordered'],
  [
    'unreadable',
    (file) => edited(file, 5, (row) => ({ ...row, at: 'igår' as never })),
    'event 6 was changed: it is no event of a trail',
  ],
  [
    'two things',
    (file) =>
      edited(
        edited(file, 5, (row) => ({ ...row, more: 1 })),
        2,
        (row) => ({ ...row, at: 1 }),
      ),
    'event 3 was changed',
  ],
  ['another’s', (file) => ({ ...file, evaluation: 'another-evaluation' }), 'event 1 was changed'],
])('%s: the command names the first event, and ends with 1', async (_, change, words) => {
  const { code, report } = await said(change(await exported('lead')))
  expect([code, report]).toEqual([1, expect.stringContaining(words)])
})

function edited(
  file: TrailFile,
  nth: number,
  change: (row: TrailFile['events'][number]) => TrailFile['events'][number],
): TrailFile {
  return { ...file, events: file.events.map((row, at) => (at === nth ? change(row) : row)) }
}

test('a head that was written down finds an end that is cut off, and tells how many came after', async () => {
  const file = await exported('lead')
  const shorter = { ...file, events: file.events.slice(0, 13), head: file.events[12]?.chain }
  expect(await said(shorter)).toMatchObject({ code: 0 })
  const { code, report } = await said(shorter, '--head', file.head)
  expect([code, report]).toEqual([1, expect.stringContaining('event 14 was removed')])
  const older = await said(file, '--head', String(shorter.head))
  expect([older.code, older.report]).toEqual([1, expect.stringContaining('2 events come after')])
})

test('what cannot be checked ends with 2', async () => {
  const file = await exported('lead')
  expect(await said('{')).toMatchObject({ code: 2 })
  expect(await said({ ...file, format: 'other' })).toMatchObject({ code: 2 })
  expect(await said(file, '--head', 'abc')).toMatchObject({ code: 2 })
  expect(await said(file, '--colour')).toMatchObject({ code: 2 })
  expect(await verify([join(folder, 'none.json')], folder)).toMatchObject({ code: 2 })
  expect(await verify([], folder)).toMatchObject({ code: 2 })
})
