import { randomUUID } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { beforeEach, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { Caller, Said } from '../support/callers.ts'

let scene: AppScene
let id: EvaluationId
let anna: Caller
let bo: Caller
let lead: Caller

beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  anna = await scene.caller('evaluator-1')
  bo = await scene.caller('evaluator-2')
  lead = await scene.caller('lead')
})

function submitting(subQuestion: string, points: string, rationale = ''): Said {
  return { type: 'submit', subQuestion, value: { points }, stage: 'deployed', rationale }
}

/** Types of the team's events as a person reads them. */
async function eventsOf(caller: Caller, after = 0): Promise<string[]> {
  const { body } = await caller.get(`/api/evaluations/${id}/events?after=${after}`)
  return (body as { events: { event: { type: string } }[] }).events.map(({ event }) => event.type)
}

async function agreeOn(subQuestion: string, points: string): Promise<void> {
  await anna.act(id, submitting(subQuestion, points))
  await bo.act(id, submitting(subQuestion, points))
  const rest = { value: { points }, stage: 'deployed' as const, rationale: 'lika' }
  await anna.act(id, { type: 'propose', subQuestion, ...rest, replaces: null })
  await bo.act(id, { type: 'agree', subQuestion, proposal: 1 })
}

test('two submit, propose and agree over HTTP, and chapter 4 prints it', async () => {
  await agreeOn('1.1', '13,5')
  const { areas } = await anna.teamView(id)
  expect(areas[0]?.subQuestions[0]).toMatchObject({
    state: 'agreed',
    printed: { points: 14, percent: 68 },
  })
  const { body } = await anna.get(`/api/evaluations/${id}/scores`)
  expect(body).toMatchObject({
    municipality: 'Ekbacka',
    areas: expect.arrayContaining([
      expect.objectContaining({
        no: 1,
        sum: { maximum: 100, printed: null, soFar: 14, missing: 4 },
      }),
    ]),
  })
  expect((await anna.get(`/api/evaluations/${id}/scores.json`)).body).toEqual(body)
  const csv = await anna.get(`/api/evaluations/${id}/scores.csv`)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text).toContain('1.1;Strategi för demokratiutveckling och information;14;20;68;')
})

test('a command id met again gives its first answer, and happens once', async () => {
  const key = randomUUID()
  const first = await anna.command(id, submitting('1.1', '12'), { id: key })
  const again = await anna.command(id, submitting('1.1', '12'), { id: key })
  expect(first.status).toBe(200)
  expect(again.text).toBe(first.text)
  expect(await eventsOf(anna)).toEqual(['evaluationCreated', 'judgementSubmitted'])
})

test('also when both are on their way at once, and when the server has started anew', async () => {
  const key = randomUUID()
  const both = await Promise.all([
    anna.command(id, submitting('1.1', '12'), { id: key }),
    anna.command(id, submitting('1.1', '12'), { id: key }),
  ])
  expect(new Set(both.map(({ text }) => text)).size).toBe(1)
  const anew = new AppScene({ store: scene.store })
  const later = await (await anew.caller('evaluator-1')).command(id, submitting('1.1', '12'), {
    id: key,
  })
  expect(later.text).toBe(both[0]?.text)
  expect(await eventsOf(anna)).toEqual(['evaluationCreated', 'judgementSubmitted'])
})

test('the same id with another body, or from somebody else, is a conflict', async () => {
  const key = randomUUID()
  await anna.command(id, submitting('1.1', '12'), { id: key })
  for (const [who, said] of [
    [anna, submitting('1.1', '13')],
    [bo, submitting('1.1', '12')],
  ] as const) {
    const { status, body } = await who.command(id, said, { id: key })
    expect(status).toBe(409)
    expect(body).toMatchObject({ type: 'urn:samsyn:problem:commandReused' })
  }
  expect(await eventsOf(anna)).toHaveLength(2)
})

