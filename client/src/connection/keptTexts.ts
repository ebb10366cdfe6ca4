import { type Unsent, unsentCommands } from './commandQueues.ts'
import { textsOfRooms } from './heldRooms.ts'
import type { RoomTexts } from './roomTexts.ts'

/** Everything that this page has of what people wrote: for whoever must take it along. */
export interface KeptTexts {
  rooms: RoomTexts[]
  unsent: Unsent[]
}

export function keptTexts(): KeptTexts {
  return { rooms: textsOfRooms(), unsent: unsentCommands() }
}
