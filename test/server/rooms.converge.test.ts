import { textOf } from '@samsyn/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RoomClient } from '../support/roomClient.ts'
import { RoomScene, turn } from '../support/roomScene.ts'

/**
 * People type, delete, go offline and come back, the server is killed, commits take as long as they
 * like, and every socket is as slow as the dice say. In the end all have the same text, and so has
 * who replays the log.
 */
const PEOPLE = ['anna', 'anna', 'bert', 'lena'] // Anna has two tabs; Lena only reads
const WRITERS = 3

type Step =
  | { do: 'type'; who: number; at: number; text: string }
  | { do: 'delete'; who: number; at: number }
  | { do: 'split'; who: number; at: number }
  | { do: 'toServer' | 'toClient'; who: number; count: number }
  | { do: 'drop' | 'connect'; who: number }
  | { do: 'hold' | 'commit' | 'fail' | 'kill' | 'turn' }

const writer = fc.nat(WRITERS - 1)
const anybody = fc.nat(PEOPLE.length - 1)
const place = fc.nat(1000)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: record('type', {
      who: writer,
      at: place,
      text: fc.constantFrom('å', 'b', 'cd', '😀', ' '),
    }),
  },
  { weight: 2, arbitrary: record('delete', { who: writer, at: place }) },
  { weight: 1, arbitrary: record('split', { who: writer, at: place }) },
  {
    weight: 8,
    arbitrary: record('toServer', { who: anybody, count: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 8,
    arbitrary: record('toClient', { who: anybody, count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: record('drop', { who: anybody }) },
  { weight: 2, arbitrary: record('connect', { who: anybody }) },
  { weight: 2, arbitrary: record('hold', {}) },
  { weight: 3, arbitrary: record('commit', {}) },
  { weight: 1, arbitrary: record('fail', {}) },
  { weight: 1, arbitrary: record('kill', {}) },
  { weight: 6, arbitrary: record('turn', {}) },
)

function record<Do extends Step['do'], Rest>(
  name: Do,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ do: Do } & Rest> {
  return fc.record({ do: fc.constant(name), ...rest }) as fc.Arbitrary<{ do: Do } & Rest>
}

async function carryOut(scene: RoomScene, step: Step): Promise<void> {
  const client = 'who' in step ? scene.clients[step.who] : undefined
  switch (step.do) {
    case 'type':
    case 'delete':
    case 'split':
      if (client) edit(client, step)
      break
    case 'toServer':
      for (let times = 0; times < step.count; times++) client?.wire.deliverToServer()
      break
    case 'toClient':
      for (let times = 0; times < step.count; times++) client?.hear()
      break
    case 'drop':
      client?.wire.drop()
      break
    case 'connect':
      if (client?.wire.closed) client.connect(scene.rooms)
      break
    case 'hold':
      scene.store.hold()
      break
    case 'commit':
      await scene.store.commit()
      break
    case 'fail':
      scene.store.fail()
      break
    case 'kill':
      scene.store.fail() // what was not committed is lost with the process
      scene.restart()
      break
    case 'turn':
      await turn()
  }
}

/** What an editor would do with the same wish: nothing where there is nothing. */
function edit({ doc }: RoomClient, step: Step & { do: 'type' | 'delete' | 'split' }): void {
  const general = textOf(doc, 'general')
  const paragraphs = general.toArray().filter((node) => node instanceof Y.XmlElement)
  const paragraph = paragraphs[step.at % Math.max(1, paragraphs.length)]
  if (!paragraph) return // it has never been told the text
  if (step.do === 'split') {
    const next = new Y.XmlElement('paragraph')
    next.insert(0, [new Y.XmlText('ny')])
    general.insert(1 + (step.at % general.length), [next])
    return
  }
  const first = paragraph.firstChild
  const line = first instanceof Y.XmlText ? first : new Y.XmlText()
  if (line !== first) paragraph.insert(0, [line])
  if (step.do === 'type') line.insert(step.at % (line.length + 1), step.text)
  else if (line.length > 4) line.delete(step.at % (line.length - 2), 2)
  else if (paragraphs.length > 1) general.delete(general.toArray().indexOf(paragraph), 1)
}

test('all end with the same text, and so does the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 150 }), async (steps) => {
      const scene = new RoomScene()
      for (const name of PEOPLE) scene.person(name).connect(scene.rooms)
      await scene.flush()
      for (const each of steps) await carryOut(scene, each)
      await scene.store.commit()
      await scene.flush()
      for (const client of scene.clients) if (client.wire.closed) client.connect(scene.rooms)
      await scene.flush()
      const stored = await scene.stored()
      expect(stored.store.pendingStructs ?? stored.store.pendingDs).toBeNull()
      const text = textOf(stored, 'general').toString()
      for (const { doc, closedWith } of scene.clients) {
        expect(closedWith).toBeUndefined()
        expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
        expect(textOf(doc, 'general').toString()).toBe(text)
      }
      for (const { wire } of scene.clients) wire.drop()
      await turn()
      expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0 })
    }),
    { numRuns: 60 },
  )
})