test('a refused command may be sent again under its id when the world has changed', async () => {
  const key = randomUUID()
  const asking = { type: 'withdraw', subQuestion: '1.1' } as const
  const refused = await anna.command(id, asking, { id: key })
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({ type: 'urn:samsyn:problem:notSubmitted' })
  await anna.act(id, submitting('1.1', '12'))
  expect((await anna.command(id, asking, { id: key })).status).toBe(200)
})

test('a command for a version that has passed is stale, and says which one is now', async () => {
  const row = (await anna.teamView(id)).areas[0]?.subQuestions[0]
  await bo.act(id, submitting('1.1', '12'))
  const late = await anna.command(id, submitting('1.1', '12'), { expected: row?.version ?? -1 })
  expect(late.status).toBe(409)
  expect(late.body).toMatchObject({ type: 'urn:samsyn:problem:stale', version: 1 })
  expect((await anna.command(id, submitting('1.1', '12'), { expected: 1 })).status).toBe(200)
})

test('a proposal that replaces one that is not open comes back with the one that is', async () => {
  await anna.act(id, submitting('1.1', '12'))
  await bo.act(id, submitting('1.1', '12'))
  const proposing = (points: string): Said => ({
    type: 'propose',
    subQuestion: '1.1',
    value: { points },
    stage: 'deployed',
    rationale: 'därför',
    replaces: null,
  })
  await anna.act(id, proposing('12'))
  const { status, body } = await bo.command(id, proposing('12,5'))
  expect(status).toBe(409)
  expect(body).toMatchObject({
    type: 'urn:samsyn:problem:proposalMoved',
    open: { no: 1, by: anna.id, value: 12_000 },
  })
})

test('two servers on one store: whoever comes second reloads, and nothing is lost', async () => {
  const other = scene.another()
  await other.view(id, { person: personIdOf(bo.id), administrator: false })
  for (const subQuestion of ['1.1', '1.2', '1.3']) {
    await anna.act(id, submitting(subQuestion, '5'))
    const outcome = await other.command(id, personIdOf(bo.id), {
      id: randomUUID() as never,
      command: submitting(subQuestion, '6') as never,
    })
    expect(outcome).toHaveProperty('done')
  }
  const asBo = { person: personIdOf(bo.id), administrator: false }
  const events = await other.events(id, asBo, 0)
  expect(events.filter(({ event }) => event.type === 'revealed')).toHaveLength(3)
  expect(await other.verify(id)).toMatchObject({ whole: true, rows: events.length })
})

test('a store that fails takes nothing back and shows nothing that was not kept', async () => {
  const { evaluations } = scene.store
  const commit = evaluations.commit
  evaluations.commit = () => Promise.reject(new Error('disk full at "hemlig motivering"'))
  const failed = await anna.command(id, submitting('1.1', '12', 'hemlig motivering'))
  expect(failed.status).toBe(500)
  expect(failed.text).not.toContain('hemlig')
  expect(scene.logged.join()).not.toContain('hemlig')
  expect((await anna.teamView(id)).ownVersion).toBe(0)
  evaluations.commit = commit
  await anna.act(id, submitting('1.1', '12'))
  expect((await anna.teamView(id)).ownVersion).toBe(1)
})

test('C1: a blind judgement is in nothing that anybody else is told, nor in the log', async () => {
  const observer = await scene.caller('observer')
  const administrator = await scene.caller('administrator')
  const others = [bo, lead, observer, administrator]
  const look = async () => {
    const texts: string[] = []
    for (const caller of others) {
      for (const part of ['', '/view', '/events?after=0', '/scores', '/scores.csv'])
        texts.push((await caller.get(`/api/evaluations/${id}${part}`)).text)
      texts.push((await caller.get('/api/evaluations')).text)
    }
    return texts.join('\n')
  }
  const before = await look()
  await anna.act(id, {
    type: 'save',
    subQuestion: '1.1',
    draft: { value: { points: '17,125' }, stage: 'effect', rationale: 'förtroligt utkast' },
  })
  // A draft changes nothing at all for anybody else, not even a number.
  expect((await look()) === before).toBe(true)
  await anna.act(id, submitting('1.1', '17,125', 'förtrolig motivering'))
  await look()
  for (const caller of others)
    expect(/\b17[.,]?125\b|förtrolig/.test(caller.received.join('\n'))).toBe(false)
  expect(scene.logged.join('\n')).not.toMatch(/\b17[.,]?125\b|förtrolig/)
  const stored = await scene.store.evaluations.teamAfter(id, 0)
  expect(JSON.stringify(stored)).not.toMatch(/\b17[.,]?125\b|förtrolig/)
})

