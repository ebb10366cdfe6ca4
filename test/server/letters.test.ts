import { randomBytes, randomUUID } from 'node:crypto'
import { type EvaluationId, parseCommandId } from '@samsyn/document'
import { demoPeople, Evaluations, lettersFor } from '@samsyn/server'
import type { Post } from '@samsyn/server/mail'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { AppScene, evaluationIdOf, personIdOf } from '../support/appScene.ts'
import { cookieIdentity } from '../support/cookieIdentity.ts'

type Letter = Parameters<Post['send']>[0]

let scene: AppScene
let id: EvaluationId
let sent: Letter[]
let letters: ReturnType<typeof lettersFor>
beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  sent = []
  letters = lettersOn(scene.evaluations)
})

function lettersOn(evaluations: Evaluations) {
  const people = demoPeople.map(({ person, ...rest }) => ({ ...rest, id: personIdOf(person) }))
  const begun = lettersFor(
    { evaluations, store: scene.store, identity: cookieIdentity(people) },
    {
      post: { send: async (letter) => void sent.push(letter), close: () => {} },
      publicUrl: 'https://samsyn.example',
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      now: () => scene.now,
    },
  )
  onTestFinished(() => begun.close())
  return begun
}

test('who is called in a comment gets a letter without a word of it, in their language', async () => {
  letters.spoke(personIdOf('evaluator-2'), 'nb')
  await comment('evaluator-1', ['evaluator-2'])
  await pass(6)
  expect(sent).toEqual([
    {
      to: expect.objectContaining({ address: expect.stringContaining('@') }),
      subject: 'Noe venter på deg i Ekbacka 2026',
      text: expect.stringContaining(`https://samsyn.example/e/${id}/comments`),
    },
  ])
  expect(JSON.stringify(sent)).not.toMatch(/hemligt|Annika/)
})

test('who is in the evaluation when it happens, or has looked since, gets none', async () => {
  letters.here(id, new Set([personIdOf('lead')]))
  await comment('evaluator-1', ['lead', 'evaluator-2'])
  const [part] = await scene.evaluations.parts(id, viewer('evaluator-2'))
  expect(part).toBeDefined()
  await scene.store.seen.put(id, personIdOf('evaluator-2'), 1_000)
  await pass(6)
  expect(sent).toEqual([])
})

test('what one may no longer read is not told of', async () => {
  await comment('evaluator-1', ['evaluator-2'])
  await command('evaluator-2', {
    type: 'recuse',
    person: personIdOf('evaluator-2'),
    area: 1,
    reason: 'Jäv',
  })
  await pass(6)
  expect(sent).toEqual([])
})

test('[R4] the lead and the evaluators hear that somebody outside said something, and not what', async () => {
  letters.close()
  const evaluations = new Evaluations({
    store: scene.store.evaluations,
    now: () => scene.now,
    salt: () => randomBytes(16).toString('hex'),
    randomId: () => evaluationIdOf('abcdefghijkl'),
    snapshotOf: async () => 'a'.repeat(64),
  })
  letters = lettersOn(evaluations)
  const open = scene.now + 1_000_000_000
  const release = { type: 'release', scores: false, note: '', remarksUntil: open } as const
  await evaluations.command(id, personIdOf('lead'), { id: freshId(), command: release })
  const said = await evaluations.act(id, personIdOf('municipality'), {
    type: 'remark',
    release: 1,
    from: { kind: 'contact' },
    on: null,
    text: 'Det här är hemligt.',
    source: '',
  })
  expect(said).toHaveProperty('done')
  await pass(6)
  const heard = ['evaluator-1', 'evaluator-2', 'lead'].map(
    (part) => demoPeople.find(({ person }) => person === part)?.name,
  )
  expect(sent.map(({ to }) => to.name).toSorted()).toEqual(heard.toSorted())
  expect(JSON.stringify(sent)).not.toMatch(/hemligt|Karin/)
})

type Command = Parameters<AppScene['evaluations']['command']>[2]['command']

async function command(by: string, asked: Command): Promise<void> {
  const done = await scene.evaluations.command(id, personIdOf(by), {
    id: freshId(),
    command: asked,
  })
  expect(done).toHaveProperty('done')
}

async function comment(by: string, called: string[]): Promise<void> {
  await command(by, {
    type: 'comment',
    on: { room: 'area-1', root: 'general' },
    text: 'Det här är hemligt.',
    blocking: false,
    assignee: null,
    mentions: called.map(personIdOf),
  })
}

function viewer(part: string) {
  return { person: personIdOf(part), administrator: false }
}

/** So many minutes go by, and it is asked whom it is time to tell. */
async function pass(minutes: number): Promise<void> {
  await turns()
  scene.now += minutes * 60_000
  await letters.tick()
  await turns()
}

/** What was begun in memory, without a disk or a clock, is done after so many turns. */
async function turns(): Promise<void> {
  for (let nth = 0; nth < 50; nth++) await new Promise((resolve) => setImmediate(resolve))
}

function freshId() {
  const id = parseCommandId(randomUUID())
  if (!id) throw new Error('no command id')
  return id
}
