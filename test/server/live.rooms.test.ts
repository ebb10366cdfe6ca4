import type { EvaluationId } from '@samsyn/document'
import { LiveRooms } from '@samsyn/server'
import type { SignedIn } from '@samsyn/server/identity'
import { beforeEach, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import type { DemoPart } from '../support/callers.ts'

let scene: AppScene
let id: EvaluationId
let live: LiveRooms
let tick: () => void
const failures: unknown[] = []

beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  failures.length = 0
  live = new LiveRooms({
    evaluations: scene.evaluations,
    failed: (error) => failures.push(error),
    every: (_, act) => {
      tick = act
      return () => {}
    },
  })
})

/** Somebody on a line that keeps what it is told. */
function visitor(part: DemoPart) {
  const said: { type: string }[] = []
  const closed: number[] = []
  const me: SignedIn = {
    id: personIdOf(part),
    name: part,
    email: '',
    administrator: part === 'administrator',
    session: part,
  }
  const leave = live.enter(id, me, {
    say: (text) => void said.push(JSON.parse(text)),
    close: (code) => void closed.push(code),
  })
  const count = (type: string) => said.filter((message) => message.type === type).length
  return { said, closed, leave, count }
}

async function turns(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

test('a pulse goes to everybody who was let in, watching administrators too', async () => {
  const anna = visitor('evaluator-1')
  const administrator = visitor('administrator')
  await turns(() => anna.count('view') === 1 && administrator.count('view') === 1)
  tick()
  expect([anna.count('pulse'), administrator.count('pulse')]).toEqual([1, 1])
  anna.leave()
  tick()
  expect([anna.count('pulse'), administrator.count('pulse')]).toEqual([1, 2])
})

test('many changes in one turn are one view', async () => {
  const observer = visitor('observer')
  await turns(() => observer.count('view') === 1)
  const anna = await scene.caller('evaluator-1')
  const sent = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((subQuestion) =>
    anna.act(id, {
      type: 'submit',
      subQuestion,
      value: { percent: 50 },
      stage: 'deployed',
      rationale: '',
    }),
  )
  await Promise.all(sent)
  const newest = () => observer.said.findLast(({ type }) => type === 'view')
  await turns(() => (newest() as { view?: { version: number } })?.view?.version === 6)
  expect(observer.count('view')).toBeLessThanOrEqual(6)
})

test('a store that fails closes the line, to be tried again, and tells why nobody', async () => {
  await scene.store.close()
  const fresh = new AppScene({ store: scene.store })
  live = new LiveRooms({ evaluations: fresh.evaluations, failed: (error) => failures.push(error) })
  const anna = visitor('evaluator-1')
  await turns(() => anna.closed.length > 0)
  expect(anna.closed).toEqual([1011])
  expect(anna.said).toEqual([])
  expect(failures).toHaveLength(1)
  live.close()
})

test('who leaves before being let in is told nothing', async () => {
  const anna = visitor('evaluator-1')
  const bo = visitor('evaluator-2')
  anna.leave()
  await turns(() => bo.count('here') === 1)
  expect(anna.said).toEqual([])
  expect(bo.said.find(({ type }) => type === 'here')).toMatchObject({
    people: [{ person: 'evaluator-2' }],
  })
})
