import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvaluationId, PersonId } from '@samsyn/document'
import { templateById } from '@samsyn/scoring'
import { checkTrail } from '@samsyn/server'
import { keepingOn } from '@samsyn/server/retention'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { cookieIdentity } from '../support/cookieIdentity.ts'
import { fragileStore, memoryStore } from '../support/memoryStore.ts'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeIn } from '../support/writtenRoom.ts'

/** What is one person's, to take along and to erase, asked over HTTP. */

const anna = personIdOf('evaluator-1')
const bo = personIdOf('evaluator-2')
const value = { value: { points: '5' }, stage: 'deployed' } as const

/** One row is opened; on another only Anna has handed in, on a third she has a draft. */
async function scene(store: Store = memoryStore()) {
  const made = new AppScene({ store })
  const id = await made.evaluation()
  const annas = await made.caller('evaluator-1')
  const bos = await made.caller('evaluator-2')
  const on = { subQuestion: '1.1' } as const
  await annas.act(id, { type: 'submit', ...on, ...value, rationale: 'annas-skäl', note: 'lapp' })
  await bos.act(id, { type: 'submit', ...on, ...value, rationale: 'bos-skäl' })
  const proposed = { type: 'propose', ...on, ...value, replaces: null } as const
  await annas.act(id, { ...proposed, rationale: 'annas-förslag' })
  const waiting = { type: 'submit', subQuestion: '1.2', ...value } as const
  await annas.act(id, { ...waiting, rationale: 'annas-oöppnade' })
  const draft = { ...value, rationale: 'annas-utkast' }
  await annas.act(id, { type: 'save', subQuestion: '1.3', draft: { ...draft, note: '' } })
  await bos.act(id, { type: 'escalate', ...on, reason: 'bos-fråga' })
  const area = roomAddress(id, 'area-1')
  await writeIn(made, area, { by: anna, client: 1, root: 'general', words: 'Annas mening. ' })
  await writeIn(made, area, { by: bo, client: 2, root: 'general', words: 'Bos mening. ' })
  const version = { number: 1, at: 1, by: anna, name: 'Annas version', body: '{}' }
  await store.versions.add(id, version, [])
  return { made, id, annas, bos }
}

const unopened = ['annas-oöppnade', 'annas-utkast']
const theirs = ['annas-skäl', 'annas-förslag', 'Annas mening.', 'Annas version']
const others = ['bos-skäl', 'bos-fråga', 'Bos mening.']

test('a person takes along all that is theirs, and nothing of others', async () => {
  const { annas, id } = await scene()
  const { status, text, headers, body } = await annas.get('/api/me/export')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toBe('attachment; filename="samsyn-evaluator-1.json"')
  expect(headers.get('cache-control')).toBe('no-store')
  for (const word of [...theirs, ...unopened, 'lapp']) expect(text).toContain(word)
  for (const word of others) expect(text).not.toContain(word)
  expect(body).toMatchObject({
    person: { id: anna, administrator: false },
    evaluations: [{ evaluation: id, texts: [{ room: 'area-1', root: 'general' }] }],
  })
})

test('an administrator hears where there is something of theirs, and no text and no points', async () => {
  const { made, id } = await scene()
  const dora = await made.caller('administrator')
  const { status, text, body } = await dora.get(`/api/people/${anna}/export`)
  expect(status).toBe(200)
  for (const word of [...theirs, ...unopened, ...others]) expect(text).not.toContain(word)
  expect(body).toMatchObject({ evaluations: [{ evaluation: id, acts: [], judgements: null }] })
})

test('one person asks only so often: it reads every evaluation', async () => {
  const { annas, bos, made } = await scene()
  const answers: number[] = []
  for (let nth = 0; nth < 22; nth++) answers.push((await annas.get('/api/me/export')).status)
  expect(answers.indexOf(429)).toBe(20)
  expect((await bos.get('/api/me/export')).status).toBe(200)
  made.now += 11 * 60_000
  expect((await annas.get('/api/me/export')).status).toBe(200)
})

test('nobody else may, and of nobody there is nothing', async () => {
  const { made, bos } = await scene()
  for (const caller of [bos, await made.caller('lead'), await made.caller('municipality')]) {
    expect((await caller.get(`/api/people/${anna}/export`)).status).toBe(403)
    expect((await caller.post(`/api/people/${anna}/erase`, { reason: 'x' })).status).toBe(403)
  }
  const dora = await made.caller('administrator')
  expect((await dora.get('/api/people/nobody-here/export')).status).toBe(404)
  expect((await dora.post('/api/people/nobody-here/erase', { reason: 'x' })).status).toBe(404)
  for (const reason of ['', '  ', undefined])
    expect((await dora.post(`/api/people/${anna}/erase`, { reason })).status).toBe(400)
  expect((await made.request('/api/me/export')).status).toBe(401)
})

async function everything(store: Store, id: EvaluationId): Promise<string> {
  const versions = await store.versions.all(id)
  return JSON.stringify([await store.evaluations.load(id), versions])
}

