import type { RoomName } from '@samsyn/document'
import { Room } from './room.ts'

interface Held {
  room: Room
  holders: number
}

const held = new Map<string, Held>()

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
  return [...held.values()].some(({ room }) => room.now.saved.state !== 'saved')
}

function opened(key: string, { evaluation, name, seed }: WantedRoom): Held {
  const entry = { room: new Room(evaluation, name, seed?.()), holders: 0 }
  held.set(key, entry)
  entry.room.watch(() => closeIfDone(key, entry))
  return entry
}

function closeIfDone(key: string, entry: Held): void {
  if (entry.holders > 0 || held.get(key) !== entry) return
  const { saved } = entry.room.now
  if (saved.state === 'unsaved' || saved.state === 'saving') return
  held.delete(key)
  entry.room.close()
}
