import { type Part, partName, part as partSchema } from '@samsyn/scoring'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { add, comment, link, onRow, passageIn, plan } from '../support/besideStory.ts'
import {
  type Caller,
  DEMO_EVALUATION,
  type DemoPart,
  type Said,
  signedIn,
} from '../support/callers.ts'
import type { LiveListener } from '../support/liveListener.ts'
import { startServer, type TestServer } from '../support/startServer.ts'

/** What stands beside the judging: over HTTP, and over the live socket as it moves. */

const section = { room: 'area-1', root: 'general' }
const other = { room: 'area-2', root: 'general' }

async function partsOf(caller: Caller, id: string): Promise<Map<string, Part>> {
  const { status, text } = await caller.get(`/api/evaluations/${id}/parts`)
  expect(status).toBe(200)
  const { parts } = JSON.parse(text) as { parts: unknown[] }
  return new Map(parts.map((one) => partSchema.parse(one)).map((one) => [partName(one), one]))
}

describe('over HTTP', () => {
  let scene: AppScene
  let id: string
  beforeEach(async () => {
    scene = new AppScene()
    id = await scene.evaluation()
  })

  test('the team gets all parts, and nobody else any', async () => {
    for (const part of ['evaluator-1', 'lead', 'observer'] as const) {
      const parts = await partsOf(await scene.caller(part), id)
      expect([...parts.keys()]).toEqual([
        'evidence',
        'sections',
        'releases',
        'ending',
        'comparing',
        'followUp',
        'margin summary',
        ...[1, 2, 3, 4, 5, 6, 7, 8].map((no) => `margin area-${no}`),
      ])
    }
    for (const part of ['administrator', 'municipality', 'evaluator-3'] as const) {
      const { status } = await (await scene.caller(part)).get(`/api/evaluations/${id}/parts`)
      expect([part, status]).toEqual([part, part === 'administrator' ? 403 : 404])
    }
  })

  test('what is said shows to all who may see it, and is refused with its own reason', async () => {
    const lead = await scene.caller('lead')
    const anna = await scene.caller('evaluator-1')
    await lead.act(id, comment('Varför?', { on: section, blocking: true }) as Said)
    const [thread] = marginOf(await partsOf(anna, id), 'area-1').threads
    expect(thread).toMatchObject({ no: 1, blocking: true, state: 'open', current: null })
    const refused = await anna.command(id, { type: 'resolve', thread: 1 })
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ type: expect.stringMatching(/notTheirs$/) })
  })

  test('a command is written for the version of its thread, which who is recused does not know', async () => {
    const lead = await scene.caller('lead')
    const bo = await scene.caller('evaluator-2')
    await lead.act(id, comment('Varför?', { on: section }) as Said)
    const reply = { type: 'reply', thread: 1, text: 'Därför', mentions: [] } as const
    const ask = (caller: Caller, expected: number) =>
      caller.post(`/api/evaluations/${id}/commands`, {
        ...reply,
        expected,
        id: crypto.randomUUID(),
      })
    expect((await ask(bo, 1)).status).toBe(200)
    const stale = await ask(bo, 1)
    expect(stale).toMatchObject({ status: 409, body: { version: 2 } })
    await lead.act(id, { type: 'recuse', person: bo.id, area: 1, reason: 'jäv' } as Said)
    const blind = await ask(bo, 1)
    expect(blind).toMatchObject({ status: 403 })
    expect(blind.body).not.toHaveProperty('version')
  })

  test('the people that a thread names are those who see it', async () => {
    const lead = await scene.caller('lead')
    const contact = await scene.caller('municipality')
    const named = comment('Se här', { on: section, mentions: [contact.id as never] }) as Said
    expect((await lead.command(id, named)).body).toMatchObject({
      type: expect.stringMatching(/cannotReadIt$/),
    })
  })

  test('what the server itself notices is nothing that a person may ask for', async () => {
    const lead = await scene.caller('lead')
    const noted = { type: 'noteTextMoved', section, digest: '0'.repeat(64) } as never
    expect((await lead.command(id, noted)).status).toBe(400)
  })
})

