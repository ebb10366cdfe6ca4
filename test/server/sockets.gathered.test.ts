import { Socket } from 'node:net'
import { frame, readServerWord, type ServerWord, sync } from '@samsyn/document'
import type { RoomStore } from '@samsyn/server/store'
import * as decoding from 'lib0/decoding'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Far } from '../support/far.ts'
import { HeldStore } from '../support/heldStore.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { PortScene } from '../support/portScene.ts'
import { contentFrame } from '../support/roomClient.ts'
import { turn, type as write } from '../support/roomScene.ts'

const names = ['anna', 'bert', 'cleo']
let scene: PortScene

afterEach(async () => {
  vi.restoreAllMocks()
  await scene.close()
})

/** Three who have a room open, and said what they have. */
async function three() {
  const rooms = new HeldStore()
  const store: RoomStore = {
    open: (address, seed) => rooms.open(address, seed),
    log: (address) => rooms.log(address),
    append: (address, entry) => rooms.append(address, entry),
    compact: (address, mark, state) => rooms.compact(address, mark, state),
  }
  scene = await PortScene.open(
    { people: [...names, 'lena'] },
    { store: { ...memoryStore(), rooms: store } },
  )
  const evaluation = await scene.evaluation([
    ...names.map((name) => [name, 'evaluator'] as const),
    ['lena', 'lead'],
  ])
  const people = await Promise.all(
    names.map(async (name) => {
      const far = scene.socket(name, `/rooms/${evaluation}/area-3?samsyn=1`)
      const state = (await far.ask()) ?? fail(far.reason)
      return { far: far.say(contentFrame(sync.step2, Uint8Array.of(0, 0))), state }
    }),
  )
  for (const { far } of people) await far.until(() => words(far).length > 0)
  return { rooms, evaluation, people }
}

/** They type a letter each, and all of it has reached the server. */
async function allType({ rooms, people }: Awaited<ReturnType<typeof three>>): Promise<void> {
  rooms.hold()
  for (const { far, state } of people) far.say(contentFrame(sync.update, letter(state)))
  for (const { far } of people) await far.answered()
  expect(rooms.waiting).toBe(people.length)
}

function fail(why: string): never {
  throw new Error(why)
}

function letter(state: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  write(doc, 'a')
  return Y.encodeStateAsUpdate(doc, before)
}

function words({ heard }: Far): (ServerWord | undefined)[] {
  const said = heard.filter(([type]) => type === frame.samsyn)
  return said.map((bytes) => readServerWord(decoding.createDecoder(bytes.subarray(1))))
}

function updates({ heard }: Far): number {
  return heard.filter(([type, kind]) => type === frame.sync && kind === sync.update).length
}

/** What the server's ends of sockets have written since `from` was called, each time to whom. */
function writesFrom(): () => (number | undefined)[] {
  const spies = (['_write', '_writev'] as const).map((way) => vi.spyOn(Socket.prototype, way))
  return () =>
    spies
      .flatMap((spy) => spy.mock.contexts)
      .flatMap((at) => (at instanceof Socket && at.localPort === scene.port ? at.remotePort : []))
}

test('what one commit brings to a person leaves in one write: what others wrote, and that theirs is saved', async () => {
  const held = await three()
  await allType(held)
  const writes = writesFrom()
  await held.rooms.commit()
  await turn()
  expect(new Set(writes()).size).toBe(3)
  expect(writes().length).toBe(3)
  for (const { far } of held.people) {
    await far.until(() => words(far).length > 1)
    expect(updates(far)).toBe(2)
    expect(words(far).at(-1)).toEqual({ kind: 'saved', frames: 2 })
  }
})

test('who hears nothing else is told all the same, once for all that is saved', async () => {
  const { people } = await three()
  const [anna] = people
  if (!anna) return fail('nobody')
  const { far, state } = anna
  const told = words(far).length
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.on('update', (update: Uint8Array) => void far.say(contentFrame(sync.update, update)))
  for (const letter of 'abc') write(doc, letter)
  await far.until(() => {
    const last = words(far).at(-1)
    return last?.kind === 'saved' && last.frames === 4
  })
  expect(updates(far)).toBe(0)
  expect(words(far).length - told).toBeLessThanOrEqual(3)
})

test('who is sent away is told before what of theirs is saved, and nothing that is not', async () => {
  const held = await three()
  const [anna, bert] = held.people
  if (!anna || !bert) return fail('nobody')
  await allType(held)
  await held.rooms.commit(1)
  const over = scene.rooms.end(held.evaluation, 'goingAway')
  await Promise.all([anna.far.end(), bert.far.end()])
  await held.rooms.commit()
  await over
  const frames = [anna, bert].map(({ far }) => words(far).at(-1))
  expect(frames).toEqual([
    { kind: 'saved', frames: 2 },
    { kind: 'saved', frames: 1 },
  ])
})

test('more than a little is not kept back', async () => {
  const { people } = await three()
  const [anna, bert] = people
  if (!anna || !bert) return fail('nobody')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, anna.state)
  doc.on('update', (update: Uint8Array) => void anna.far.say(contentFrame(sync.update, update)))
  for (let nth = 0; nth < 20; nth++) write(doc, 'å'.repeat(20_000))
  await bert.far.until(() => updates(bert.far) === 20)
  expect(bert.far.ended).toBeUndefined()
})
