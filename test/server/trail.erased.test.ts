import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import { templateById } from '@samsyn/scoring'
import { checkTrail, type Evaluations } from '@samsyn/server'
import { openIdentity } from '@samsyn/server/identity'
import { openSqliteStore, type Store, type TeamRow } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { Said } from '../support/callers.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** [T3] A person's texts go; figures, stages, who and when stay, and the trail still verifies. */

const erased = personIdOf('evaluator-1')
const stays = personIdOf('evaluator-2')
const lead = personIdOf('lead')

/** What evaluator-1 alone wrote, and what was written of them. */
const theirs = [
  'hemlig-motivering',
  'hemlig-lapp',
  'hemligt-skäl',
  'hemligt-utkast',
  'hemlig-väntan',
  'om-hemlig',
]
const others = ['kollegans-motivering', 'vår-motivering', 'ledarens-skäl', 'avgörandets-grund']

let commands = 0

async function act(evaluations: Evaluations, id: EvaluationId, person: typeof lead, command: Said) {
  commands += 1
  const key = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
  const outcome = await evaluations.command(id, person, { id: key, command } as never)
  expect(outcome).toHaveProperty('done')
}

/** An evaluation in which each kind of text is written by both, and one is being judged still. */
async function written(scene: AppScene, id: EvaluationId): Promise<void> {
  const { evaluations } = scene
  const by = (person: typeof lead, command: Said) => act(evaluations, id, person, command)
  const value = { value: { points: 5 }, stage: 'deployed' } as const
  for (const subQuestion of ['1.1', '1.2'] as const) {
    const on = { subQuestion } as const
    await by(erased, {
      type: 'submit',
      ...on,
      ...value,
      rationale: 'hemlig-motivering',
      note: 'hemlig-lapp',
    })
    await by(stays, { type: 'submit', ...on, ...value, rationale: 'kollegans-motivering' })
    await by(erased, {
      type: 'propose',
      ...on,
      ...value,
      rationale: 'vår-motivering',
      replaces: null,
    })
  }
  await by(stays, { type: 'agree', subQuestion: '1.1', proposal: 1 })
  await by(lead, { type: 'return', subQuestion: '1.1', reason: 'ledarens-skäl' })
  await by(erased, { type: 'propose', subQuestion: '1.1', ...value, rationale: '', replaces: null })
  await by(stays, { type: 'agree', subQuestion: '1.1', proposal: 2 })
  await by(erased, { type: 'escalate', subQuestion: '1.2', reason: 'hemligt-skäl' })
  await by(lead, { type: 'adjudicate', subQuestion: '1.2', ...value, reason: 'avgörandets-grund' })
  await by(lead, { type: 'recuse', person: erased, area: 8, reason: 'om-hemlig' })
  const draft = { value: { points: 7 }, stage: 'effect', rationale: 'hemligt-utkast' } as const
  await by(erased, { type: 'save', subQuestion: '1.3', draft: { ...draft, note: 'hemlig-lapp' } })
  await by(erased, { type: 'submit', subQuestion: '1.4', ...value, rationale: 'hemlig-väntan' })
  await by(erased, { type: 'submit', subQuestion: '1.5', ...value, rationale: 'hemlig-väntan' })
  await by(erased, { type: 'withdraw', subQuestion: '1.5' })
}

async function scene(store: Store = memoryStore()) {
  const made = new AppScene({ store })
  const id = await made.evaluation()
  await written(made, id)
  return { scene: made, id }
}

const rowsOf = ({ scene, id }: { scene: AppScene; id: EvaluationId }) =>
  scene.store.evaluations.teamAfter(id, 0)

test('the texts are gone from the rows, and nothing else is', async () => {
  const given = await scene()
  const before = await rowsOf(given)
  const written = JSON.stringify(await given.scene.store.evaluations.load(given.id))
  expect(theirs.filter((text) => !written.includes(text))).toEqual([])
  const told = await given.scene.evaluations.erase(erased, 'på egen begäran')
  expect(told).toEqual([{ id: given.id, events: 4 }])
  const after = await rowsOf(given)
  const all = JSON.stringify(await given.scene.store.evaluations.load(given.id))
  for (const text of theirs) expect(all).not.toContain(text)
  for (const text of others) expect(all).toContain(text)

  const head = ({ seq, at, actor, type, digest, chain }: TeamRow) => [
    seq,
    at,
    actor,
    type,
    digest,
    chain,
  ]
  expect(after.slice(0, -1).map(head)).toEqual(before.map(head))
  const withoutTexts = (row: TeamRow) =>
    JSON.parse(row.body ?? '', (key, value) =>
      ['rationale', 'note', 'reason'].includes(key) ? '' : value,
    )
  expect(after.slice(0, -1).map(withoutTexts)).toEqual(before.map(withoutTexts))
  const last = after.at(-1) as TeamRow
  const rows = before.flatMap(({ seq, body }) =>
    theirs.some((text) => body?.includes(text)) ? [seq] : [],
  )
  expect(JSON.parse(last.body ?? '')).toEqual({
    type: 'textsErased',
    person: erased,
    reason: 'på egen begäran',
    rows,
  })
})

