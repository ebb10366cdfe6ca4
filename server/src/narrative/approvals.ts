import { type EvaluationId, type PersonId, parseRoomAddress } from '@samsyn/document'
import type { TextRef } from '@samsyn/scoring'
import type { Outlines, RoomTexts } from './outlines.ts'

/** A text that is approved now, and of which words that was said. */
export interface ApprovedText {
  section: TextRef
  digest: string
  by: PersonId
  /** The number of the event that said it. */
  seq: number
}

/** What the evaluations know of approvals, and are told. */
export interface Approving {
  ids(): Promise<EvaluationId[]>
  approvedTexts(id: EvaluationId): Promise<readonly ApprovedText[]>
  /** R5. The words of an approved text are others than were approved; `by` wrote them last. */
  noteTextMoved(id: EvaluationId, section: TextRef, digest: string, by: PersonId): Promise<unknown>
}

/**
 * R5. Sees to it that no text stays approved whose words are not those that were approved: after each
 * edit, after each approval, which an edit may have overtaken, and at the start, for what was written
 * just before the server died.
 */
export class Approvals {
  readonly #outlines: Outlines
  readonly #approving: Approving
  readonly #failed: (error: unknown) => void
  readonly #stop: () => void
  #closed = false

  constructor(outlines: Outlines, approving: Approving, failed: (error: unknown) => void) {
    this.#outlines = outlines
    this.#approving = approving
    this.#failed = failed
    this.#stop = outlines.watch((read) => void this.#guarded(() => this.#compare(read)))
  }

  /** Of one evaluation, where something was approved just now. */
  async check(id: EvaluationId): Promise<void> {
    await this.#guarded(async () => {
      const approved = await this.#approving.approvedTexts(id)
      for (const room of new Set(approved.map(({ section }) => section.room))) {
        const address = parseRoomAddress(id, room)
        const read = address && (await this.#outlines.of(address))
        if (read) await this.#compare(read)
      }
    })
  }

  /** Of all evaluations, one after the other. */
  async checkAll(): Promise<void> {
    await this.#guarded(async () => {
      for (const id of await this.#approving.ids()) if (!this.#closed) await this.check(id)
    })
  }

  close(): void {
    this.#closed = true
    this.#stop()
  }

  async #compare({ address: { evaluation, room }, texts, writers }: RoomTexts): Promise<void> {
    const approved = await this.#approving.approvedTexts(evaluation)
    for (const { section, digest, by } of approved) {
      if (section.room !== room) continue
      const now = texts.find(({ root }) => root === section.root)
      if (!now || now.digest === digest) continue
      // Who wrote is not known where the server died in between: then it is told of whose approval.
      const writer = writers.get(section.root) ?? by
      await this.#approving.noteTextMoved(evaluation, section, now.digest, writer)
    }
  }

  async #guarded(act: () => Promise<void>): Promise<void> {
    try {
      if (!this.#closed) await act()
    } catch (error) {
      this.#failed(error)
    }
  }
}