test('[T3] an administrator erases somebody while the server runs; the trail still verifies', async () => {
  const store = memoryStore()
  const { made, id, annas } = await scene(store)
  const dora = await made.caller('administrator')
  const { status, body } = await dora.post(`/api/people/${anna}/erase`, { reason: 'på begäran' })
  expect({ status, body }).toEqual({
    status: 200,
    body: { evaluations: [{ id, events: 1 }], fromDisk: true },
  })
  const left = await everything(store, id)
  for (const word of ['annas-skäl', 'Annas version', ...unopened]) expect(left).not.toContain(word)
  // What two agreed on or may agree on is the team's.
  for (const word of ['annas-förslag', 'bos-skäl', 'bos-fråga']) expect(left).toContain(word)
  const rows = await store.evaluations.teamAfter(id, 0)
  expect(checkTrail(id, rows, { templateById })).toMatchObject({ whole: true, rules: 'followed' })
  expect((await annas.get('/api/me/export')).status).toBe(401)
  expect((await dora.post(`/api/people/${anna}/erase`, { reason: 'x' })).status).toBe(404)
})

test('the last administrator stays', async () => {
  const { made } = await scene()
  const dora = await made.caller('administrator')
  const own = `/api/people/${personIdOf('administrator')}/erase`
  const { status, body } = await dora.post(own, { reason: 'x' })
  expect(status).toBe(409)
  expect(body).toMatchObject({ type: 'urn:samsyn:problem:lastAdministrator' })
})

test('[T3] cut off anywhere, an erasure is completed at the next start', async () => {
  for (const cutAt of ['evaluations', 'forget', 'settings'] as const) {
    const store = memoryStore()
    const { id } = await scene(store)
    const cut = async () => {
      throw new Error('the process is gone')
    }
    let settings = 0
    const dying: Store = {
      ...store,
      ...(cutAt === 'evaluations' && { evaluations: { ...store.evaluations, erase: cut } }),
      ...(cutAt === 'forget' && { forget: cut }),
      ...(cutAt === 'settings' && {
        settings: {
          get: (name) => store.settings.get(name),
          // What is asked, and that the files are to be emptied, is written; no more.
          put: (name, json) => (++settings > 2 ? cut() : store.settings.put(name, json)),
        },
      }),
    }
    const first = new AppScene({ store: dying })
    await expect(first.keeping.erasures.erase(anna, 'på begäran')).rejects.toThrow(/gone/)
    const again = new AppScene({ store })
    again.forget(anna)
    await again.keeping.begin()
    const left = await everything(store, id)
    for (const word of ['annas-skäl', 'Annas version', ...unopened])
      expect(left).not.toContain(word)
    const told = (await store.evaluations.teamAfter(id, 0)).filter((row) => {
      return row.type === 'textsErased'
    })
    expect(told).toHaveLength(1)
    expect(await store.settings.get('erasing')).toBe('[]')
  }
})

test('[T3] an evaluation that is damaged keeps no other from being erased from', async () => {
  const store = fragileStore()
  const { made, annas } = await scene(store)
  const other = await made.evaluation()
  const said = { ...value, rationale: 'annas-skäl' }
  await annas.act(other, { type: 'submit', subQuestion: '1.1', ...said })
  const [first, second] = await store.evaluations.ids()
  if (!first || !second) throw new Error('there should be two')
  store.damage({ what: 'flipped', evaluation: first, stream: 'team', row: 2 })
  const again = new AppScene({ store })
  await expect(again.keeping.erasures.erase(anna, 'på begäran')).rejects.toThrow(/damaged/)
  expect(await everything(store, second)).not.toContain('annas-skäl')
  // In the first it is still to be done, and is asked again at every start.
  expect(await store.settings.get('erasing')).toContain(anna)
})

test('[T3] who is only invited is not yet the administrator that must remain', async () => {
  const { evaluations, store } = new AppScene()
  const [dora, invited] = [personIdOf('administrator'), personIdOf('invited')]
  const people = [dora, invited].map((id) => {
    return { id, name: id, email: `${id}@kommun.example`, administrator: true }
  })
  const keepingOf = (arrived: readonly PersonId[]) =>
    keepingOn({
      evaluations,
      store,
      rooms: new Rooms({ store: store.rooms, rights: evaluations, now: Date.now }),
      identity: cookieIdentity(people, {
        arrived: async () => new Set(arrived),
        erase: async () => true,
      }),
      now: Date.now,
      failed: () => {},
      stays: () => {},
    })
  expect(await keepingOf([dora]).erasures.erase(dora, 'x')).toBe('lastAdministrator')
  expect(await keepingOf([dora]).erasures.erase(invited, 'x')).toHaveProperty('fromDisk')
  expect(await keepingOf([dora, invited]).erasures.erase(dora, 'x')).toHaveProperty('fromDisk')
})

test('[T3] no letter is left in any file of the folder', async () => {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const { made } = await scene(store)
  const inFiles = (word: string) =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word))
  expect(inFiles('annas-skäl')).toBe(true)
  const dora = await made.caller('administrator')
  await dora.post(`/api/people/${anna}/erase`, { reason: 'på begäran' })
  for (const word of ['annas-skäl', 'Annas version', ...unopened]) expect(inFiles(word)).toBe(false)
  expect(inFiles('bos-skäl')).toBe(true)
})