describe('over the live socket', () => {
  let server: TestServer
  const id = DEMO_EVALUATION
  const callers = new Map<DemoPart, Caller>()
  beforeAll(async () => {
    server = await startServer()
    for (const part of ['evaluator-1', 'evaluator-2', 'lead', 'observer', 'administrator'] as const)
      callers.set(part, await signedIn(server.origin, part))
  })
  afterAll(() => server.end())

  const caller = (part: DemoPart): Caller => {
    const found = callers.get(part)
    if (!found) throw new Error(`${part} is not signed in`)
    return found
  }
  const threadsSeen = (ear: LiveListener, room: string) => marginOf(ear.partsNow, room).threads

  test('all of them at once, the same as over HTTP, and before the view that counts them', async () => {
    const ear = caller('observer').live(id)
    await ear.until(() => ear.view !== undefined)
    const types = ear.messages.map(({ type }) => type)
    expect(types.lastIndexOf('part')).toBeLessThan(types.indexOf('view'))
    expect(ear.partsNow).toEqual(await partsOf(caller('observer'), id))
    ear.close()
  })

  test('an administrator who watches gets none', async () => {
    const ear = caller('administrator').live(id)
    await ear.until(() => ear.view !== undefined)
    expect(ear.parts).toEqual([])
    ear.close()
  })

  test('only what moved comes again, and it is there when the view shows the act', async () => {
    const ear = caller('evaluator-2').live(id)
    await ear.until(() => ear.view !== undefined)
    const [before, version] = [ear.parts.length, ear.view?.version ?? 0]
    await caller('lead').act(id, comment('Bra så', { on: other }) as Said)
    await ear.untilVersion(version + 1)
    expect(ear.parts.slice(before).map(partName)).toEqual(['margin area-2'])
    await caller('lead').act(id, add(plan('Bibliotek')) as Said)
    await ear.untilVersion(version + 2)
    expect(ear.parts.slice(before + 1).map(partName)).toEqual(['evidence'])
    await caller('lead').act(id, comment('Nej', { on: section, blocking: true }) as Said)
    await ear.untilVersion(version + 3)
    // What blocks a section is a thing of the section too.
    expect(ear.parts.slice(before + 2).map(partName)).toEqual([
      'sections',
      'ending',
      'margin area-1',
    ])
    ear.close()
  })

  test('[M7, E7] a recusal empties what the person no longer sees, and what is said there then is not told', async () => {
    const anna = caller('evaluator-1')
    const lead = caller('lead')
    await lead.act(id, comment('HEMLIGT FÖRE', { on: passageIn(other) }) as Said)
    const before = await partsOf(anna, id)
    const evidence = before.get('evidence')
    const known = evidence?.part === 'evidence' ? evidence.items.at(-1)?.no : undefined
    if (!known) throw new Error('the register is empty')
    await lead.act(id, link(known, onRow('2.1')) as Said)
    const [mine, theirs] = [anna.live(id), lead.live(id)]
    await mine.until(() => threadsSeenOr(mine, 'area-2').length > 0)
    await theirs.until(() => theirs.view !== undefined)
    await lead.act(id, { type: 'recuse', person: anna.id, area: 2, reason: 'jäv' } as Said)
    await mine.until(() => threadsSeen(mine, 'area-2').length === 0)
    const heard = mine.received.length
    await lead.act(id, comment('HEMLIGT EFTER', { on: passageIn(other, 2) }) as Said)
    await lead.act(id, comment('ÖPPET', { on: passageIn(section, 3) }) as Said)
    await mine.until(() =>
      threadsSeen(mine, 'area-1').some(({ comments }) => comments[0]?.text === 'ÖPPET'),
    )
    await theirs.until(() =>
      threadsSeen(theirs, 'area-2').some(({ comments }) => comments[0]?.text === 'HEMLIGT EFTER'),
    )
    expect(mine.received.slice(heard).join('\n')).not.toMatch(/HEMLIGT|margin","room":"area-2/)
    const now = mine.partsNow.get('evidence')
    expect(JSON.stringify(now)).not.toContain('"subQuestion":"2.')
    expect(JSON.stringify(mine.partsNow.get('sections'))).not.toContain('area-2')
    // A new line starts with no more than that.
    const fresh = anna.live(id)
    await fresh.until(() => fresh.view !== undefined)
    expect(fresh.received.join('\n')).not.toContain('HEMLIGT')
    expect(await partsOf(anna, id)).toEqual(fresh.partsNow)
    for (const ear of [mine, theirs, fresh]) ear.close()
  })

  const threadsSeenOr = (ear: LiveListener, room: string) =>
    ear.partsNow.has(`margin ${room}`) ? threadsSeen(ear, room) : []
})

function marginOf(parts: ReadonlyMap<string, Part>, room: string) {
  const found = parts.get(`margin ${room}`)
  if (found?.part !== 'margin') throw new Error(`no margin of ${room}`)
  return found
}
