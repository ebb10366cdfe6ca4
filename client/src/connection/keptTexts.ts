import type { Body } from './commands.ts'
import { pageGeneration } from './generation.ts'
import { textsOfRooms } from './heldRooms.ts'
import type { RoomTexts } from './roomTexts.ts'

/** What was asked for and will not be sent any more. */
export interface Unsent {
  evaluation: string
  body: Body
}

/** Everything that this page has of what people wrote: for whoever must take it along. */
export interface KeptTexts {
  rooms: RoomTexts[]
  unsent: readonly Unsent[]
}

const unsent: Unsent[] = []

/** Of two drafts of the same thing the last stands. */
export function keepUnsent(evaluation: string, body: Body): void {
  const same = unsent.findIndex((one) => {
    const { body: other } = one
    return one.evaluation === evaluation && keyOf(other) === keyOf(body)
  })
  if (same >= 0) unsent.splice(same, 1)
  unsent.push({ evaluation, body })
  pageGeneration.changed()
}

export function keptTexts(): KeptTexts {
  return { rooms: textsOfRooms(), unsent }
}

function keyOf(body: Body): string {
  return `${body.type} ${'subQuestion' in body ? body.subQuestion : body.id}`
}
