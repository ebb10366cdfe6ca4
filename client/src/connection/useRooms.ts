import type { RoomName } from '@samsyn/document'
import { useEffect, useState } from 'react'
import { holdRoom } from './heldRooms.ts'
import type { Room } from './room.ts'

/**
 * Several rooms while a screen reads them all. A room is in the map once all that others wrote in it
 * has come; `changed` counts what happens to any of them after that, half a second apart.
 */
export function useRooms(
  evaluation: string,
  names: readonly RoomName[],
): { rooms: ReadonlyMap<RoomName, Room>; changed: number } {
  const [seen, setSeen] = useState<Seen>(NONE)
  const key = [...names].sort().join(' ')
  useEffect(() => {
    const held = (key === '' ? [] : (key.split(' ') as RoomName[])).map((name) => ({
      name,
      ...holdRoom({ evaluation, name }),
    }))
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const there = held.filter(({ room }) => room.now.connection === 'synced' || room.now.ended)
      const rooms = new Map(there.map(({ name, room }) => [name, room]))
      setSeen(({ changed }) => ({ key, rooms, changed: changed + 1 }))
    }
    const later = () => {
      timer ??= setTimeout(look, APART)
    }
    const stops = held.map(({ room }) => {
      room.doc.on('update', later)
      const stop = room.watch(later)
      return () => {
        room.doc.off('update', later)
        stop()
      }
    })
    look()
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      for (const { giveBack } of held) giveBack()
    }
  }, [evaluation, key])
  return seen.key === key ? seen : NONE
}

interface Seen {
  key: string
  rooms: ReadonlyMap<RoomName, Room>
  changed: number
}

const NONE: Seen = { key: '', rooms: new Map(), changed: 0 }
/** A screen that reads whole areas does not read them at each letter, ms. */
const APART = 500
