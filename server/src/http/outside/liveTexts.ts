import type { Block, EvaluationId, RoomAddress } from '@samsyn/document'
import { articleOf } from '@samsyn/report'
import type { Evaluations } from '../../evaluations/index.ts'
import { type Narratives, textRooms } from '../../narrative/index.ts'
import { writtenReport } from '../../report/index.ts'
import type { Line } from './eventStream.ts'
import { spliceOf } from './splice.ts'

/** Ms. After the last letter, and after the first one of somebody who writes on. */
const QUIET = 250
const MOST = 900

type TextsOfRoom = Readonly<Record<string, readonly Block[]>>

/** Somebody who follows, and what their page shows. */
interface Follower {
  line: Line
  shown: string
}

interface Followed {
  followers: Set<Follower>
  texts: Map<string, TextsOfRoom | undefined>
  /** Rooms that were written in since they were read. */
  moved: Set<RoomAddress>
  since: number | undefined
  cancel: () => void
  reading: Promise<void>
}

interface LiveWorld {
  evaluations: Pick<Evaluations, 'outward'>
  narratives: Pick<Narratives, 'versions'>
  failed: (error: unknown) => void
}

/**
 * The text as it is being written, for those outside where the lead lets them: the same rendering as
 * of a draft, without any figure. Rooms are read only while somebody follows.
 */
export class LiveTexts {
  readonly #world: LiveWorld
  readonly #followed = new Map<EvaluationId, Followed>()

  constructor(world: LiveWorld) {
    this.#world = world
  }

  /** Somebody's change is in a room's log. */
  heard(address: RoomAddress): void {
    const followed = this.#followed.get(address.evaluation)
    if (!followed) return
    followed.moved.add(address)
    const now = Date.now()
    followed.since ??= now
    const wait = Math.max(0, Math.min(QUIET, followed.since + MOST - now))
    followed.cancel()
    const timer = setTimeout(() => this.#tell(address.evaluation, followed), wait)
    timer.unref()
    followed.cancel = () => clearTimeout(timer)
  }

  /** Tells this line whatever changes, at first all of it. Returns the way to stop. */
  follow(id: EvaluationId, line: Line): () => void {
    const followed = this.#followed.get(id) ?? this.#begun(id)
    const follower = { line, shown: '' }
    followed.followers.add(follower)
    followed.reading = followed.reading.then(() => this.#tellTo(id, followed, [follower]))
    return () => {
      followed.followers.delete(follower)
      if (followed.followers.size > 0) return
      followed.cancel()
      if (this.#followed.get(id) === followed) this.#followed.delete(id)
    }
  }

  #begun(id: EvaluationId): Followed {
    const moved = new Set(textRooms.map((room) => ({ evaluation: id, room })))
    const followed: Followed = {
      followers: new Set(),
      texts: new Map(),
      moved,
      since: undefined,
      cancel: () => {},
      reading: Promise.resolve(),
    }
    this.#followed.set(id, followed)
    return followed
  }

  #tell(id: EvaluationId, followed: Followed): void {
    followed.since = undefined
    followed.reading = followed.reading.then(() =>
      this.#tellTo(id, followed, [...followed.followers]),
    )
  }

  async #tellTo(
    id: EvaluationId,
    followed: Followed,
    followers: readonly Follower[],
  ): Promise<void> {
    try {
      const moved = new Map([...followed.moved].map((address) => [address.room, address]))
      followed.moved.clear()
      for (const [room, address] of moved) followed.texts.set(room, await this.#textsOf(address))
      const outward = await this.#world.evaluations.outward(id)
      if (!outward) return
      const { texts } = followed
      const { markup } = articleOf(
        writtenReport(outward, ({ room, root }) => texts.get(room)?.[root]),
      )
      for (const follower of followers) {
        const splice = spliceOf(follower.shown, markup)
        follower.shown = markup
        if (splice) follower.line.say('text', splice)
      }
    } catch (error) {
      this.#world.failed(error)
    }
  }

  /** A room that cannot be read shows as one in which nothing is written. */
  async #textsOf(address: RoomAddress): Promise<TextsOfRoom | undefined> {
    try {
      return await this.#world.narratives.versions.now(address)
    } catch (error) {
      this.#world.failed(error)
      return undefined
    }
  }
}
