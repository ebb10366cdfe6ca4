import { randomUUID } from 'node:crypto'
import { type EvaluationId, parseCommandId } from '@samsyn/document'
import { command } from '@samsyn/scoring'
import { checkArchive, membersOf } from '@samsyn/server/ending'
import { expect, test, vi } from 'vitest'
import { personIdOf } from '../support/appScene.ts'
import {
  approve,
  type EndingHouse,
  ended,
  houseIn,
  inHouse,
  lena,
  waiveAll,
  wholeFolder,
  writeIn,
} from '../support/endingHouse.ts'
import { area, evaluation, letters, RoomScene, turn, type } from '../support/roomScene.ts'
import { said } from '../support/toldEvaluation.ts'

const finalise = { type: 'finalise', purgeNotes: false } as const

test('[F2] two windows finalise at once: one does, and there is one end and one archive', async () => {
  const { folder, id } = await wholeFolder()
  await inHouse(folder, async (house) => {
    const outcomes = await Promise.all([finalised(house, id), finalised(house, id)])
    expect(outcomes.filter((outcome) => outcome && 'done' in outcome)).toHaveLength(1)
    expect(outcomes).toContainEqual({ refused: 'notOpen' })
    expect(await ended(house, id)).toBe('final')
    expect(await typesSince(house, id, 'finalisingBegan')).toEqual(['finalisingBegan', 'finalised'])
    expect(await house.store.archives.of(id)).toMatchObject([
      { revision: 1, municipality: 'Ekbacka' },
    ])
  })
})

test('[F2] what is erased while the archive is made is not in it: it is of the very end', async () => {
  const { folder, id } = await wholeFolder()
  const erasing: Promise<unknown>[] = []
  const house: EndingHouse = await houseIn(folder, {
    reached(step) {
      if (step === 'made' && erasing.length === 0)
        erasing.push(house.evaluations.erase(personIdOf('anna'), 'har slutat'))
    },
  })
  const on = { room: 'summary', root: 'result' }
  const comment = { type: 'comment', on, text: 'Ändra inte.', blocking: false } as const
  const annas = { ...comment, assignee: null, mentions: [] }
  await said(house.evaluations, id, personIdOf('anna'), annas)
  await finalised(house, id)
  expect(await ended(house, id)).toBe('final')
  await Promise.all(erasing)
  const types = await typesSince(house, id, 'finalisingBegan')
  expect(types).toEqual(['finalisingBegan', 'textsErased', 'finalised'])
  const rows = await house.store.evaluations.teamAfter(id, 0)
  const [file, key] = [await house.store.archives.get(id, 1), house.keys[0]]
  await house.close()
  if (!file || !key) throw new Error('nothing was kept')
  expect(checkArchive(file, key)).toMatchObject({ whole: true })
  const members = membersOf(file)
  const report = Array.isArray(members) && members.find(({ name }) => name === 'report.json')
  if (!report) throw new Error('no report')
  const { trail } = JSON.parse(Buffer.from(report.bytes).toString())
  expect(trail).toEqual({ events: rows.length - 1, head: rows.at(-2)?.chain })
})

test('[F2] what makes its files dies over one: all is as before, and it can be asked for again', async () => {
  const { folder, id } = await wholeFolder()
  const processes: number[] = []
  const house = await houseIn(folder, {
    fileProcessStarted(one) {
      processes.push(one)
      if (processes.length === 1) process.kill(one, 'SIGKILL')
    },
  })
  await finalised(house, id)
  expect(await ended(house, id)).toBe('open')
  expect(await house.store.archives.of(id)).toEqual([])
  expect(await typesSince(house, id, 'finalisingBegan')).toEqual([
    'finalisingBegan',
    'finalisingAbandoned',
  ])
  await finalised(house, id)
  expect(await ended(house, id)).toBe('final')
  expect(processes).toHaveLength(2)
  const [file, key] = [await house.store.archives.get(id, 1), house.keys[0]]
  await house.close()
  expect(file && key && checkArchive(file, key)).toMatchObject({ whole: true })
})

