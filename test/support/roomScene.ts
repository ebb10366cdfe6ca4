import {
  areaShape,
  type PersonId,
  parseEvaluationId,
  parsePersonId,
  type RoomAddress,
  type RoomShape,
  talkedAbout,
  talkShape,
  textOf,
} from '@samsyn/document'
import { type Right, Rooms, type RoomsOptions } from '@samsyn/server/rooms'
import * as Y from 'yjs'
import { HeldStore } from './heldStore.ts'
import { RoomClient } from './roomClient.ts'

export const evaluation = sure(parseEvaluationId('evaluation-1'))
export const area: RoomAddress = { evaluation, room: 'area-3' }
export const talk: RoomAddress = { evaluation, room: 'talk-3' }
const sections = ['3.1', '3.2+3.3']

/**
 * A house of rooms with people in it. Anna and Bert write, Lena reads, a stranger may not come in;
 * `rights` is there to be changed, and `revealed`, of which the talk may be written. Time stands
 * still until `pass`.
 */
export class RoomScene {
  readonly store = new HeldStore()
  readonly rights = new Map<string, Right>([
    ['anna', 'write'],
    ['bert', 'write'],
    ['lena', 'read'],
  ])
  readonly revealed = new Set<string>()
  /** How long answers about rights are under way; each is what was right when it was asked. */
  beforeRight: Promise<void> = Promise.resolve()
  readonly logged: string[] = []
  /** Hears of every change that is in a log. */
  committed: Parameters<Rooms['watchCommits']>[0] = () => {}
  readonly clients: RoomClient[] = []
  rooms: Rooms
  #now = Date.UTC(2026, 0, 1)
  #tick: () => void = () => {}
  readonly #limits: RoomsOptions['limits']

  constructor(limits: RoomsOptions['limits'] = {}) {
    this.#limits = limits
    this.rooms = this.#open()
  }

  /** The server is gone and another reads the same store. */
  restart(): void {
    for (const { wire } of this.clients) wire.drop()
    this.rooms = this.#open()
  }

  pass(millis: number): void {
    this.#now += millis
    this.#tick()
  }

  /** Somebody who is not connected yet. */
  person(name: string, doc?: Y.Doc, address = area): RoomClient {
    const user = { id: personId(name), name: name.toUpperCase(), color: name.length }
    const client = new RoomClient({ address, user, hearsWord: true }, doc)
    this.clients.push(client)
    return client
  }

  /** Somebody who is connected and has all that was committed. */
  async joined(name: string, doc?: Y.Doc, address = area): Promise<RoomClient> {
    const client = this.person(name, doc, address).connect(this.rooms)
    await this.flush()
    return client
  }

  /** Lets everything arrive, until nothing is under way. */
  async flush(): Promise<void> {
    for (let still = 0; still < 3; ) {
      const moved = this.clients.map((client) => client.wire.deliverToServer() || client.hear())
      await turn()
      still = moved.includes(true) ? 0 : still + 1
    }
  }

  /** The log, replayed by somebody who knows nothing of rooms. */
  async stored(address = area): Promise<Y.Doc> {
    const doc = new Y.Doc()
    for (const update of (await this.store.open(address, new Uint8Array())).updates)
      Y.applyUpdate(doc, update)
    return doc
  }

  #talk(): RoomShape {
    const rows = [
      { no: '3.1', maximum: 20 },
      { no: '3.2', maximum: 30 },
    ]
    const isOpen = (root: string) => this.revealed.has(talkedAbout(root) ?? '')
    return { ...talkShape(rows, ['planned', 'deployed', 'effect']), isOpen }
  }

  #open(): Rooms {
    const { logged } = this
    const rooms = new Rooms({
      store: this.store,
      rights: {
        rightTo: async (_address, person) => {
          const right = this.rights.get(person) ?? 'none'
          await this.beforeRight
          return right
        },
        shapeOf: async ({ room }) =>
          room === 'area-3' ? areaShape(sections) : room === 'talk-3' ? this.#talk() : undefined,
      },
      now: () => this.#now,
      log: {
        warn({ room, row }, message) {
          logged.push([message, room, ...(row === undefined ? [] : [`row ${row}`])].join(' '))
        },
      },
      limits: this.#limits ?? {},
      every: (_millis, act) => {
        this.#tick = act
        return () => {
          this.#tick = () => {}
        }
      },
    })
    rooms.watchCommits((...told) => this.committed(...told))
    return rooms
  }
}

export function personId(name: string): PersonId {
  return sure(parsePersonId(name))
}

/** One turn of the event loop: what is done once a turn is done after it. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Anna has written, Bert sees it, and nothing is under way. */
export async function annaAndBert(limits = {}) {
  const scene = new RoomScene(limits)
  const anna = await scene.joined('anna')
  type(anna.doc, 'Hej')
  const bert = await scene.joined('bert')
  await scene.flush()
  return { scene, anna, bert }
}

/** The letters of the general text's first paragraph, where all these tests write. */
export function letters(doc: Y.Doc): string {
  return textOf(doc, 'general')
    .toString()
    .replaceAll(/<[^>]*>/g, '')
}

/** Types into the first paragraph, at the end or at a place. */
export function type(doc: Y.Doc, text: string, at?: number): void {
  doc.transact(() => {
    const line = lineOf(doc)
    line.insert(at ?? line.length, text)
  })
}

/** The text node of the first paragraph; made when it is empty, as an editor does. */
export function lineOf(doc: Y.Doc): Y.XmlText {
  const paragraph = textOf(doc, 'general').get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph: not synced?')
  const first = paragraph.get(0)
  if (first instanceof Y.XmlText) return first
  const line = new Y.XmlText()
  paragraph.insert(0, [line])
  return line
}

function sure<T>(id: T | undefined): T {
  if (id === undefined) throw new Error('a name that is no id')
  return id
}