test('who has no part gets no door: strangers, the municipality, an administrator’s points', async () => {
  const stranger = await scene.caller('evaluator-3')
  const municipality = await scene.caller('municipality')
  const administrator = await scene.caller('administrator')
  for (const caller of [stranger, municipality]) {
    expect((await caller.get('/api/evaluations')).body).toEqual({ evaluations: [] })
    for (const part of ['', '/view', '/events', '/scores'])
      expect((await caller.get(`/api/evaluations/${id}${part}`)).status).toBe(404)
    expect((await caller.command(id, submitting('1.1', '1'))).status).toBe(404)
  }
  expect((await administrator.view(id)).kind).toBe('administrator')
  for (const part of ['/events', '/scores', '/scores.csv'])
    expect((await administrator.get(`/api/evaluations/${id}${part}`)).status).toBe(403)
  expect((await administrator.command(id, submitting('1.1', '1'))).body).toMatchObject({
    type: 'urn:samsyn:problem:notYourRole',
  })
  expect((await anna.get('/api/evaluations/no-such-one/view')).status).toBe(404)
})

test('who is recused reads of the area only decisions that stand, in events as in the view', async () => {
  await agreeOn('1.1', '12')
  await agreeOn('2.1', '9')
  await lead.act(id, { type: 'recuse', person: bo.id, area: 1, reason: 'släktskap' })
  const read = async () => {
    const { body } = await bo.get(`/api/evaluations/${id}/events`)
    const { events } = body as { events: { event: { type: string; subQuestion?: string } }[] }
    return events.filter(({ event }) => event.subQuestion === '1.1').map(({ event }) => event.type)
  }
  // Recused from an agreed row: it went back to the table, and is hidden until agreed again.
  expect((await bo.teamView(id)).areas[0]?.subQuestions[0]?.state).toBe('hidden')
  expect(await read()).toEqual([])
  expect((await eventsOf(bo)).filter((type) => type === 'revealed')).toHaveLength(1)
  expect((await eventsOf(anna)).filter((type) => type === 'revealed')).toHaveLength(2)
  const decided = { value: { points: '11' }, stage: 'deployed' as const, reason: 'ensam kvar' }
  await lead.act(id, { type: 'adjudicate', subQuestion: '1.1', ...decided })
  expect(await read()).toEqual(['adjudicated'])
})

test('the events come with how far they go, and only those after a number', async () => {
  const read = async (caller: Caller, after: number) => {
    const { body } = await caller.get(`/api/evaluations/${id}/events?after=${after}`)
    return body as { events: { seq: number }[]; upTo: number }
  }
  await agreeOn('1.1', '12')
  const { version } = await anna.teamView(id)
  expect(await read(anna, 0)).toMatchObject({ upTo: version })
  expect((await read(anna, version - 2)).events.map(({ seq }) => seq)).toEqual([
    version - 1,
    version,
  ])
  // Somebody who may not read the last ones still knows that there is nothing more to ask for.
  await lead.act(id, { type: 'recuse', person: bo.id, area: 1, reason: 'släktskap' })
  await anna.act(id, { type: 'escalate', subQuestion: '1.1', reason: 'ensam' })
  expect(await read(bo, version + 1)).toEqual({ events: [], upTo: version + 2 })
})

