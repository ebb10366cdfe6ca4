import {
  type EvaluationId,
  type PersonId,
  parseRoomAddress,
  type RoomAddress,
} from '@samsyn/document'
import type { TextRef } from '@samsyn/scoring'
import { Approvals, type Approving } from './approvals.ts'
import { type Looking, Outlines, type RoomTexts } from './outlines.ts'

/** What the server reads out of the co-written texts. */
export class Narratives {
  readonly outlines: Outlines
  readonly #approvals: Approvals

  constructor(world: Looking & { approving: Approving }) {
    this.outlines = new Outlines(world)
    this.#approvals = new Approvals(this.outlines, world.approving, world.failed)
  }

  /** Somebody's change is in a room's log. */
  heard(address: RoomAddress, by: PersonId): void {
    this.outlines.heard(address, by)
  }

  /** Hex SHA-256 of what a text says, as everybody could see it. Undefined where there is none. */
  async digestOf(id: EvaluationId, { room, root }: TextRef): Promise<string | undefined> {
    const address = parseRoomAddress(id, room)
    const read: RoomTexts | undefined = address && (await this.outlines.of(address))
    return read?.texts.find((text) => text.root === root)?.digest
  }

  /** R5. Something was approved in it. */
  approved(id: EvaluationId): Promise<void> {
    return this.#approvals.check(id)
  }

  /** R5. What was written just before the server ended. */
  begin(): Promise<void> {
    return this.#approvals.checkAll()
  }

  /** There is no such evaluation any more. */
  forget(id: EvaluationId): void {
    this.outlines.forget(id)
  }

  close(): void {
    this.#approvals.close()
    this.outlines.close()
  }
}
