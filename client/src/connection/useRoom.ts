import type { RoomName } from '@samsyn/document'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { holdRoom } from './heldRooms.ts'
import type { Room, RoomState } from './room.ts'

const CONNECTING: RoomState = {
  connection: 'connecting',
  saved: { state: 'saved' },
  savedAt: null,
  ended: undefined,
}

/** A room as a screen holds it. `room` is undefined in the first moment, and where none is wanted. */
export interface HeldRoom {
  room: Room | undefined
  state: RoomState
}

/** A room while a screen shows it; without a name none. `seed`: see `Room`. */
export function useRoom(
  evaluation: string,
  name: RoomName | undefined,
  seed?: () => Uint8Array,
): HeldRoom {
  const [holding, setHolding] = useState<{ key: string; room: Room }>()
  const first = useRef(seed)
  first.current = seed
  useEffect(() => {
    if (!name) return
    const { room, giveBack } = holdRoom({ evaluation, name, seed: first.current })
    setHolding({ key: `${evaluation}/${name}`, room })
    return giveBack
  }, [evaluation, name])

  // The room of the area before is not shown under this one's headings.
  const room = name && holding?.key === `${evaluation}/${name}` ? holding.room : undefined
  const state = useSyncExternalStore(
    (changed) => room?.watch(changed) ?? (() => {}),
    () => room?.now ?? CONNECTING,
  )
  return { room, state }
}