test('the trail verifies, by the rules too, and says that texts are erased', async () => {
  const given = await scene()
  await given.scene.evaluations.erase(erased, 'på egen begäran')
  const rows = await rowsOf(given)
  expect(checkTrail(given.id, rows, { templateById })).toMatchObject({
    whole: true,
    erased: 4,
    rules: 'followed',
    decided: 2,
  })
  expect(await given.scene.evaluations.verify(given.id)).toMatchObject({ whole: true })
})

test('the state is the same but for the texts, also for a server that starts on it', async () => {
  const given = await scene()
  const { evaluations } = given.scene
  const viewer = { person: lead, administrator: false }
  const before = await evaluations.view(given.id, viewer)
  await evaluations.erase(erased, 'på egen begäran')
  const after = await evaluations.view(given.id, viewer)
  const without = (view: unknown) =>
    JSON.parse(JSON.stringify(view), (key, value) =>
      ['rationale', 'note', 'reason', 'version'].includes(key) ? undefined : value,
    )
  expect(without(after)).toEqual(without(before))
  expect(await given.scene.another().view(given.id, viewer)).toEqual(after)
  for (const text of theirs) expect(JSON.stringify(after)).not.toContain(text)
})

test('what waits for its reveal is still opened with its value; drafts are gone', async () => {
  const given = await scene()
  const { evaluations } = given.scene
  await evaluations.erase(erased, 'på egen begäran')
  const stored = await given.scene.store.evaluations.load(given.id)
  const left = stored?.private.filter(({ person }) => person === erased)
  expect(left?.map(({ subQuestion, kind }) => [subQuestion, kind])).toEqual([['1.4', 'submitted']])
  const value = { value: { points: 6 }, stage: 'deployed', rationale: '' } as const
  await act(evaluations, given.id, stays, { type: 'submit', subQuestion: '1.4', ...value })
  const view = await evaluations.view(given.id, { person: lead, administrator: false })
  const rows = view?.kind === 'team' ? view.areas.flatMap(({ subQuestions }) => subQuestions) : []
  const opened = rows.find((row) => row.no === '1.4')?.judgements
  expect(opened?.map(({ value, rationale }) => [value, rationale])).toEqual([
    [5000, ''],
    [6000, ''],
  ])
  expect(await evaluations.verify(given.id)).toMatchObject({ whole: true })
})

test('a second time nothing more happens; another person is erased from the same rows', async () => {
  const given = await scene()
  const { evaluations } = given.scene
  await evaluations.erase(erased, 'på egen begäran')
  const once = await rowsOf(given)
  expect(await evaluations.erase(erased, 'igen')).toEqual([{ id: given.id, events: 0 }])
  expect(await rowsOf(given)).toEqual(once)
  expect(await evaluations.erase(stays, 'också')).toEqual([{ id: given.id, events: 2 }])
  expect(await evaluations.erase(personIdOf('evaluator-3'), 'vem')).toEqual([])
  const rows = await rowsOf(given)
  expect(JSON.stringify(rows)).not.toContain('kollegans')
  expect(checkTrail(given.id, rows, { templateById })).toMatchObject({
    rules: 'followed',
    erased: 4,
  })
})

test('an erasure is no way to change anything: not a figure, not a text of somebody else', async () => {
  const given = await scene()
  await given.scene.evaluations.erase(erased, 'på egen begäran')
  const rows = await rowsOf(given)
  const check = (nth: number, change: (row: TeamRow) => Partial<TeamRow>) => {
    const row = rows[nth] as TeamRow
    return checkTrail(given.id, rows.with(nth, { ...row, ...change(row) }), { templateById })
  }
  const nth = rows.findIndex(({ type }) => type === 'revealed')
  const named = { whole: false, seq: nth + 1, what: 'changed' }
  expect(check(nth, ({ body }) => ({ body: body?.replace('5000', '6000') ?? '' }))).toMatchObject(
    named,
  )
  expect(check(nth, ({ body }) => ({ body: body?.replace('""', '"ny"') ?? '' }))).toMatchObject(
    named,
  )
  // A text that is gone, of whom no event says so: its digest fits, and it is found all the same.
  const other = rows.findIndex(({ type }) => type === 'returned')
  const gone = await emptied(rows[other] as TeamRow)
  expect(check(other, () => gone)).toMatchObject({
    whole: false,
    seq: other + 1,
    what: 'changed',
    why: 'a text is gone from it that no erasure tells of',
  })
  const of = { ...(rows[nth] as TeamRow), ...(await emptied(rows[nth] as TeamRow)) }
  expect(checkTrail(given.id, rows.with(nth, of), { templateById })).toMatchObject(named)
})