test('[F2] an end that is written though it seemed to fail stands, and its archive stays', async () => {
  const { folder, id } = await wholeFolder()
  await inHouse(folder, async (house) => {
    const { evaluations } = house.store
    const commit = evaluations.commit.bind(evaluations)
    vi.spyOn(evaluations, 'commit').mockImplementation(async (...asked) => {
      const done = await commit(...asked)
      if (asked[1].team.some(({ type }) => type === 'finalised')) throw new Error('no answer')
      return done
    })
    await finalised(house, id)
    expect(await ended(house, id)).toBe('final')
  })
  await inHouse(folder, async ({ store, keys: [key] }) => {
    const file = await store.archives.get(id, 1)
    expect(file && key && checkArchive(file, key)).toMatchObject({ whole: true })
  })
})

test('[F2] an archive of a report that was not finalised after all is gone with the next start', async () => {
  const { folder, id } = await wholeFolder()
  const about = { evaluation: id, municipality: 'Ekbacka', year: 2026, at: 1, size: 1 }
  const head = { ...about, revision: 1, digest: '0'.repeat(64) }
  await inHouse(folder, ({ store }) => store.archives.put(head, Buffer.from('x')))
  await inHouse(folder, async ({ store, endings }) => {
    await endings.begin()
    expect(await store.archives.of(id)).toEqual([])
  })
})

test('[F1] with a finding that nobody lets stand it does not begin', async () => {
  const { folder, id } = await wholeFolder()
  await inHouse(folder, async (house) => {
    const finding = (await waived(house, id))[0] ?? ''
    await said(house.evaluations, id, lena, { type: 'liftWaiver', finding })
    expect(await finalised(house, id)).toEqual({ refused: 'notWhole' })
    expect((await house.evaluations.outward(id))?.phase).toBe('open')
  })
})

test('[F5] reopened, it is written in again, and the next revision comes after the first', async () => {
  const { folder, id } = await wholeFolder()
  await inHouse(folder, async (house) => {
    await finalised(house, id)
    await ended(house, id)
    const again = { type: 'reopenEvaluation', reason: 'En siffra var fel' } as const
    await said(house.evaluations, id, lena, again)
    await writeIn(house, id, 'area-2', 'Nu stämmer det.')
  })
  await inHouse(folder, async (house) => {
    await house.narratives.begin()
    await approve(house, id, { room: 'area-2', root: 'general' })
    await waiveAll(house, id)
    expect(await finalised(house, id)).toHaveProperty('done')
    expect(await ended(house, id)).toBe('final')
    const [first, second] = await house.store.archives.of(id)
    expect([first?.revision, second?.revision]).toEqual([1, 2])
    for (const revision of [1, 2]) {
      const [file, key] = [await house.store.archives.get(id, revision), house.keys[0]]
      const check = file && key && checkArchive(file, key)
      expect(check).toMatchObject({
        whole: true,
        manifest: { revision, follows: revision === 1 ? null : first?.digest },
      })
    }
  })
})

test('[F2] a room is still when all that was taken in it is in its log, and its writers are out', async () => {
  const scene = new RoomScene()
  const anna = await scene.joined('anna')
  scene.store.hold()
  type(anna.doc, 'Sist')
  anna.wire.deliverToServer()
  scene.rights.set('anna', 'frozen')
  let isStill = false
  const still = scene.rooms.stilled(evaluation).then(() => {
    isStill = true
  })
  await turn()
  expect([scene.store.waiting, isStill]).toEqual([1, false])
  await scene.store.commit()
  await still
  expect(await scene.rooms.read(area, letters)).toBe('Sist')
  await scene.flush()
  expect(anna.closedWith).toBe('rightsChanged')
})

async function finalised({ evaluations }: EndingHouse, id: EvaluationId) {
  const key = parseCommandId(randomUUID())
  if (!key) throw new Error('no key')
  return evaluations.command(id, lena, { id: key, command: command.parse(finalise) })
}

async function typesSince({ store }: EndingHouse, id: EvaluationId, first: string) {
  const types = (await store.evaluations.teamAfter(id, 0)).map(({ type: one }) => one as string)
  return types.slice(types.indexOf(first))
}

async function waived({ evaluations }: EndingHouse, id: EvaluationId): Promise<string[]> {
  const parts = await evaluations.parts(id, { person: lena, administrator: false })
  return parts.flatMap((part) =>
    part.part === 'sections' ? part.waivers.map(({ finding }) => finding) : [],
  )
}
