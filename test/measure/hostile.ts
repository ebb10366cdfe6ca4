import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sync } from '@samsyn/document'
import * as Y from 'yjs'
import { type Crafted, craftedUpdate } from '../support/craftedUpdate.ts'
import { PortScene } from '../support/portScene.ts'
import { RawSocket, rawFrame, upgradeRequest } from '../support/rawSocket.ts'
import { caretsFrame, contentFrame } from '../support/roomClient.ts'
import { lineOf, type } from '../support/roomScene.ts'

/**
 * What an attacker who may write in one room costs those in another: `node test/measure/hostile.ts`.
 * While Bert attacks area 3, Anna asks for area 4 again and again; her waits, the longest stop of the
 * event loop, the processor's time and what memory has grown by are printed. Attacker and Anna live in
 * the same process as the server: sending and hearing is in all figures too.
 */
const NOTHING = contentFrame(sync.step2, Uint8Array.of(0, 0))
const scene = await PortScene.open(
  { people: ['anna', 'bert', 'lena'] },
  { limits: { framesBurst: 1e9, bytesBurst: 64 * 1024 * 1024 }, sockets: { openedPerPerson: 1e6 } },
)
const id = await scene.evaluation([
  ['anna', 'evaluator'],
  ['bert', 'evaluator'],
  ['lena', 'lead'],
])
const path = `/rooms/${id}/area-3`

/** Made beforehand; how it ended for the attacker. */
type Attack = () => Promise<() => Promise<string>>

/** Says it all at once, and waits until it is answered or over. */
function saying(frames: (doc: Y.Doc) => Uint8Array[]): Attack {
  return async () => {
    const bert = scene.socket('bert', path)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await bert.ask()) ?? new Uint8Array())
    const made = [NOTHING, ...frames(doc)]
    return async () => {
      for (const frame of made) bert.say(frame)
      await bert.answered()
      const { reason } = bert
      bert.cut()
      return reason
    }
  }
}

function withoutPast(doc: Y.Doc): Uint8Array[] {
  type(doc, 'never sent')
  return Array.from({ length: 3000 }, () => {
    const before = Y.encodeStateVector(doc)
    type(doc, 'x')
    return contentFrame(sync.update, Y.encodeStateAsUpdate(doc, before))
  })
}

/** Letters beside nothing by two clients, as many as a frame holds. */
function conflicting(doc: Y.Doc): Uint8Array[] {
  const parent = lineOf(doc)._item?.id
  if (!parent) throw new Error('no text')
  const letter: Crafted = { letters: 'x', parent }
  const structs = Array.from({ length: 45_000 }, () => letter)
  const runs = [4000, 3000].map((client) => ({ client, structs }))
  return [contentFrame(sync.update, craftedUpdate(runs))]
}

/** A long run, and then every second letter of it gone. */
function splitting(doc: Y.Doc): Uint8Array[] {
  const before = Y.encodeStateVector(doc)
  type(doc, 'x'.repeat(300_000))
  const typed = Y.encodeStateAsUpdate(doc, before)
  const ranges = Array.from({ length: 150_000 }, (_, nth) => [doc.clientID, 2 * nth, 1] as const)
  return [typed, craftedUpdate([], ranges)].map((update) => contentFrame(sync.update, update))
}

const deaf: Attack = async () => {
  const raws = Array.from({ length: 20 }, () => {
    const raw = new RawSocket(scene.port).say(upgradeRequest(path, 'bert'))
    raw.say(rawFrame(contentFrame(sync.step1, Uint8Array.of(0))))
    raw.socket.pause()
    return raw
  })
  const speak = await saying((doc) =>
    Array.from({ length: 60 }, () => {
      const before = Y.encodeStateVector(doc)
      type(doc, 'x'.repeat(500_000))
      const typed = Y.encodeStateAsUpdate(doc, before)
      lineOf(doc).delete(0, 500_000)
      return contentFrame(sync.update, typed)
    }),
  )()
  return async () => {
    await speak()
    scene.tick()
    for (const raw of raws) raw.cut()
    return `${scene.rooms.statistics().ended.tooSlow ?? 0} too slow`
  }
}

const noise = (seed: number) =>
  Uint8Array.from({ length: 64 }, (_, at) => (seed * 31 + at * at * 17 + 129) % 256)
const carets = Array.from({ length: 5000 }, (_, nth) => ({ client: nth + 1, clock: 1, state: {} }))

const attacks: Record<string, Attack> = {
  'nothing, to compare': saying(() => []),
  '3000 updates with a missing past': saying(withoutPast),
  '2000 updates that are none': saying(() =>
    Array.from({ length: 2000 }, (_, seed) => contentFrame(sync.update, noise(seed))),
  ),
  '5000 awareness ids in one frame': saying(() => [caretsFrame(carets)]),
  '5000 awareness ids one by one': saying(() => carets.map((caret) => caretsFrame([caret]))),
  'a frame of letters beside nothing': saying(conflicting),
  'a run split at 150 000 places': saying(splitting),
  '20 who never read': deaf,
}

const anna = scene.socket('anna', `/rooms/${id}/area-4`)
await anna.ask()
for (const [name, prepare] of Object.entries(attacks)) {
  const attack = await prepare()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const before = process.memoryUsage().rss
  const spent = process.cpuUsage()
  let over = false
  delay.enable()
  const ending = attack().then((reason) => {
    over = true
    const { user, system } = process.cpuUsage(spent)
    return `${reason}, ${((user + system) / 1000).toFixed(0)} ms of CPU,`
  })
  const waits: number[] = []
  do {
    const asked = performance.now()
    await anna.ask()
    waits.push(performance.now() - asked)
    anna.heard.length = 0
    await new Promise((resolve) => setTimeout(resolve, 2))
  } while (!over || waits.length < 100)
  delay.disable()
  const sorted = waits.toSorted((a, b) => a - b)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024
  console.log(
    `${name.padEnd(36)} ${(await ending).padEnd(32)} another room's p99 ${p99.toFixed(1)} ms,`,
    `longest stop ${(delay.max / 1e6).toFixed(0)} ms, memory ${grown.toFixed(0)} MB`,
  )
}
anna.cut()
await scene.close()
