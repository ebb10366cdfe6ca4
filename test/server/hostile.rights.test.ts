import { randomUUID } from 'node:crypto'
import { closing, parseCommandId, sync } from '@samsyn/document'
import { command } from '@samsyn/scoring'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { personIdOf } from '../support/appScene.ts'
import { finalise } from '../support/finalised.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { PortScene } from '../support/portScene.ts'
import { contentFrame } from '../support/roomClient.ts'
import { type as write } from '../support/roomScene.ts'

let scene: PortScene

afterEach(() => scene.close())

test('an end that another process wrote reaches the sockets that are open: who wrote comes back and reads', async () => {
  const store = memoryStore()
  scene = await PortScene.open({ people: ['anna', 'bert', 'lena'] }, { store })
  const id = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  const path = `/rooms/${id}/area-3`
  const [anna, lena] = [scene.socket('anna', path), scene.socket('lena', path)]
  await Promise.all([anna.ask(), lena.ask()])
  await finalise(store, id, personIdOf('lena'))
  // Whoever next has something committed finds the other's rows in front of it.
  const said = command.parse({
    type: 'submit',
    subQuestion: '3.1',
    value: { percent: 50 },
    stage: 'deployed',
    rationale: '',
  })
  const one = parseCommandId(randomUUID())
  if (!one) throw new Error('no command id')
  const outcome = await scene.evaluations.command(id, personIdOf('bert'), {
    id: one,
    command: said,
  })
  expect(outcome).not.toHaveProperty('done')
  await anna.end()
  expect(anna.reason).toBe('rightsChanged')
  expect(closing.rightsChanged.final).toBe(false)

  const again = scene.socket('anna', path)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await again.ask()) ?? new Uint8Array())
  const before = Y.encodeStateVector(doc)
  write(doc, 'efteråt')
  again.say(contentFrame(sync.step2, Y.encodeStateAsUpdate(doc, before)))
  await again.end()
  expect(again.reason).toBe('frozen')
  expect(lena.ended).toBeUndefined()
})
