import { closingReasonOf, type EvaluationId, parseRoomAddress, sync } from '@samsyn/document'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../../support/memoryStore.ts'
import { PortScene } from '../../support/portScene.ts'
import { ProviderClient } from '../../support/providerClient.ts'
import { RawSocket, rawFrame, upgradeRequest } from '../../support/rawSocket.ts'
import { caretsFrame, contentFrame } from '../../support/roomClient.ts'
import { lineOf, type } from '../../support/roomScene.ts'
import { Dice, mutated } from './mutations.ts'
import { recorded } from './recorded.ts'

/**
 * Bert, who may write, says what the published client once said, with something done to it. Anna
 * writes on and Lena reads, by published clients of their own, and notice nothing.
 */
const RUNS = Number(process.env.SAMSYN_FUZZ ?? 200)
const SEED = Number(process.env.SAMSYN_FUZZ_SEED ?? 20_261_122)
/** Anna and Lena are compared so often. */
const LOOK_AFTER = 25
/** What ws says by itself of frames that are no WebSocket frames. */
const PROTOCOL = [1002, 1005, 1006, 1007, 1008, 1009]

const store = memoryStore()
let scene: PortScene
let evaluation: EvaluationId
let path: string
let anna: ProviderClient
let lena: ProviderClient
let frames: Uint8Array[]

beforeAll(async () => {
  const sockets = { openedPerPerson: 1e9, openedPerAddress: 1e9 }
  scene = await PortScene.open({ people: ['anna', 'bert', 'lena'] }, { store, sockets })
  evaluation = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  path = `/rooms/${evaluation}/area-3`
  const server = `ws://127.0.0.1:${scene.port}/rooms/${evaluation}`
  const join = async (who: string) => {
    const client = new ProviderClient({ server, room: 'area-3', cookie: `who=${who}` })
    await client.synced()
    return client
  }
  anna = await join('anna')
  lena = await join('lena')
  type(anna.doc, 'Anna skriver. ')
  frames = await recorded(server, 'area-3', 'bert', (doc, provider) => {
    for (const letter of 'Bert skriver.') type(doc, letter)
    lineOf(doc).delete(0, 3)
    type(doc, 'x'.repeat(500), 2)
    lineOf(doc).format(0, 4, { bold: {} })
    doc.getXmlFragment('general').push([new Y.XmlElement('paragraph')])
    provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 2 })
    provider.awareness.setLocalState(null)
  })
  frames.push(caretsFrame([{ client: 4711, clock: 1, state: { cursor: 1 } }]))
})

afterAll(async () => {
  anna?.close()
  lena?.close()
  await scene?.close()
})

test('the recording has each thing that a client says', () => {
  const words = new Set(frames.map(([word, kind]) => (word === 0 ? `sync ${kind}` : `${word}`)))
  expect([...words].sort()).toEqual(['1', 'sync 0', 'sync 1', 'sync 2'])
})

test(`${RUNS} mutations from seed ${SEED}: the attacker is closed or passed over, nobody else is`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const seed = SEED + run
    try {
      const dice = new Dice(seed)
      await (dice.roll(5) === 0 ? attackBelow(dice) : attack(dice))
      if (run % LOOK_AFTER === 0 || run === RUNS - 1) await othersNotice(run)
    } catch (error) {
      const again = `SAMSYN_FUZZ_SEED=${seed} SAMSYN_FUZZ=1; as it came: SAMSYN_FUZZ_SEED=${SEED} SAMSYN_FUZZ=${run + 1}`
      throw new Error(`run ${run}. Again, alone: ${again}`, { cause: error })
    }
  }
  await expect.poll(() => scene.rooms.statistics().visits, { timeout: 60_000 }).toBe(2)
  // Each upgrade has a line, which only says that it was asked for.
  expect(scene.logged.filter((line) => !line.startsWith('request {'))).toEqual([])
  expect(anna.provider.awareness.getStates().size).toBeLessThanOrEqual(3)
})

/** Messages that are wrong within. */
async function attack(dice: Dice): Promise<void> {
  const bert = scene.socket('bert', path)
  await bert.opened()
  if (dice.roll(3) > 0) {
    await bert.ask()
    bert.say(contentFrame(sync.step2, Uint8Array.of(0, 0)))
  }
  for (let times = 1 + dice.roll(6); times > 0; times--) {
    const bytes = mutated(frames, dice)
    bert.say(dice.roll(40) === 0 ? Buffer.from(bytes).toString('latin1') : bytes)
  }
  await bert.ask()
  // The answer to that may have been the end.
  await bert.answered()
  assertClosedInOrder(bert.ended)
  bert.cut()
}

/** Messages that are wrong in how they are sent, and connections that end in the middle of one. */
async function attackBelow(dice: Dice): Promise<void> {
  const bert = new RawSocket(scene.port).say(upgradeRequest(path, 'bert'))
  await bert.status()
  for (let times = 1 + dice.roll(4); times > 0; times--) {
    const bytes = mutated(frames, dice)
    const frame = rawFrame(bytes, {
      opcode: dice.one([0, 1, 2, 2, 2, 3, 8, 9, 10, 15]),
      isLast: dice.roll(4) > 0,
      reserved: dice.one([0, 0, 0, 1, 2, 4, 7]),
      masked: dice.roll(8) > 0,
      length: dice.one([bytes.length, bytes.length, bytes.length + 1, 2 ** 31, 2n ** 63n]),
    })
    bert.say(dice.roll(4) === 0 ? frame.slice(0, dice.roll(frame.length)) : frame)
  }
  // A goodbye that may be right, or within what came before.
  bert.say(rawFrame(Uint8Array.of(3, 232), { opcode: 8 }))
  await new Promise((resolve) => setImmediate(resolve))
  if (bert.closeCode !== undefined) assertClosedInOrder(bert.closeCode)
  bert.cut()
}

function assertClosedInOrder(ended: number | string | undefined): void {
  if (ended === undefined || ended === 1000 || PROTOCOL.includes(Number(ended))) return
  expect(closingReasonOf(Number(ended)), `closed with ${ended}`).toBeDefined()
  expect(closingReasonOf(Number(ended))).not.toBe('storeFailed')
}

/** Anna goes on, Lena sees it, what is stored is the same, and neither line ever broke. */
async function othersNotice(run: number): Promise<void> {
  const mark = `[${run}]`
  // A paragraph of her own: Bert may have deleted any other, as he may.
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(mark)])
  anna.doc.getXmlFragment('general').push([paragraph])
  await anna.saved()
  await lena.until('told', () => textOf(lena.doc).includes(mark))
  expect([anna.sockets, lena.sockets, anna.closedFor, lena.closedFor]).toEqual([
    1,
    1,
    undefined,
    undefined,
  ])
  const log = new Y.Doc()
  const address = parseRoomAddress(evaluation, 'area-3')
  const updates = address && (await store.rooms.log(address))?.updates
  for (const update of updates ?? []) Y.applyUpdate(log, update)
  expect(log.store.pendingStructs ?? log.store.pendingDs).toBeNull()
  const stored = textOf(log)
  await anna.until('the same', () => textOf(anna.doc) === stored)
  await lena.until('the same', () => textOf(lena.doc) === stored)
}

function textOf(doc: Y.Doc): string {
  return doc.getXmlFragment('general').toString()
}
