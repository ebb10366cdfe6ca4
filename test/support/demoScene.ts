import { randomBytes, randomUUID } from 'node:crypto'
import { parseCommandId } from '@samsyn/document'
import { type Demo, Evaluations } from '@samsyn/server'
import { openIdentity } from '@samsyn/server/identity'
import { Rooms } from '@samsyn/server/rooms'
import type { Store } from '@samsyn/server/store'
import { onTestFinished } from 'vitest'
import { evaluationIdOf } from './appScene.ts'
import { HandClock } from './handClock.ts'

type DemoWorld = Parameters<typeof Demo.start>[0]

/** The house that a demo lives in, on a store of the test's; ends with the test. */
export async function demoScene(
  store: Store,
  folder: string,
): Promise<DemoWorld & { clock: HandClock; failures: unknown[] }> {
  const identity = await openIdentity({
    folder,
    baseUrls: ['http://localhost:1'],
    demo: true,
    secret: 'x'.repeat(40),
  })
  onTestFinished(() => identity.close())
  const evaluations = new Evaluations({
    store: store.evaluations,
    now: Date.now,
    salt: () => randomBytes(16).toString('hex'),
    randomId: () => evaluationIdOf(randomBytes(10).toString('hex')),
    snapshotOf: async () => 'a'.repeat(64),
  })
  const rooms = new Rooms({ store: store.rooms, rights: evaluations, now: Date.now })
  onTestFinished(() => rooms.close())
  const clock = new HandClock()
  const failures: unknown[] = []
  return {
    store,
    identity,
    evaluations,
    rooms,
    clock,
    failures,
    later: clock.later,
    newCommandId: commandIdNow,
    failed: (error) => void failures.push(error),
  }
}

export function commandIdNow() {
  const id = parseCommandId(randomUUID())
  if (!id) throw new Error('no command id')
  return id
}

/** The same store, whose commits stop working after so many. */
export function cutOff(store: Store, after: number): Store {
  let commits = 0
  return {
    ...store,
    evaluations: {
      ...store.evaluations,
      commit(...asked) {
        commits += 1
        if (commits > after) return Promise.reject(new Error('the power is gone'))
        return store.evaluations.commit(...asked)
      },
    },
  }
}
