import { useEffect, useState, useSyncExternalStore } from 'react'
import type { AreaRoom, RoomState } from './areaRoom.ts'
import { holdRoom } from './heldRooms.ts'

const CONNECTING: RoomState = {
  connection: 'connecting',
  saved: { state: 'saved' },
  savedAt: null,
  ended: undefined,
}

/** An area's room while a screen shows it. `room` is undefined in the first moment only. */
export function useAreaRoom(
  evaluation: string,
  area: number,
): { room: AreaRoom | undefined; state: RoomState } {
  const [holding, setHolding] = useState<{ key: string; room: AreaRoom }>()
  const key = `${evaluation}/${area}`
  useEffect(() => {
    const { room, giveBack } = holdRoom(evaluation, area)
    setHolding({ key: `${evaluation}/${area}`, room })
    return giveBack
  }, [evaluation, area])

  // The room of the area before is not shown under this one's headings.
  const room = holding?.key === key ? holding.room : undefined
  const state = useSyncExternalStore(
    (changed) => room?.watch(changed) ?? (() => {}),
    () => room?.now ?? CONNECTING,
  )
  return { room, state }
}
