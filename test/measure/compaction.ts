import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { areaShape, textOf } from '@samsyn/document'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore } from '@samsyn/server/store'
import * as Y from 'yjs'
import { RoomClient } from '../support/roomClient.ts'
import { area, lineOf, personId, turn } from '../support/roomScene.ts'

/**
 * What a compaction costs the others: `node test/measure/compaction.ts [characters] [edits]`. A
 * second room is written in all the while, and its commits are timed, once beside the compaction and
 * once without.
 */
const [characters = 1_000_000, edits = 200_000] = process.argv.slice(2).map(Number)
const beside = { ...area, room: 'area-4' } as typeof area
const by = personId('anna')

const PASTED = 4000
/** Letters that somebody types before the caret is put elsewhere. */
const RUN = 20

/** A log of so many edits that ends in so many characters. */
function history(): Uint8Array[] {
  const doc = new Y.Doc()
  const log: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void log.push(update))
  Y.applyUpdate(doc, areaShape(['3.1']).seed)
  const line = lineOf(doc)
  for (let left = characters - edits; left > 0; left -= PASTED)
    line.insert(line.length, 'x'.repeat(Math.min(left, PASTED)))
  for (let n = 0, at = 0; n < edits; n++) {
    at = n % RUN === 0 ? (n * 7919) % (line.length + 1) : at + 1
    line.insert(at, 'y')
  }
  return log
}

const folder = mkdtempSync(join(tmpdir(), 'samsyn-'))
const log = history()
const store = await openSqliteStore(folder)
const [seed = new Uint8Array()] = log
for (const address of [area, beside]) await store.rooms.open(address, seed)
await Promise.all(
  log.slice(1).map((update) => store.rooms.append(area, { update, by, newClients: [] })),
)
const settings = {
  store: store.rooms,
  rights: { rightTo: async () => 'write' as const, shapeOf: async () => areaShape(['3.1']) },
  now: Date.now,
  limits: { stateBytes: 64 * 1024 * 1024 },
}

/** From asking for the room to having all of it, milliseconds. */
async function opening(rooms: Rooms): Promise<number> {
  const started = performance.now()
  const visitor = { address: area, user: { id: by, name: 'A', color: 0 }, hearsWord: true }
  const client = new RoomClient(visitor).open(rooms)
  client.say(Uint8Array.of(0, 0, 1, 0))
  while (client.wire.toClient.length === 0) {
    client.wire.deliverToServer()
    await turn()
  }
  const took = performance.now() - started
  client.wire.drop()
  return took
}

/** Commits in the room beside, one after the other until `done`; the longest ones, milliseconds. */
async function commitsUntil(done: () => boolean) {
  const took: number[] = []
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  while (!done()) {
    const started = performance.now()
    await store.rooms.append(beside, { update: Uint8Array.of(0, 0), by, newClients: [] })
    took.push(performance.now() - started)
  }
  loop.disable()
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(1)
  return `${took.length} commits: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}; event loop at most ${(loop.max / 1e6).toFixed(1)}`
}

// The first takes a log that nobody ever made short; the second is daily use.
const never = new Rooms({
  ...settings,
  limits: { ...settings.limits, tailRows: 1e9, tailBytes: 1e12 },
})
console.log(`opening ${log.length} rows: ${(await opening(never)).toFixed(0)} ms`)
await never.close()
for (const round of ['of all', 'of a full tail behind a state']) {
  const rooms = new Rooms(settings)
  const cpu = process.cpuUsage()
  const started = performance.now()
  await opening(rooms)
  const said = await commitsUntil(() => rooms.statistics().compactions > 0)
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    `compaction ${round}: ${took.toFixed(0)} ms, CPU ${((user + system) / 1000).toFixed(0)} ms; beside it ${said}`,
  )
  const until = performance.now() + took
  console.log(`without: ${await commitsUntil(() => performance.now() > until)}`)
  await rooms.close()
  const short = new Rooms(settings)
  console.log(`opening then: ${(await opening(short)).toFixed(0)} ms`)
  await short.close()
  if (round === 'of all') {
    // As long as a tail may be behind a state of this size.
    const doc = new Y.Doc()
    const { updates } = await store.rooms.open(area, seed)
    console.log(`rows ${updates.length}, state ${updates[0]?.byteLength} bytes`)
    for (const update of updates) Y.applyUpdate(doc, update)
    const more: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => void more.push(update))
    const line = textOf(doc, 'general').get(0)
    if (!(line instanceof Y.XmlElement)) throw new Error('no paragraph')
    const tail = Math.max(1000, (updates[0]?.byteLength ?? 0) / 256)
    for (let n = 0; n < tail; n++) lineOf(doc).insert(n * 31, 'z')
    await Promise.all(
      more.map((update) => store.rooms.append(area, { update, by, newClients: [] })),
    )
  }
}
await store.close()
rmSync(folder, { recursive: true })