/** A row without any of its texts, as only whoever has the salts can make it. */
async function emptied(row: TeamRow): Promise<Partial<TeamRow>> {
  const { createHash } = await import('node:crypto')
  const [own = '', ...salts] = row.salt?.split('.') ?? []
  let nth = 0
  const digests: string[] = []
  const body = row.body?.replace(/"(note|rationale|reason)":"([^"]*)"/g, (_, name, text) => {
    const salt = salts[nth++] ?? ''
    const said = createHash('sha256').update(`{"salt":"${salt}","text":"${text}"}`).digest('hex')
    digests.push(salt.length === 64 ? salt : said)
    return `"${name}":""`
  })
  return { body: body ?? null, salt: [own, ...digests].join('.') }
}

test('the same command met again is answered as before, whatever its body was', async () => {
  const given = await scene()
  await given.scene.evaluations.erase(erased, 'på egen begäran')
  const key = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
  const again = { id: key, command: { type: 'withdraw', subQuestion: '1.5' } } as never
  expect(await given.scene.evaluations.command(given.id, erased, again)).toHaveProperty('done')
  expect(await given.scene.evaluations.command(given.id, stays, again)).toEqual({
    failed: 'reused',
  })
})

test('nothing of the texts is left in any file of the data folder', async () => {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const given = await scene(store)
  expect(theirs.filter((text) => !isIn(folder, text))).toEqual([])
  await given.scene.evaluations.erase(erased, 'på egen begäran')
  await store.purge()
  expect(theirs.filter((text) => isIn(folder, text))).toEqual([])
  expect(others.filter((text) => !isIn(folder, text))).toEqual([])
})

/** Letters outside ASCII too: the files hold UTF-8. */
function isIn(folder: string, text: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
}

test('where somebody reads the file, the purge says that the log could not be emptied', async () => {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const given = await scene(store)
  const script = `
    const { DatabaseSync } = require('node:sqlite')
    const file = new DatabaseSync(process.argv[1])
    file.exec('BEGIN'); file.prepare('SELECT count(*) FROM team_event').get()
    console.log('reading')
    process.stdin.resume().on('end', () => file.close())`
  const reader = spawn(process.execPath, ['-e', script, join(folder, 'samsyn.sqlite')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(reader.stdout, 'data')
  await given.scene.evaluations.erase(erased, 'på egen begäran')
  await expect(store.purge()).rejects.toThrow(/open elsewhere|locked/)
  reader.stdin.end()
  await once(reader, 'close')
  await store.purge()
  expect(theirs.filter((text) => isIn(folder, text))).toEqual([])
})

test('name, e-mail and sessions go, also from the disk; others’ stay', async () => {
  const folder = temporaryFolder()
  const identity = await openIdentity({
    folder,
    baseUrls: ['http://localhost:1'],
    demo: true,
    secret: 'x'.repeat(40),
  })
  onTestFinished(() => identity.close())
  const made = async (name: string) =>
    identity.ensurePerson({ name, email: `${name}@demo.samsyn.invalid`, administrator: false })
  const one = await made('hemlig-person')
  const other = await made('annan-person')
  const cookieOf = async (email: string) => {
    const answer = await identity.demoSignIn(email, new Request('http://localhost:1'))
    return new Headers({ cookie: answer?.headers.get('set-cookie')?.split(';')[0] ?? '' })
  }
  const ones = await cookieOf(one.email)
  const others = await cookieOf(other.email)
  expect((await identity.signedIn(ones))?.id).toBe(one.id)
  expect(await identity.erase(one.id)).toBe(true)
  expect(await identity.signedIn(ones)).toBeUndefined()
  expect((await identity.signedIn(others))?.id).toBe(other.id)
  expect((await identity.people()).map(({ id }) => id)).toEqual([other.id])
  expect([isIn(folder, 'hemlig-person'), isIn(folder, one.id)]).toEqual([false, false])
  expect(isIn(folder, 'annan-person')).toBe(true)
  expect(await identity.erase(one.id)).toBe(false)
})

test('in the evaluation whoever is erased is called so, in the reader’s language', async () => {
  const given = await scene()
  const reader = await given.scene.caller('lead')
  given.scene.forget(erased)
  const named = async (language: string) => {
    const { body } = await reader.get(`/api/evaluations/${given.id}`, {
      'accept-language': language,
    })
    const { people } = body as { people: { id: string; name: string }[] }
    return people.find(({ id }) => id === erased)?.name
  }
  expect([await named('sv'), await named('nb'), await named('en')]).toEqual([
    'Borttagen person',
    'Fjernet person',
    'Removed person',
  ])
})
