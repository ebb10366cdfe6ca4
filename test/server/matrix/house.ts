import { randomUUID } from 'node:crypto'
import {
  type EvaluationId,
  noteOn,
  parseCommandId,
  parseRoomAddress,
  type RoomAddress,
  rationaleOf,
  sync,
  textOf,
} from '@samsyn/document'
import { type Command, command } from '@samsyn/scoring'
import * as Y from 'yjs'
import { personIdOf } from '../../support/appScene.ts'
import type { Far } from '../../support/far.ts'
import { finalise, finalisingBegan, happens } from '../../support/finalised.ts'
import { memoryStore } from '../../support/memoryStore.ts'
import { PortScene } from '../../support/portScene.ts'
import { caretsFrame, contentFrame } from '../../support/roomClient.ts'
import { everybody, type Met, type RoomKind, rooms, type Who } from './standing.ts'

/** Wrote everything that is there, and watches. */
const WATCHER = 'watcher'
const OTHERS = 77

const roles = [
  ['evaluator', 'evaluator'],
  ['recused', 'evaluator'],
  [WATCHER, 'evaluator'],
  ['lead', 'lead'],
  ['observer', 'observer'],
  ['municipality', 'municipality'],
] as const

/** A text that stands in exactly one room. */
export function secretOf(evaluation: 'HERE' | 'OTHER', room: string): string {
  return `secret of ${evaluation} ${room}.`
}

export interface House {
  scene: PortScene
  here: EvaluationId
  other: EvaluationId
  /** `HERE` and `OTHER` in a path become the two evaluations. */
  socket: (who: Who, path: string) => Far
  /** The room's state, as nobody but the server has it. */
  state: (room: string) => Promise<Uint8Array>
  /** All letters in a room. */
  letters: (room: string) => Promise<string>
  /** Somebody who is in a room, and hears what everybody says there. */
  watching: (room: string) => Promise<Far>
}

/**
 * Two evaluations, each room of both with a text of its own; one is told here, to the other only
 * its writer belongs. Area 3 has a row that is open, and one that is not; the register has one item.
 */
export async function openHouse(phase: Met): Promise<House> {
  const store = memoryStore()
  const cast = {
    people: [...everybody.filter((who) => who !== 'nobody'), WATCHER],
    administrators: ['administrator'],
  }
  const first = await PortScene.open(cast, { store })
  const here = await first.evaluation(roles)
  const other = await first.evaluation([
    [WATCHER, 'evaluator'],
    ['author', 'evaluator'],
    ['leader', 'lead'],
  ])
  await act(first, here, 'lead', recusal)
  for (const who of ['evaluator', WATCHER]) await act(first, here, who, judgement)
  for (const id of [here, other]) await act(first, id, WATCHER, registered)
  if (phase === 'final') await finalise(store, here, personIdOf('lead'))
  if (phase === 'finalising') await happens(store, here, personIdOf('lead'), finalisingBegan)
  const scene = phase === 'open' ? first : await PortScene.open(cast, { store })
  const ids = { HERE: here, OTHER: other }
  for (const [name, id] of Object.entries(ids) as ['HERE' | 'OTHER', EvaluationId][])
    for (const room of ['area-1', 'area-3', 'talk-3', 'summary', 'evidence'])
      await fill(scene, store.rooms, addressOf(id, room), secretOf(name, room))

  const state = async (room: string) => {
    const found = await scene.rooms.read(addressOf(here, room), Y.encodeStateAsUpdate)
    if (!found) throw new Error(`no room ${room}`)
    return found
  }
  return {
    scene,
    here,
    other,
    state,
    socket: (who, path) => scene.socket(who, path.replace('HERE', here).replace('OTHER', other)),
    async letters(room) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, await state(room))
      const all = [...(await rootsOf(scene, addressOf(here, room)))]
      return all.map((root) => doc.getXmlFragment(root).toString()).join('\n')
    },
    async watching(room) {
      const far = scene.socket(WATCHER, `/rooms/${here}/${room}`)
      await far.ask()
      far.say(contentFrame(sync.step2, Uint8Array.of(0, 0)))
      far.say(caretsFrame([{ client: OTHERS, clock: 1, state: { at: room } }]))
      await far.ask()
      return far
    },
  }
}

/** What an attacker who knows everything may say in a room. */
export function known(room: RoomKind, state: Uint8Array, mark: string, client: number) {
  return {
    state,
    mark,
    client,
    others: OTHERS,
    write: (doc: Y.Doc, text: string) => writeIn(doc, placesIn(rooms[room])[0], text),
    writeTooEarly: (doc: Y.Doc, text: string) => writeIn(doc, placesIn(rooms[room])[1], text),
  }
}

/** Where is written in a room, and where it may not be yet. */
function placesIn(room: string): [(doc: Y.Doc) => Y.XmlFragment, (doc: Y.Doc) => Y.XmlFragment] {
  if (room.startsWith('talk'))
    return [(doc) => rationaleOf(doc, '3.1'), (doc) => rationaleOf(doc, '3.2')]
  if (room === 'evidence') return [(doc) => noteOn(doc, 1), (doc) => noteOn(doc, 2)]
  if (room === 'summary') return [(doc) => textOf(doc, 'result'), (doc) => textOf(doc, 'result')]
  return [(doc) => textOf(doc, 'general'), (doc) => textOf(doc, 'general')]
}

function writeIn(doc: Y.Doc, place: (doc: Y.Doc) => Y.XmlFragment, text: string): void {
  const line = new Y.XmlText(text)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [line])
  place(doc).push([paragraph])
}

async function fill(
  { evaluations }: PortScene,
  store: ReturnType<typeof memoryStore>['rooms'],
  address: RoomAddress,
  secret: string,
): Promise<void> {
  const shape = await evaluations.shapeOf(address)
  if (!shape) throw new Error(`no room ${address.room}`)
  const { updates } = await store.open(address, shape.seed)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  doc.clientID = OTHERS
  const before = Y.encodeStateVector(doc)
  writeIn(doc, placesIn(address.room)[0], secret)
  const update = Y.encodeStateAsUpdate(doc, before)
  await store.append(address, { update, by: personIdOf(WATCHER), newClients: [OTHERS] })
}

async function rootsOf({ evaluations }: PortScene, address: RoomAddress): Promise<string[]> {
  const roots = (await evaluations.shapeOf(address))?.roots ?? new Map()
  return [...roots].flatMap(([root, { holds }]) => (holds === 'blocks' ? [root] : []))
}

function addressOf(evaluation: string, room: string): RoomAddress {
  const address = parseRoomAddress(evaluation, room)
  if (!address) throw new Error(`no address: ${evaluation}/${room}`)
  return address
}

const recusal = command.parse({
  type: 'recuse',
  person: 'recused',
  area: 3,
  reason: 'Släkt',
})
/** There are notes on this, and on no other. */
const registered = command.parse({
  type: 'addEvidence',
  item: { kind: 'document', title: 'Plan', date: null, link: null, file: null },
})
const judgement = command.parse({
  type: 'submit',
  subQuestion: '3.1',
  value: { percent: 50 },
  stage: 'deployed',
  rationale: '',
})

async function act({ evaluations }: PortScene, id: EvaluationId, who: string, said: Command) {
  const command = parseCommandId(randomUUID())
  if (!command) throw new Error('no command id')
  const outcome = await evaluations.command(id, personIdOf(who), { id: command, command: said })
  if (!outcome || !('done' in outcome)) throw new Error(`${who}: ${JSON.stringify(outcome)}`)
}
