import { areaShape, carriesContent, sync } from '@samsyn/document'
import { type Right, Rooms } from '@samsyn/server/rooms'
import * as Y from 'yjs'
import { RoomClient } from './roomClient.ts'
import { area, lineOf, personId, turn } from './roomScene.ts'
import { SteppedCompactor, SteppedStore, Steps } from './steppedStore.ts'

export const people = ['anna', 'bert', 'lena'] as const
type Name = (typeof people)[number]

export type Race =
  | { do: 'type' | 'delete'; who: Name; at: number }
  | { do: 'connect' | 'drop' | 'deliver' | 'hear'; who: Name }
  | { do: 'commit' | 'answer' | 'compact' | 'failCompact' | 'tellRight'; times: number }
  | { do: 'right'; who: Name; right: Right }
  | { do: 'pass'; millis: number }
  | { do: 'crash' | 'shutdown' }

/** One who remembers what was in each frame of this socket. */
class Racer extends RoomClient {
  /** What this person has typed. */
  readonly typed = new Set<string>()
  /** For each frame with content of this socket: all that was typed by then; none before step 2. */
  sent: (readonly string[])[] = []
  #answered = false

  override open(rooms: Rooms): this {
    this.sent = []
    this.#answered = false
    this.words.length = 0
    return super.open(rooms)
  }

  override say(bytes: Uint8Array): void {
    if (!this.wire.closed && carriesContent(bytes)) {
      this.#answered ||= bytes[1] === sync.step2
      this.sent.push(this.#answered ? [...this.typed] : [])
    }
    super.say(bytes)
  }

  /** What the server has said is saved. */
  promised(): readonly string[] {
    return this.sent[this.saved - 1] ?? []
  }
}

/**
 * Three people in one room, a store, a compactor and rights that each move one step when told to.
 * Whatever the order, what somebody has seen or was told is saved is in the store.
 */
export class RaceScene {
  readonly store = new SteppedStore()
  compactor = new SteppedCompactor()
  readonly rights = new Map<string, Right>(people.map((name) => [name, 'write']))
  readonly #answers = new Steps()
  readonly racers = new Map<Name, Racer>()
  /** What must not have happened. */
  readonly wrong: string[] = []
  exists = true
  rooms: Rooms
  #now = 0
  #tick = () => {}
  #letters = 0
  /** By anybody, so that nobody need find them any more. */
  readonly #deleted = new Set<string>()

  constructor() {
    for (const [nth, name] of people.entries()) {
      const user = { id: personId(name), name, color: nth }
      const doc = new Y.Doc()
      doc.clientID = nth + 1
      const racer = new Racer({ address: area, user, hearsWord: true }, doc)
      racer.wire.drop()
      this.racers.set(name, racer)
    }
    this.rooms = this.#open()
  }