test('[T2] the team is told whether the trail is whole, and where it breaks', async () => {
  const verdict = async (caller: Caller) => {
    const { status, body } = await caller.get(`/api/evaluations/${id}/trail/verify`)
    return status === 200 ? body : status
  }
  await agreeOn('1.1', '12')
  const { version } = await lead.teamView(id)
  expect(await verdict(lead)).toEqual({ whole: true, events: version })
  for (const part of ['municipality', 'administrator', 'evaluator-3'] as const)
    expect(await verdict(await scene.caller(part))).toBe(part === 'administrator' ? 403 : 404)
  const { evaluations } = scene.store
  const { teamAfter } = evaluations
  evaluations.teamAfter = async (...asked) => {
    const rows = await teamAfter.apply(evaluations, asked)
    return rows.map((row) => (row.seq === 3 ? { ...row, at: row.at + 1 } : row))
  }
  expect(await verdict(anna)).toEqual({ whole: false, seq: 3 })
  evaluations.teamAfter = teamAfter
})

test('the list shows what waits for me, and each person’s colour stays', async () => {
  await bo.act(id, submitting('1.1', '12'))
  const line = async (caller: Caller) => {
    const { body } = await caller.get('/api/evaluations')
    return (body as { evaluations: Record<string, unknown>[] }).evaluations[0]
  }
  expect(await line(anna)).toMatchObject({
    municipality: 'Ekbacka',
    role: 'evaluator',
    waitingForMe: 36,
    progress: { subQuestions: 36, decided: 0 },
    changedAt: scene.now,
  })
  expect(await line(bo)).toMatchObject({ waitingForMe: 35 })
  expect(await line(await scene.caller('administrator'))).toMatchObject({ role: null })
  const frame = (await anna.get(`/api/evaluations/${id}`)).body as {
    people: { name: string; color: number }[]
    template: { id: string }
  }
  expect(frame.template.id).toBe('kommunkompassen-2023')
  expect(frame.people.map(({ color }) => color)).toEqual([0, 1, 2, 3, 4])
  expect(frame.people[0]?.name).toBe('Annika Norling')
})

test('administrators make evaluations, and are told what is wrong with one', async () => {
  const administrator = await scene.caller('administrator')
  const wish = {
    template: 'kommunkompassen-2020',
    municipality: 'Ny kommun',
    year: 2026,
    people: [
      { person: anna.id, role: 'evaluator' },
      { person: bo.id, role: 'evaluator' },
      { person: lead.id, role: 'lead' },
    ],
  }
  expect((await lead.post('/api/evaluations', wish)).status).toBe(403)
  const made = await administrator.post('/api/evaluations', wish)
  expect(made.status).toBe(201)
  const { id: made1 } = made.body as { id: string }
  expect(await anna.teamView(made1)).toMatchObject({ municipality: 'Ny kommun', tolerance: 10 })
  const wrong = async (change: object) => {
    const { body } = await administrator.post('/api/evaluations', { ...wish, ...change })
    return (body as { type: string }).type.split(':').at(-1)
  }
  expect(await wrong({ people: wish.people.slice(1) })).toBe('wrongNumberOfEvaluators')
  expect(await wrong({ people: wish.people.slice(0, 2) })).toBe('wrongNumberOfLeads')
  expect(await wrong({ template: 'kommunkompassen-1999' })).toBe('noSuchTemplate')
  expect(await wrong({ people: [{ person: 'nobody-here', role: 'lead' }] })).toBe('noSuchPerson')
  expect(await wrong({ year: 1 })).toBe('badRequest')
})

test('only somebody the server knows can be assigned', async () => {
  const unknown = await lead.command(id, { type: 'assign', person: 'nobody-here' })
  expect(unknown.body).toMatchObject({ type: 'urn:samsyn:problem:noSuchPerson' })
  const third = await scene.caller('evaluator-3')
  await lead.act(id, { type: 'assign', person: third.id })
  expect((await third.teamView(id)).me.role).toBe('evaluator')
})

test('the clock may be set back; the trail does not turn around', async () => {
  await anna.act(id, submitting('1.1', '12'))
  scene.now -= 60_000
  await bo.act(id, submitting('1.2', '5'))
  const rows = await scene.store.evaluations.teamAfter(id, 0)
  expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => a - b))
})
