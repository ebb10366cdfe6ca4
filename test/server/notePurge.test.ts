import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import { emptiedNotes, keepingOn } from '@samsyn/server/retention'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { cookieIdentity } from '../support/cookieIdentity.ts'
import { finalised, finalisingBegan, happens } from '../support/finalised.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { readIn, writeIn } from '../support/writtenRoom.ts'

/** What was noted on the evidence goes for good once a report is final, where the lead asked for it. */

const lead = personIdOf('lead')
const anna = personIdOf('evaluator-1')
const words = 'ett-antecknat-namn'

/** A final report with notes on two items, and with text in area 1; nobody has it in memory. */
async function ended(store: Store, purgeNotes = true): Promise<EvaluationId> {
  const scene = new AppScene({ store })
  const id = await scene.evaluation()
  for (const item of [1, 3])
    await writeIn(scene, roomAddress(id, 'evidence'), {
      by: anna,
      client: item,
      root: `note/${item}`,
      words: `${words} ${item}`,
    })
  const text = { by: anna, client: 9, root: 'general', words: 'Kommunen har en plan.' }
  await writeIn(scene, roomAddress(id, 'area-1'), text)
  await happens(store, id, lead, { ...finalisingBegan, purgeNotes } as typeof finalisingBegan)
  await happens(store, id, lead, finalised(1))
  return id
}

async function purgedIn(store: Store, id: EvaluationId) {
  const rows = await store.evaluations.teamAfter(id, 0)
  return rows.flatMap(({ type, body }) => (type === 'notesPurged' ? JSON.parse(body ?? '') : []))
}

test('reopened before it could be done, nothing of what is noted then is erased', async () => {
  const store = memoryStore()
  const id = await ended(store)
  const scene = new AppScene({ store })
  const { log } = store.rooms
  let read = 0
  vi.spyOn(store.rooms, 'log').mockImplementation(async (address) => {
    const found = await log.call(store.rooms, address)
    if (address.room === 'evidence' && read++ === 0) {
      // Between its look and its act somebody notes something, in a report that is open again.
      await scene.evaluations.act(id, lead, { type: 'reopenEvaluation', reason: 'en siffra' })
      const more = { by: anna, client: 4, root: 'note/4', words: 'nytt' }
      await writeIn(scene, roomAddress(id, 'evidence'), more)
    }
    return found
  })
  await scene.keeping.begin()
  expect(read).toBeGreaterThan(0)
  const notes = await readIn(store, roomAddress(id, 'evidence'))
  expect(JSON.stringify([...notes])).toContain(words)
  expect(await purgedIn(store, id)).toEqual([])
})

test('notes that are due go at the start, the trail tells how many, and texts stay', async () => {
  const store = memoryStore()
  const id = await ended(store)
  await new AppScene({ store }).keeping.begin()
  const notes = await readIn(store, roomAddress(id, 'evidence'))
  expect(JSON.stringify([...notes])).not.toContain(words)
  expect(notes.get('note/1')).toBe('<paragraph></paragraph>')
  const area = await readIn(store, roomAddress(id, 'area-1'))
  expect(area.get('general')).toContain('Kommunen har en plan.')
  expect(await purgedIn(store, id)).toEqual([{ type: 'notesPurged', revision: 1, items: 2 }])
  // Once is enough.
  await new AppScene({ store }).keeping.begin()
  expect(await purgedIn(store, id)).toHaveLength(1)
})

test('they stay where nobody asked for it', async () => {
  const store = memoryStore()
  const id = await ended(store, false)
  await new AppScene({ store }).keeping.begin()
  expect(JSON.stringify([...(await readIn(store, roomAddress(id, 'evidence')))])).toContain(words)
  expect(await purgedIn(store, id)).toEqual([])
})

test('cut off after the notes are gone and before the trail tells, it is completed with the same figure', async () => {
  const store = memoryStore()
  const id = await ended(store)
  let cut = true
  const evaluations: Store['evaluations'] = {
    ...store.evaluations,
    async commit(...asked) {
      if (cut) throw new Error('the process is gone')
      return store.evaluations.commit(...asked)
    },
  }
  const first = new AppScene({ store: { ...store, evaluations } })
  await first.keeping.begin()
  expect(first.logged.join()).toContain('still there')
  expect(JSON.stringify([...(await readIn(store, roomAddress(id, 'evidence')))])).not.toContain(
    words,
  )
  expect(await purgedIn(store, id)).toEqual([])
  cut = false
  await new AppScene({ store }).keeping.begin()
  expect(await purgedIn(store, id)).toEqual([{ type: 'notesPurged', revision: 1, items: 2 }])
})

test('a page that still has the notes loses them when it comes back', async () => {
  const store = memoryStore()
  const id = await ended(store)
  const log = await store.rooms.log(roomAddress(id, 'evidence'))
  const page = new Y.Doc()
  for (const update of log?.updates ?? []) Y.applyUpdate(page, update)
  expect(page.getXmlFragment('note/1').toString()).toContain(words)
  if (!log) throw new Error('no log')
  const { state, items } = emptiedNotes(log)
  Y.applyUpdate(page, state)
  expect(items).toBe(2)
  expect(page.getXmlFragment('note/1').toString()).toBe('<paragraph></paragraph>')
  // And brings nothing back that the server has not.
  const server = new Y.Doc()
  Y.applyUpdate(server, state)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(page))
  expect(server.getXmlFragment('note/1').toString()).toBe('<paragraph></paragraph>')
  expect(Buffer.from(state).includes(words)).toBe(false)
})

test('no letter of the notes is left in any file of the folder', async () => {
  const folder = temporaryFolder()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  const id = await ended(store)
  const inFiles = () =>
    ['samsyn.sqlite', 'samsyn.sqlite-wal'].some((name) =>
      readFileSync(join(folder, name)).includes(words),
    )
  expect(inFiles()).toBe(true)
  await new AppScene({ store }).keeping.begin()
  expect(await purgedIn(store, id)).toHaveLength(1)
  expect(inFiles()).toBe(false)
})

test('whoever has the room open is sent to come back, once the notes are gone', async () => {
  const store = memoryStore()
  const id = await ended(store)
  const { evaluations } = new AppScene({ store })
  const then: string[] = []
  class WatchedRooms extends Rooms {
    override async end(...[of, reason]: Parameters<Rooms['end']>): Promise<void> {
      const notes = await readIn(store, roomAddress(of, 'evidence'))
      then.push(`${of} ${reason} ${JSON.stringify([...notes]).includes(words)}`)
    }
  }
  const rooms = new WatchedRooms({ store: store.rooms, rights: evaluations, now: Date.now })
  onTestFinished(() => rooms.close())
  const nothing = () => {}
  const world = { evaluations, rooms, store, now: Date.now, failed: nothing, stays: nothing }
  await keepingOn({ ...world, identity: cookieIdentity([]) }).begin()
  expect(then).toEqual([`${id} rightsChanged false`])
})

test('where a file could not be emptied, it is asked again', async () => {
  const store = memoryStore()
  await ended(store)
  let asked = 0
  const purge = async () => {
    asked += 1
    if (asked === 1) throw new Error('open elsewhere')
  }
  const scene = new AppScene({ store: { ...store, purge } })
  await scene.keeping.begin()
  await scene.keeping.everyDay()
  await scene.keeping.everyDay()
  expect(asked).toBe(2)
})