  async run(race: Race): Promise<void> {
    switch (race.do) {
      case 'type': {
        const racer = this.racer(race.who)
        if (!isSynced(racer.doc)) break
        const letter = String.fromCharCode(FIRST_LETTER + this.#letters++)
        racer.typed.add(letter)
        const line = lineOf(racer.doc)
        line.insert(race.at % (line.length + 1), letter)
        break
      }
      case 'delete': {
        const { doc } = this.racer(race.who)
        if (!isSynced(doc)) break
        const line = lineOf(doc)
        if (line.length === 0) break
        const at = race.at % line.length
        this.#deleted.add(line.toString().charAt(at))
        line.delete(at, 1)
        break
      }
      case 'connect': {
        const racer = this.racer(race.who)
        if (racer.wire.closed) racer.connect(this.rooms)
        break
      }
      case 'drop':
        this.racer(race.who).wire.drop()
        break
      case 'deliver':
        this.racer(race.who).wire.deliverToServer()
        break
      case 'hear':
        this.racer(race.who).hear()
        await this.#check(this.racer(race.who))
        break
      case 'commit':
        for (let n = 0; n < race.times; n++) await this.store.commits.step()
        break
      case 'answer':
        for (let n = 0; n < race.times; n++) await this.store.answers.step()
        break
      case 'compact':
      case 'failCompact':
        this.compactor.works = race.do === 'compact'
        for (let n = 0; n < race.times; n++) await this.compactor.steps.step()
        break
      case 'tellRight':
        for (let n = 0; n < race.times; n++) await this.#answers.step()
        break
      case 'right':
        this.rights.set(race.who, race.right)
        this.rooms.rightsChanged(area.evaluation)
        break
      case 'pass':
        this.#now += race.millis
        this.#tick()
        break
      case 'crash':
        this.store.crash()
        this.#answers.drop()
        this.#begin()
        break
      case 'shutdown': {
        const closed = this.rooms.close()
        await this.#until(closed)
        if (this.store.appending > 0) this.wrong.push('closed before all was saved')
        this.#begin()
        break
      }
    }
    await turn()
  }

  /** Everybody may write and is here, and all that is under way arrives. */
  async rest(): Promise<void> {
    for (const name of people) this.rights.set(name, 'write')
    this.rooms.rightsChanged(area.evaluation)
    await this.settle()
    for (const racer of this.racers.values())
      if (racer.wire.closed || !racer.synced) racer.connect(this.rooms)
    await this.settle()
  }

  /** All that is under way arrives. */
  async settle(): Promise<void> {
    this.compactor.works = true
    for (let still = 0, rounds = 0; still < 4; rounds++) {
      if (rounds > 2000) throw new Error('it never comes to rest')
      const moved = [
        await this.store.commits.step(),
        await this.store.answers.step(),
        await this.compactor.steps.step(),
        await this.#answers.step(),
        ...[...this.racers.values()].map((racer) => racer.wire.deliverToServer() || racer.hear()),
      ]
      await turn()
      still = moved.includes(true) ? 0 : still + 1
    }
  }

  /** The evaluation is removed, as the server does it. */
  async remove(): Promise<void> {
    this.exists = false
    await this.#until(this.rooms.end(area.evaluation, 'reload'))
    await this.#until(this.store.remove(area.evaluation))
    await this.settle()
  }

  racer(name: Name): Racer {
    const racer = this.racers.get(name)
    if (!racer) throw new Error(name)
    return racer
  }

  /** The text that would be found after a crash at this moment; undefined where there is no room. */
  async durableText(): Promise<string | undefined> {
    const log = await this.store.durable(area)
    if (!log) return undefined
    const doc = new Y.Doc()
    for (const update of log.updates) Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs || doc.store.pendingDs) this.wrong.push('the log has a gap')
    return textOf(doc)
  }

  async #check(racer: Racer): Promise<void> {
    const found = (await this.durableText()) ?? ''
    for (const letter of racer.promised())
      if (!this.#isThere(letter, found)) this.wrong.push(`${letter} was said to be saved`)
    for (const letter of lettersIn(racer.doc))
      if (!racer.typed.has(letter) && !this.#isThere(letter, found))
        this.wrong.push(`${letter} was seen`)
  }

  #isThere(letter: string, found: string): boolean {
    return this.#deleted.has(letter) || found.includes(letter)
  }

  async #until(promise: Promise<unknown>): Promise<void> {
    let done = false
    void promise.then(() => {
      done = true
    })
    for (let turns = 0; !done && turns < 200; turns++) {
      await this.store.commits.step()
      await this.store.answers.step()
      await this.#answers.step()
      await turn()
    }
    if (!done) this.wrong.push('it never ended')
  }

  #begin(): void {
    for (const { wire } of this.racers.values()) wire.drop()
    this.compactor = new SteppedCompactor()
    this.rooms = this.#open()
  }

  #open(): Rooms {
    return new Rooms({
      store: this.store,
      compactor: this.compactor,
      limits: { tailRows: 4 },
      rights: {
        rightTo: (_address, person) => {
          const right = this.exists ? (this.rights.get(person) ?? 'none') : 'none'
          return this.#answers.next(() => right)
        },
        shapeOf: async () => (this.exists ? areaShape(['3.1', '3.2+3.3']) : undefined),
      },
      now: () => this.#now,
      log: {
        warn: (fields, message) => void this.wrong.push(`${message} ${JSON.stringify(fields)}`),
      },
      every: (_millis, act) => {
        this.#tick = act
        return () => {}
      },
    })
  }
}

/** A letter of its own for each time somebody types. */
const FIRST_LETTER = 0x4e00

function lettersIn(doc: Y.Doc): string[] {
  return [...textOf(doc)].filter((letter) => letter.charCodeAt(0) >= FIRST_LETTER)
}

export function textOf(doc: Y.Doc): string {
  return doc.getXmlFragment('general').toString()
}

function isSynced(doc: Y.Doc): boolean {
  return doc.getXmlFragment('general').length > 0
}
