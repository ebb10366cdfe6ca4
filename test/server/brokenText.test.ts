import { randomUUID } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { beforeAll, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Said } from '../support/callers.ts'

/** Half of a surrogate pair is no character: nothing could keep it as it came. */

let scene: AppScene
let id: EvaluationId

beforeAll(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
})

const half = 'ord \ud800 ord'
const value = { value: { points: 5 }, stage: 'deployed' } as const
const on = { subQuestion: '1.1' }
const draft = { ...value, rationale: '' }
const answers = [{ criterion: half, stage: 'deployed' as const, share: 650 }]

const said: [string, Said, string][] = [
  ['a rationale', { type: 'submit', ...on, ...value, rationale: half }, 'rationale'],
  ['a note', { type: 'submit', ...on, ...draft, note: half }, 'note'],
  [
    'a draft’s rationale',
    { type: 'save', ...on, draft: { ...draft, rationale: half } },
    'draft.rationale',
  ],
  ['a draft’s note', { type: 'save', ...on, draft: { ...draft, note: half } }, 'draft.note'],
  ['an answer', { type: 'submit', ...on, ...draft, answers }, 'answers.0.criterion'],
  [
    'a proposal',
    { type: 'propose', ...on, ...value, rationale: half, replaces: null },
    'rationale',
  ],
  ['an escalation’s reason', { type: 'escalate', ...on, reason: half }, 'reason'],
  ['a return’s reason', { type: 'return', ...on, reason: half }, 'reason'],
  ['an adjudication’s reason', { type: 'adjudicate', ...on, ...value, reason: half }, 'reason'],
]

test.each(said)(
  '%s is refused with its field, and what to do about it',
  async (_, command, field) => {
    const caller = await scene.caller('evaluator-1')
    const { status, text, body } = await caller.command(id, command)
    expect(status).toBe(400)
    expect(body).toMatchObject({ type: 'urn:samsyn:problem:brokenText', fields: [field] })
    expect(body).toMatchObject({ title: expect.stringMatching(/trasigt tecken.*Ta bort/) })
    expect(text).not.toMatch(/ud800|ord /)
  },
)

test.each([
  ['nb', /ødelagt tegn/],
  ['en', /broken character/],
])('in the reader’s language: %s', async (language, words) => {
  const caller = await scene.caller('lead')
  const body = { id: randomUUID(), type: 'recuse', person: caller.id, area: 1, reason: '\udc00' }
  const heard = await caller.post(`/api/evaluations/${id}/commands`, body, {
    'accept-language': language,
  })
  expect([heard.status, heard.text]).toEqual([400, expect.stringMatching(words)])
})

test('points as they were typed', async () => {
  const caller = await scene.caller('evaluator-1')
  const command = { type: 'submit', ...on, ...draft, value: { points: '\ud800' } } as const
  const { status, body } = await caller.command(id, command)
  expect(status).toBe(400)
  expect(body).toMatchObject({ type: 'urn:samsyn:problem:brokenText', fields: ['value.points'] })
})

test('a municipality’s name, and a person’s id', async () => {
  const administrator = await scene.caller('administrator')
  const wish = {
    template: 'kommunkompassen-2023',
    municipality: 'Ekbacka',
    year: 2026,
    people: [{ person: administrator.id, role: 'lead' }],
  }
  const make = (change: object) =>
    administrator.post('/api/evaluations', { id: randomUUID(), ...wish, ...change })
  const named = await make({ municipality: 'Ek\ud800backa' })
  expect(named.status).toBe(400)
  expect(named.body).toMatchObject({
    type: 'urn:samsyn:problem:brokenText',
    fields: ['municipality'],
  })
  const person = await make({ people: [{ person: '\ud800', role: 'lead' }] })
  expect([person.status, person.text]).toEqual([400, expect.stringContaining('brokenText')])
  const both = await make({ municipality: '\ud800', year: 1 })
  expect(both.body).toMatchObject({ type: 'urn:samsyn:problem:badRequest' })
})

test('a whole pair is a character as any other', async () => {
  const caller = await scene.caller('evaluator-1')
  const { status } = await caller.command(id, {
    type: 'submit',
    ...on,
    ...value,
    rationale: 'ord 😀',
  })
  expect(status).toBe(200)
})
