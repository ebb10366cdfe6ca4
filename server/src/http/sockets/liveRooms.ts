import type { ClosingReason, EvaluationId, LiveSaying, PersonId } from '@samsyn/document'
import type { Evaluations } from '../../evaluations/index.ts'
import type { SignedIn } from '../../identity/index.ts'
import { type Narratives, outlineOf } from '../../narrative/index.ts'
import { everySoOften } from '../everySoOften.ts'
import { LiveRoom } from './liveRoom.ts'
import { closeFor } from './openSockets.ts'
import { type Line, Visitor } from './visitor.ts'

/** One socket's way in: what it says, and that it has left. */
interface LiveVisit {
  heard(frame: unknown): void
  left(): void
}

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
  /** Where texts are read: whoever comes hears how much stands in them. */
  narratives?: Narratives | undefined
  /** Where the product plays somebody: it hears who has come, and says whom it plays. */
  cast?: Cast | undefined
  /** Told who has an evaluation open, whenever that is somebody else. */
  here?: ((id: EvaluationId, people: ReadonlySet<PersonId>) => void) | undefined
  /** Names what failed; never what was in it. */
  failed: (error: unknown) => void
  /** Calls `act` again and again; returns the way to stop. */
  every?: ((millis: number, act: () => void) => () => void) | undefined
}

/** Everybody on a live socket, by evaluation. */
export class LiveRooms {
  readonly #world: World
  readonly #rooms = new Map<EvaluationId, LiveRoom>()
  readonly #stops: (() => void)[]

  constructor(world: World) {
    this.#world = world
    this.#stops = [
      (world.every ?? everySoOften)(PULSE, () => this.#pulse()),
      world.cast?.watch((id) => this.#tellWhoIsHere(id)) ?? (() => {}),
      world.narratives?.outlines.watch((read) => {
        for (const visitor of this.#rooms.get(read.address.evaluation)?.visitors ?? [])
          visitor.showOutline(outlineOf(read))
      }) ?? (() => {}),
    ]
  }

  /** Somebody connected. Whether they may is found out after this. */
  enter(id: EvaluationId, me: SignedIn, line: Line): LiveVisit {
    const visitor = new Visitor(id, me, line)
    const refresh = soon(() => this.#refresh(visitor))
    const stop = this.#world.evaluations.watch(id, refresh)
    refresh()
    return {
      heard: (frame) => this.#heard(visitor, frame),
      left: () => {
        stop()
        visitor.gone = true
        const room = this.#rooms.get(id)
        if (!room?.remove(visitor)) return
        if (room.visitors.size === 0) this.#rooms.delete(id)
        this.#tellWhoIsHere(id, room)
      },
    }
  }

  /** The evaluation is over: everybody who has it open is told why, for good. */
  end(id: EvaluationId, reason: ClosingReason): void {
    for (const visitor of this.#rooms.get(id)?.visitors ?? []) {
      visitor.gone = true
      closeFor(visitor.line, reason)
    }
  }

  /** The role of whoever is behind each socket that was let in. */
  roles(): string[] {
    return [...this.#rooms.values()].flatMap(({ visitors }) =>
      [...visitors].map(({ role }) => role),
    )
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  async #refresh(visitor: Visitor): Promise<void> {
    try {
      const { evaluation, person, administrator } = visitor
      const view = await this.#world.evaluations.view(evaluation, { person, administrator })
      if (visitor.gone) return
      if (!view) return this.#turnAway(visitor, 'noAccess')
      const parts = await this.#world.evaluations.parts(evaluation, visitor, visitor.knows)
      if (visitor.gone) return
      const moved = visitor.sees(view)
      // First, so that whoever waits for a view to show what they asked for has it all then.
      visitor.showParts(parts)
      visitor.show(view)
      this.#arrived(visitor, moved)
    } catch (error) {
      this.#world.failed(error)
      closeFor(visitor.line, 'storeFailed')
    }
  }

  #arrived(visitor: Visitor, moved: boolean): void {
    const { evaluation, early } = visitor
    const room = this.#rooms.get(evaluation) ?? new LiveRoom()
    const isNew = !room.visitors.has(visitor)
    this.#rooms.set(evaluation, room)
    room.add(visitor)
    if (isNew) this.#tellWhoIsHere(evaluation, room)
    if (isNew) void this.#tellOutlines(visitor)
    if (isNew && early) this.#said(visitor, early, room)
    else if (moved) this.#tell(evaluation, room)
  }

  /** One after the other: a room in which nobody is may have to be read first. */
  async #tellOutlines(visitor: Visitor): Promise<void> {
    try {
      for await (const read of this.#world.narratives?.outlines.each(visitor.evaluation) ?? []) {
        if (visitor.gone) return
        visitor.showOutline(outlineOf(read))
      }
    } catch (error) {
      this.#world.failed(error)
    }
  }

  /** What is said before it is known who may say anything waits for that; the last of it. */
  #heard(visitor: Visitor, frame: unknown): void {
    const saying = visitor.read(frame)
    if (!saying) return
    const room = this.#rooms.get(visitor.evaluation)
    if (room?.visitors.has(visitor)) this.#said(visitor, saying, room)
    else visitor.early = saying
  }

  /** Only the team says anything here. */
  #said(visitor: Visitor, saying: LiveSaying, room: LiveRoom): void {
    if (visitor.color === undefined) this.#turnAway(visitor, 'noAccess')
    else {
      room.heard(visitor, saying)
      this.#tell(visitor.evaluation, room)
    }
  }

  #turnAway(visitor: Visitor, reason: ClosingReason): void {
    visitor.gone = true
    closeFor(visitor.line, reason)
  }

  #tellWhoIsHere(id: EvaluationId, room = this.#rooms.get(id)): void {
    const people = room?.people ?? new Set<PersonId>()
    this.#world.cast?.hereChanged(id, people)
    this.#world.here?.(id, people)
    if (room) this.#tell(id, room)
  }

  #tell(id: EvaluationId, room: LiveRoom): void {
    room.tell(this.#world.cast?.playedIn(id) ?? [])
  }

  #pulse(): void {
    for (const { visitors } of this.#rooms.values()) for (const visitor of visitors) visitor.pulse()
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
