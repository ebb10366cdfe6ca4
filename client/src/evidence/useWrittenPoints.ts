import type { RoomName } from '@samsyn/document'
import { useMemo } from 'react'
import { useRooms } from '../connection/index.ts'
import type { WrittenPoint } from './missing.ts'
import { writtenPoints } from './writtenPoints.ts'

/** The strengths and improvements of these rooms; undefined until all of them have come. */
export function useWrittenPoints(
  evaluation: string,
  names: readonly RoomName[],
): readonly WrittenPoint[] | undefined {
  const { rooms, changed } = useRooms(evaluation, names)
  const points = useMemo(
    () => [...rooms].flatMap(([name, { doc }]) => (changed >= 0 ? writtenPoints(name, doc) : [])),
    [rooms, changed],
  )
  return rooms.size === names.length ? points : undefined
}
