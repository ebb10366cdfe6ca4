import type { RoomName } from '@samsyn/document'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { holdRoom } from './heldRooms.ts'
import type { Room, RoomSaved, RoomState } from './room.ts'

const CONNECTING: RoomState = { connection: 'connecting', ended: undefined }
const NOTHING_TO_SAVE: RoomSaved = { saved: { state: 'saved' }, savedAt: null }

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
    useCallback((changed) => room?.watch(changed) ?? (() => {}), [room]),
    () => room?.now ?? CONNECTING,
  )
  return { room, state }
}

/** How much of a room is saved. By itself, because it moves with every key that is pressed. */
export function useSaved(held: HeldRoom | undefined): RoomSaved {
  const room = held?.room
  return useSyncExternalStore(
    useCallback((changed) => room?.watch(changed) ?? (() => {}), [room]),
    () => room?.saved ?? NOTHING_TO_SAVE,
  )
}
