import { AreaRoom } from './areaRoom.ts'

interface Held {
  room: AreaRoom
  holders: number
}

const held = new Map<string, Held>()

/**
 * The room of an area, opened for the first who holds it. Given back by the last, it stays open
 * until what was typed in it is saved; whoever returns before that finds it as it was.
 */
export function holdRoom(
  evaluation: string,
  area: number,
): { room: AreaRoom; giveBack: () => void } {
  const key = `${evaluation}/${area}`
  const entry = held.get(key) ?? opened(key, evaluation, area)
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

function opened(key: string, evaluation: string, area: number): Held {
  const entry = { room: new AreaRoom(evaluation, area), holders: 0 }
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
