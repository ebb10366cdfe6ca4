import type { ClosingReason, EvaluationId, liveMessage, PersonId } from '@samsyn/document'
import type { evaluationView } from '@samsyn/scoring'
import type { z } from 'zod'
import type { Evaluations } from '../../evaluations/index.ts'
import type { SignedIn } from '../../identity/index.ts'
import { colorOf } from '../evaluationOf.ts'
import { type Closable, closeFor } from './openSockets.ts'

export interface Line extends Closable {
  say(text: string): void
}

type Message = z.input<ReturnType<typeof liveMessage<typeof evaluationView>>>

/** y-websocket and our client take 30 to 45 s of silence for a dead line. */
const PULSE = 20_000

export interface Cast {
  hereChanged(id: EvaluationId, people: ReadonlySet<PersonId>): void
  playedIn(id: EvaluationId): readonly PersonId[]
  /** Calls back when somebody is played, or no longer, while nobody came or went. */
  watch(changed: (id: EvaluationId) => void): () => void
}

interface World {
  evaluations: Evaluations
  /** Where the product plays somebody: it hears who has come, and says whom it plays. */
  cast?: Cast | undefined
  /** Names what failed; never what was in it. */
  failed: (error: unknown) => void
  /** Calls `act` again and again; returns the way to stop. */
  every?: (millis: number, act: () => void) => () => void
}

/** Everybody on a live socket, by evaluation. */
export class LiveRooms {
  readonly #world: World
  readonly #rooms = new Map<EvaluationId, Set<Visitor>>()
  readonly #stops: (() => void)[]

  constructor(world: World) {
    this.#world = world
    this.#stops = [
      (world.every ?? everySoOften)(PULSE, () => this.#pulse()),
      world.cast?.watch((id) => this.#tellWhoIsHere(id)) ?? (() => {}),
    ]
  }

  /** Somebody connected. Whether they may is found out after this. Returns the way to leave. */
  enter(id: EvaluationId, me: SignedIn, line: Line): () => void {
    const visitor = new Visitor(me, line)
    const refresh = soon(() => this.#refresh(id, visitor))
    const stop = this.#world.evaluations.watch(id, refresh)
    refresh()
    return () => {
      stop()
      visitor.gone = true
      const room = this.#rooms.get(id)
      if (!room?.delete(visitor)) return
      if (room.size === 0) this.#rooms.delete(id)
      this.#tellWhoIsHere(id)
    }
  }

  /** The evaluation is over: everybody who has it open is told why, for good. */
  end(id: EvaluationId, reason: ClosingReason): void {
    for (const visitor of this.#rooms.get(id) ?? []) {
      visitor.gone = true
      closeFor(visitor.line, reason)
    }
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  async #refresh(id: EvaluationId, visitor: Visitor): Promise<void> {
    try {
      const { me } = visitor
      const viewer = { person: me.id, administrator: me.administrator }
      const view = await this.#world.evaluations.view(id, viewer)
      if (visitor.gone) return
      if (!view) {
        visitor.gone = true
        return closeFor(visitor.line, 'noAccess')
      }
      visitor.color = view.kind === 'team' ? colorOf(view.people, me.id) : undefined
      visitor.show({ type: 'view', view })
      this.#arrived(id, visitor)
    } catch (error) {
      this.#world.failed(error)
      closeFor(visitor.line, 'storeFailed')
    }
  }

  #arrived(id: EvaluationId, visitor: Visitor): void {
    const room = this.#rooms.get(id) ?? new Set()
    if (room.has(visitor)) return
    this.#rooms.set(id, room.add(visitor))
    this.#tellWhoIsHere(id)
  }

  /** The team tells the team: each person once, however many windows they have. */
  #tellWhoIsHere(id: EvaluationId): void {
    const team = [...(this.#rooms.get(id) ?? [])].filter(({ color }) => color !== undefined)
    const people = new Map(
      team.map(({ me, color = 0 }) => [me.id, { person: me.id, name: me.name, color }]),
    )
    const { cast } = this.#world
    cast?.hereChanged(id, new Set(people.keys()))
    const played = cast?.playedIn(id).map(String) ?? []
    for (const visitor of team) visitor.say({ type: 'here', people: [...people.values()], played })
  }

  #pulse(): void {
    for (const room of this.#rooms.values())
      for (const visitor of room) visitor.say({ type: 'pulse' })
  }
}

class Visitor {
  readonly me: SignedIn
  readonly line: Line
  gone = false
  /** Undefined for who watches without being in the team. */
  color: number | undefined
  #shown = ''

  constructor(me: SignedIn, line: Line) {
    this.me = me
    this.line = line
  }

  say(message: Message): void {
    if (!this.gone) this.line.say(JSON.stringify(message))
  }

  /**
   * Sends the view if it differs from the last. A change that this person may not know of leaves
   * their view the same to the byte, and so not even its moment is told (C1).
   */
  show(message: Message): void {
    const text = JSON.stringify(message)
    if (text === this.#shown || this.gone) return
    this.#shown = text
    this.line.say(text)
  }
}

/** At most one run a turn of the event loop, however often it is asked for, and one at a time. */
function soon(run: () => Promise<void>): () => void {
  let asked = false
  let last: Promise<void> = Promise.resolve()
  return () => {
    if (asked) return
    asked = true
    setImmediate(() => {
      asked = false
      last = last.then(run)
    })
  }
}

function everySoOften(millis: number, act: () => void): () => void {
  const timer = setInterval(act, millis)
  timer.unref()
  return () => clearInterval(timer)
}
