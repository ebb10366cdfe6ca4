import type { RoomName } from '@samsyn/document'
import { pageGeneration } from './generation.ts'
import { Room } from './room.ts'
import { type RoomTexts, textsIn } from './roomTexts.ts'

interface Held {
  room: Room
  name: RoomName
  evaluation: string
  holders: number
}

const held = new Map<string, Held>()
/** What stood in rooms that are closed, where something was written from this page. */
const left = new Map<string, RoomTexts>()

/** Which room, and its first state where a page may begin from it. */
export interface WantedRoom {
  evaluation: string
  name: RoomName
  seed?: (() => Uint8Array) | undefined
}

/**
 * A room, opened for the first who holds it. Given back by the last, it stays open until what was
 * written in it is saved; whoever returns before that finds it as it was.
 */
export function holdRoom(wanted: WantedRoom): { room: Room; giveBack: () => void } {
  const key = `${wanted.evaluation}/${wanted.name}`
  const entry = held.get(key) ?? opened(key, wanted)
  entry.holders += 1
  return {
    room: entry.room,
    giveBack: () => {
      entry.holders -= 1
      closeIfDone(key, entry)
    },
  }
}

/** Whether any room of this page holds text that the server does not have. */
export function someTextUnsaved(): boolean {
  return [...held.values()].some(({ room }) => room.saved.saved.state !== 'saved')
}

/** What stands in every room that is open, and stood in those that were left after writing in them. */
export function textsOfRooms(): RoomTexts[] {
  const all = new Map(left)
  for (const [key, entry] of held) all.set(key, textsOf(entry))
  return [...all.values()].filter(({ texts }) => texts.length > 0)
}

/** F4. What stands in the rooms of an evaluation to which the server takes no more of what was written here. */
export function refusedTexts(evaluation: string): RoomTexts[] {
  return [...held.values()]
    .filter((entry) => entry.evaluation === evaluation)
    .filter(({ room }) => room.saved.saved.state === 'refused')
    .map(textsOf)
    .filter(({ texts }) => texts.length > 0)
}

function opened(key: string, { evaluation, name, seed }: WantedRoom): Held {
  const entry = { room: new Room(evaluation, name, seed?.()), evaluation, name, holders: 0 }
  held.set(key, entry)
  entry.room.watch(() => {
    if (entry.room.now.ended === 'restored' && !pageGeneration.isOver) pageGeneration.end()
    closeIfDone(key, entry)
  })
  return entry
}

function textsOf({ evaluation, name, room }: Held): RoomTexts {
  return { evaluation, room: name, texts: textsIn(room.doc) }
}

function closeIfDone(key: string, entry: Held): void {
  if (entry.holders > 0 || held.get(key) !== entry) return
  const { saved } = entry.room.saved
  if (saved.state === 'unsaved' || saved.state === 'saving') return
  // Saved is not for ever: a restore may go back behind it, and this page may be all that has it.
  if (entry.room.isWrittenIn || pageGeneration.isOver) left.set(key, textsOf(entry))
  held.delete(key)
  entry.room.close()
}
