import {
  type EvaluationId,
  type PersonId,
  parseRoomAddress,
  type RoomAddress,
} from '@samsyn/document'
import type { Passage, TextRef } from '@samsyn/scoring'
import type { AnchorStore, VersionStore } from '../store/index.ts'
import { Approvals, type Approving } from './approvals.ts'
import { type Looking, Outlines, type RoomTexts } from './outlines.ts'
import { PassagePlaces } from './passagePlaces.ts'
import { textsByRoom, type Version } from './versions/version.ts'
import { Versions } from './versions/versions.ts'

interface NarrativeWorld extends Looking {
  approving: Approving
  store: VersionStore
  anchors: AnchorStore
  /** Every passage that a thread or a link names. */
  passages(id: EvaluationId): Promise<readonly Passage[]>
  /** Lets it hear what happens; gives the ways to stop. */
  listen?: (narratives: Narratives) => (() => void)[]
}

/** What the server reads out of the co-written texts. */
export class Narratives {
  readonly outlines: Outlines
  readonly versions: Versions
  readonly places: PassagePlaces
  readonly #approving: Approving
  readonly #approvals: Approvals
  readonly #failed: (error: unknown) => void
  readonly #stops: readonly (() => void)[]

  constructor(world: NarrativeWorld) {
    this.#approving = world.approving
    this.#failed = world.failed
    this.outlines = new Outlines(world)
    this.versions = new Versions({ ...world, outlines: this.outlines })
    this.places = new PassagePlaces(world)
    this.#approvals = new Approvals(this.outlines, world.approving, world.failed)
    this.#stops = world.listen?.(this) ?? []
  }

  /** Somebody's change is in a room's log. */
  heard(address: RoomAddress, by: PersonId): void {
    this.outlines.heard(address, by)
    this.versions.heard(address, by)
    this.places.heard(address)
  }

  /** Hex SHA-256 of what a text says, as everybody could see it. Undefined where there is none. */
  async digestOf(id: EvaluationId, { room, root }: TextRef): Promise<string | undefined> {
    const address = parseRoomAddress(id, room)
    const read: RoomTexts | undefined = address && (await this.outlines.of(address))
    return read?.texts.find((text) => text.root === root)?.digest
  }

  /** By room and root, every text's digest as a version made now would have it. */
  async textsNow(id: EvaluationId): Promise<Version['texts']> {
    return textsByRoom(await this.outlines.all(id))
  }

  /** Something was approved in it: what was, stays readable as it was. */
  async approved(id: EvaluationId): Promise<void> {
    await this.#approvals.check(id)
    try {
      const last = (await this.#approving.approvedTexts(id))
        .toSorted((a, b) => a.seq - b.seq)
        .at(-1)
      if (!last) return
      const why = { kind: 'approval', approved: last.section } as const
      await this.versions.keep(id, { by: last.by, name: null, why })
    } catch (error) {
      this.#failed(error)
    }
  }

  /** R5. Resolves when no text of an evaluation is approved whose words are others by now. */
  approvalsHold(id: EvaluationId): Promise<void> {
    return this.#approvals.check(id)
  }

  /** R5. What was written just before the server ended. */
  begin(): Promise<void> {
    return this.#approvals.checkAll()
  }

  /** There is no such evaluation any more. */
  forget(id: EvaluationId): void {
    this.outlines.forget(id)
    this.versions.forget(id)
    this.places.forget(id)
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop()
    this.#approvals.close()
    await this.versions.close()
    await this.places.close()
    this.outlines.close()
  }
}
