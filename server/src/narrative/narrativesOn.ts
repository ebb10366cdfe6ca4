import type { Evaluations } from '../evaluations/index.ts'
import type { Rooms } from '../rooms/index.ts'
import type { AnchorStore, VersionStore } from '../store/index.ts'
import { Narratives } from './narratives.ts'
import { afterMillis, type Later } from './pauses.ts'

interface Wanted {
  rooms: Rooms
  evaluations: Evaluations
  store: { versions: VersionStore; anchors: AnchorStore }
  now: () => number
  /** By the computer's clock where none is handed in. */
  later?: Later
  /** Names what failed; never what was in it. */
  failed: (error: unknown) => void
}

/** What is read out of these rooms; hears by itself of what is written, approved and removed. */
export function narrativesOn({
  rooms,
  evaluations,
  store,
  now,
  later = afterMillis,
  failed,
}: Wanted): Narratives {
  return new Narratives({
    look: (address, look) => rooms.look(address, look),
    async rootsOf(address) {
      const shape = await evaluations.shapeOf(address)
      return shape && [...shape.roots.keys()]
    },
    now,
    later,
    failed,
    store: store.versions,
    anchors: store.anchors,
    passages: (id) => evaluations.passages(id),
    approving: {
      ids: () => evaluations.ids(),
      approvedTexts: (id) => evaluations.approvedTexts(id),
      noteTextMoved: (...noted) => evaluations.noteTextMoved(...noted),
    },
    listen: (narratives) => [
      rooms.watchCommits((...heard) => narratives.heard(...heard)),
      evaluations.watchAll((id, happened) => {
        narratives.places.moved(id)
        // Undefined where another process wrote: anything may have happened.
        if (!happened || happened.has('sectionApproved')) void narratives.approved(id)
      }),
      evaluations.watchEnds((id) => narratives.forget(id)),
    ],
  })
}
